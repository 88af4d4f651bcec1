package lantai.ledger.note;

import java.util.ArrayList;
import java.util.List;

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
        var keys = new ArrayList<NoteKey>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                var key = KeySuccession.isOne(line) ? successor(KeySuccession.parse(line), keys) : NoteKey.parse(line);
                if (!keys.contains(key)) {
                    keys.add(key);
                }
            } catch (NoteException e) {
                throw new BadLine(i + 1, e);
            }
        }
        return List.copyOf(keys);
    }

    private NoteKey successor(KeySuccession succession, List<NoteKey> keys) throws NoteException {
        if (keys.stream().noneMatch(key -> succession.isBy(key, check))) {
            throw new NoteException(Field.SIGNATURE, "no key before it has signed the succession");
        }
        return succession.key();
    }
}
