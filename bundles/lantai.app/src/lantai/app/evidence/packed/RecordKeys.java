package lantai.app.evidence.packed;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import lantai.core.evidence.DoorEvent;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.evidence.LockerEvent;
import lantai.core.evidence.MeterReading;
import lantai.core.evidence.Observation;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Knows records again (docs/formats/devices.md): by number in the log, number of the job, kind, begin and destination; one without any
 * number by all it says. Hashes, so that a million are held in little memory. Not for several threads.
 */
public final class RecordKeys {

    private final MessageDigest sha;

    public RecordKeys() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public RecordKey of(EvidenceRecord record) {
        var all = all(record);
        var same = record instanceof Observation o && (o.logId().isPresent() || o.jobId().isPresent()) ? numbered(o) : all;
        var key = hash(same);
        return new RecordKey(key.getLong(0), key.getLong(8), same.equals(all) ? key.getLong(16) : hash(all).getLong(0));
    }

    /** The n-th of several that are alike in one file, from 0. */
    public RecordKey occurrence(RecordKey first, long n) {
        if (n == 0) {
            return first;
        }
        var key = hash(first.high() + ":" + first.low() + ":" + n);
        return new RecordKey(key.getLong(0), key.getLong(8), first.content());
    }

    private ByteBuffer hash(String text) {
        return ByteBuffer.wrap(sha.digest(text.getBytes(UTF_8)));
    }

    private static String numbered(Observation o) {
        return "n|" + o.logId().orElse("") + '|' + o.jobId().orElse("") + '|' + o.kind().ordinal() + '|' + PackWriter.micros(o.begin()) + '|'
                + o.destination().orElse("");
    }

    private static String all(EvidenceRecord record) {
        var begin = PackWriter.micros(record.begin());
        return switch (record) {
            case Observation o -> "o|" + begin + '|' + PackWriter.micros(o.end()) + '|' + o.logId() + o.jobId() + o.kind().ordinal() + o.user()
                    + o.originals() + o.pages() + o.copies() + o.sheets() + o.destination() + o.result();
            case LockerEvent e -> "l|" + begin + '|' + e.slot() + '|' + e.person() + '|' + e.deposit();
            case DoorEvent e -> "d|" + begin + '|' + e.person() + '|' + e.inwards();
            case MeterReading m -> "m|" + begin + '|' + m.value();
        };
    }
}
