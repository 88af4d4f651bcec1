package lantai.app.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import lantai.app.evidence.Portions.Place;
import lantai.app.evidence.packed.KeyTable;
import lantai.app.evidence.packed.RecordKey;
import lantai.app.evidence.packed.RecordKeys;
import lantai.core.evidence.EvidenceRecord;

/**
 * Tells which records of a file are new. Portions are read only when a record of the file falls into their time. Several records alike in one
 * file are counted: the second is known only when there were two before.
 */
final class KnownRecords {

    /** What a record is. */
    enum Verdict {
        NEW, KNOWN,
        /** Its number is known with other content. */
        CONTRADICTS
    }

    private static final long ABSENT = Long.MIN_VALUE;

    private final Portions portions;
    private final List<Place> unread;
    private final RecordKeys keys = new RecordKeys();
    private final KeyTable contents = new KeyTable();
    private final KeyTable before = new KeyTable();
    private final KeyTable inFile = new KeyTable();

    KnownRecords(Portions portions, String device) {
        this.portions = portions;
        unread = new ArrayList<>(portions.places(device, Instant.MIN, Instant.MAX));
    }

    Verdict check(EvidenceRecord record) {
        read(record.begin());
        var key = counted(inFile, keys.of(record));
        var known = contents.get(key, ABSENT);
        if (known == ABSENT) {
            return Verdict.NEW;
        }
        return known == key.content() ? Verdict.KNOWN : Verdict.CONTRADICTS;
    }

    private RecordKey counted(KeyTable counts, RecordKey key) {
        var n = counts.get(key, 0);
        counts.put(key, n + 1);
        return keys.occurrence(key, n);
    }

    private void read(Instant begin) {
        for (var i = 0; i < unread.size() && !unread.get(i).from().isAfter(begin); i++) {
            if (!unread.get(i).to().isBefore(begin)) {
                portions.read(unread.remove(i--), record -> {
                    var key = counted(before, keys.of(record));
                    contents.put(key, key.content() == ABSENT ? 0 : key.content());
                });
            }
        }
    }
}
