package lantai.devices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.DecodedLog;
import lantai.app.evidence.DecodedRecord;
import lantai.app.evidence.Evidence;
import lantai.app.evidence.LogFile;
import lantai.app.evidence.RejectedLine;
import lantai.core.event.Hash;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.evidence.Observation;
import lantai.core.operation.Progress;

/** What came of decoding a log; devices are called {@code DEV} and write local times of China. */
final class Decoding implements Evidence.Sink {

    static final Hash FILE = Hash.of(new byte[32]);

    final List<EvidenceRecord> records = new ArrayList<>();
    final List<String> sources = new ArrayList<>();
    final List<RejectedLine> rejected = new ArrayList<>();
    DecodedLog log;

    static Decoding of(String format, String text) throws BadLog, IOException {
        return of(format, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Decoding of(String format, String text, Charset charset) throws BadLog, IOException {
        return of(format, text.getBytes(charset), Map.of());
    }

    static Decoding of(String format, byte[] bytes, Map<String, String> options) throws BadLog, IOException {
        var file = Files.createTempFile("lantai-log", ".test");
        try {
            Files.write(file, bytes);
            return of(format, file, options);
        } finally {
            Files.delete(file);
        }
    }

    static Decoding of(String format, Path file, Map<String, String> options) throws BadLog, IOException {
        var decoding = new Decoding();
        decoding.log = new DeviceLogs().decode(new LogFile(file, FILE, format, "DEV", ZoneId.of("Asia/Shanghai"), options), decoding, Progress.NONE);
        return decoding;
    }

    static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    @Override
    public void accept(DecodedRecord decoded) {
        records.add(decoded.record());
        decoded.source().ifPresent(sources::add);
    }

    @Override
    public void reject(RejectedLine line) {
        rejected.add(line);
    }

    Observation job(int index) {
        return (Observation) records.get(index);
    }

    /** {@code line field code} of each rejected line. */
    List<String> complaints() {
        return rejected.stream().map(r -> r.line() + " " + r.field() + " " + r.code()).toList();
    }

    /** The jobs, each as {@code number kind user begin+seconds originals/pages/copies/sheets destination result}. */
    List<String> jobs() {
        return records.stream().map(Observation.class::cast).map(o -> String.join(" ", o.logId().or(o::jobId).orElse("-"), o.kind().word(),
                o.user().orElse("-"), o.begin() + "+" + (o.end().getEpochSecond() - o.begin().getEpochSecond()),
                number(o.originals()) + "/" + number(o.pages()) + "/" + number(o.copies()) + "/" + number(o.sheets()),
                o.destination().orElse("-"), o.result().orElse("-"))).toList();
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    /** The code with which a log is refused; empty when it is not. */
    static Optional<String> refusal(String format, byte[] bytes) throws IOException {
        try {
            of(format, bytes, Map.of());
            return Optional.empty();
        } catch (BadLog e) {
            return Optional.of(e.code() + (e.line().isPresent() ? " " + e.line().getAsLong() : "") + (e.field().isEmpty() ? "" : " " + e.field()));
        }
    }
}
