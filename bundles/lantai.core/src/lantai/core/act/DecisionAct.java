package lantai.core.act;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import lantai.core.code.CopyId;
import lantai.core.register.ApprovalKind;

/** Approvals, their refusal, and corrections. */
public sealed interface DecisionAct extends ActBody {

    /** Somebody with the power permits something, for a time. */
    record ApproveAct(String approval, ApprovalKind kind, String applicant, List<CopyId> copies, Optional<String> document,
            Optional<String> pages, OptionalInt count, Optional<String> device, OffsetDateTime from, OffsetDateTime to,
            Set<String> persons) implements DecisionAct {
        public ApproveAct {
            copies = List.copyOf(copies);
            persons = Set.copyOf(persons);
        }

        @Override
        public String word() {
            return "approve";
        }
    }

    /** An application is declined; a refusal is an event of its own. */
    record DeclineAct(String approval, String reason) implements DecisionAct {
        @Override
        public String word() {
            return "decline";
        }
    }

    /**
     * Two persons close a gap (断档结案). The gap stays on record; new evidence opens it again.
     *
     * @param gap      id of the gap
     * @param decision what was decided, in a word or a short sentence
     * @param second   who decides beside the operator
     */
    record CloseGapAct(String gap, String decision, String reason, String second) implements DecisionAct {
        @Override
        public String word() {
            return "close_gap";
        }
    }

    /** Why an earlier act is put right. */
    enum CorrectionReason {
        DID_NOT_OCCUR("did-not-occur"), INCORRECT_DATA("incorrect-data");

        private final String word;

        CorrectionReason(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public static Optional<CorrectionReason> ofWord(String word) {
            for (var reason : values()) {
                if (reason.word.equals(word)) {
                    return Optional.of(reason);
                }
            }
            return Optional.empty();
        }
    }

    /** Points at an act that was wrong (更正); nothing is edited. The replacement, if any, follows as an act of its own. */
    record CorrectAct(String target, CorrectionReason reason, Optional<Act> replacement) implements DecisionAct {
        @Override
        public String word() {
            return "correct";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }
}
