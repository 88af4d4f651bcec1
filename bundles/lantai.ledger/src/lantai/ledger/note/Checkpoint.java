package lantai.ledger.note;

import java.util.List;

import lantai.ledger.note.NoteException.Field;
import lantai.ledger.tree.TreeHead;

/**
 * What a log says of itself at one size: the text of a C2SP tlog-checkpoint.
 *
 * @param origin     name of the log
 * @param head       size and Merkle root
 * @param extensions further lines; Lantai writes none and keeps those of others
 */
public record Checkpoint(String origin, TreeHead head, List<String> extensions) {

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || origin.contains("\n") || extensions.stream().anyMatch(line -> line.isEmpty() || line.contains("\n"))) {
            throw new IllegalArgumentException("a line of a checkpoint is empty or broken");
        }
    }

    public Checkpoint(String origin, TreeHead head) {
        this(origin, head, List.of());
    }

    /** @throws NoteException naming the line that is wrong */
    public static Checkpoint parse(String text) throws NoteException {
        if (!text.endsWith("\n")) {
            throw new NoteException(Field.TEXT, "the last line has no end");
        }
        var lines = text.substring(0, text.length() - 1).split("\n", -1);
        if (lines[0].isEmpty()) {
            throw new NoteException(Field.ORIGIN, "empty");
        }
        if (lines.length < 2) {
            throw new NoteException(Field.SIZE, "missing");
        }
        var size = StrictText.decimal(lines[1], Field.SIZE);
        if (lines.length < 3) {
            throw new NoteException(Field.ROOT, "missing");
        }
        var root = StrictText.hash(lines[2], Field.ROOT);
        var extensions = List.of(lines).subList(3, lines.length);
        if (extensions.contains("")) {
            throw new NoteException(Field.EXTENSION, "an empty line");
        }
        return new Checkpoint(lines[0], new TreeHead(size, root), extensions);
    }

    /** The text that is signed: three lines and the extensions, each with its newline. */
    public String text() {
        var out = new StringBuilder().append(origin).append('\n').append(head.size()).append('\n').append(StrictText.base64(head.root()))
                .append('\n');
        extensions.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }
}
