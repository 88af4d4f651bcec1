package lantai.devices.mfp;

import java.util.Locale;
import java.util.Optional;

import lantai.core.evidence.JobKind;
import lantai.core.evidence.Observation;

/** What makers call jobs and their ends. */
final class JobWords {

    private JobWords() {
    }

    /** The kind of a job by its name, in English or Chinese; empty when it is no job. */
    static Optional<JobKind> kind(String name) {
        var word = name.toLowerCase(Locale.ROOT);
        if (has(word, "fax", "传真")) {
            return Optional.of(JobKind.FAX);
        }
        if (has(word, "scan", "twain", "e-mail", "email", "扫描")) {
            return Optional.of(JobKind.SCAN);
        }
        if (has(word, "cop", "复印")) {
            return Optional.of(JobKind.COPY);
        }
        return has(word, "print", "report", "打印") ? Optional.of(JobKind.PRINT) : Optional.empty();
    }

    /** How a job ended, by the maker's word. */
    static Optional<String> result(Optional<String> told) {
        return told.map(word -> {
            var lower = word.toLowerCase(Locale.ROOT);
            if (has(lower, "cancel", "deleted", "取消")) {
                return Observation.CANCELLED;
            }
            if (has(lower, "fail", "error", "not-completed", "失败", "错误")) {
                return Observation.FAILED;
            }
            return has(lower, "complete", "succe", "finish", "normal", "ok", "完成", "成功") ? Observation.COMPLETED : lower;
        });
    }

    private static boolean has(String word, String... parts) {
        for (var part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
