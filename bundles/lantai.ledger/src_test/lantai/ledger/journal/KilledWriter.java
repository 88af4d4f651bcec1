package lantai.ledger.journal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

import lantai.ledger.tree.SuiteHash;

/** A program that appends to a journal without end, and says of each record when it is durable, until it is killed. */
final class KilledWriter {

    static final String ORIGIN = "JYS-kill";
    static final JournalOptions OPTIONS = new JournalOptions(60_000, 0, 3_000_000, () -> { });

    private KilledWriter() {
    }

    /** @param args folder of the journal, and the seed of what is appended */
    public static void main(String[] args) throws IOException, JournalDamaged {
        var folder = Path.of(args[0]);
        var random = new Random(Long.parseLong(args[1]));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        try (var journal = FileJournal.open(folder, SuiteHash.intl(), ORIGIN, OPTIONS, Disk.REAL).journal()) {
            while (!out.checkError()) {
                Appended last = null;
                for (var left = 1 + random.nextInt(20); left > 0; left--) {
                    var leaf = new byte[random.nextInt(1_500)];
                    random.nextBytes(leaf);
                    last = journal.append(leaf);
                    last.durable().thenAccept(done -> out.print(done.seq() + " " + done.leaf() + "\n"));
                }
                last.durable().join();
            }
        }
    }
}
