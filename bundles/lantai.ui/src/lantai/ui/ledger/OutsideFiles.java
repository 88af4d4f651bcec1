package lantai.ui.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import lantai.app.label.LabelReading;
import lantai.app.label.LabelReading.ReadCode;
import lantai.app.label.LabelReading.Unreadable;
import lantai.app.ledger.Ledgers.Outside;
import lantai.app.ledger.ScannedHead;

/** Reads what was kept outside: a checkpoint, a proof, or a picture of a receipt or day sheet. */
final class OutsideFiles {

    private static final byte[][] PICTURES = { { (byte) 0x89, 'P', 'N', 'G' }, { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF } };

    private final LabelReading reading;

    OutsideFiles(LabelReading reading) {
        this.reading = reading;
    }

    /**
     * What was kept outside.
     *
     * @param keys lines of the file of keys that lay beside it
     */
    record Kept(List<Outside> heads, List<String> keys) {

        static final Kept NOTHING = new Kept(List.of(), List.of());
    }

    /** Every head in the file; none when it is a picture without one. */
    Kept read(Path file) throws IOException {
        return new Kept(heads(file), WitnessFiles.keysBeside(file));
    }

    private List<Outside> heads(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var name = file.getFileName().toString();
        return isPicture(bytes) ? codes(name, bytes) : List.of(new Outside(name, bytes));
    }

    /** The text of a code, as it was scanned or pasted. */
    static Outside code(String text) {
        return new Outside(LedgerMessages.code_source, ScannedHead.note(text));
    }

    private List<Outside> codes(String name, byte[] picture) throws IOException {
        try {
            return reading.read(picture).stream().map(ReadCode::text).filter(text -> text.contains("\n\n"))
                    .map(text -> new Outside(name, ScannedHead.note(text))).toList();
        } catch (Unreadable e) {
            throw new IOException(e);
        }
    }

    private static boolean isPicture(byte[] bytes) {
        for (var magic : PICTURES) {
            var same = bytes.length > magic.length;
            for (var i = 0; same && i < magic.length; i++) {
                same = bytes[i] == magic[i];
            }
            if (same) {
                return true;
            }
        }
        return false;
    }
}
