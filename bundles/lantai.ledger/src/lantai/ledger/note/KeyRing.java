package lantai.ledger.note;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lantai.ledger.note.NoteException.Field;
import lantai.ledger.signature.SignatureCheck;

/**
 * Reads a file of trusted keys: one a line, in the form {@code NAME+ID+KEY}; a line {@code succession …} adds the key that the last
 * trusted one of the same log handed over to. Empty lines and lines that begin with {@code #} say nothing.
 */
public final class KeyRing {

    private final SignatureCheck check;

    public KeyRing(SignatureCheck check) {
        this.check = check;
    }

    /** A line that is no key. */
    public static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;
        private final Field field;

        BadLine(int line, NoteException why) {
            super("line " + line + ": " + why.getMessage(), why);
            this.line = line;
            this.field = why.field();
        }

        /** From 1. */
        public int line() {
            return line;
        }

        public Field field() {
            return field;
        }
    }

    /** @throws BadLine for the first line that is neither a key nor a succession by a key before it */
    public List<NoteKey> read(List<String> lines) throws BadLine {
        return List.copyOf(begins(lines).keySet());
    }

    /** The same as what they say of notes. */
    public NoteTrust trust(List<String> lines) throws BadLine {
        return new NoteTrust(begins(lines), check);
    }

    /** The keys in order, each with the number of events of which a head must have more; 0 for a key that stands there by itself. */
    public Map<NoteKey, Long> begins(List<String> lines) throws BadLine {
        var keys = new LinkedHashMap<NoteKey, Long>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                if (KeySuccession.isOne(line)) {
                    var succession = successor(KeySuccession.parse(line), keys);
                    keys.merge(succession.key(), succession.begins(), Math::max);
                } else {
                    keys.putIfAbsent(NoteKey.parse(line), 0L);
                }
            } catch (NoteException e) {
                throw new BadLine(i + 1, e);
            }
        }
        return keys;
    }

    private KeySuccession successor(KeySuccession succession, Map<NoteKey, Long> keys) throws NoteException {
        var by = keys.keySet().stream().filter(key -> succession.isBy(key, check)).findFirst()
                .orElseThrow(() -> new NoteException(Field.SIGNATURE, "no key before it has signed the succession"));
        if (succession.begins() < keys.get(by)) {
            throw new NoteException(Field.SIZE, "it would begin before the key that signed it");
        }
        return succession;
    }
}
