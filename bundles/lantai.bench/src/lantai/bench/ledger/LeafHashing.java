package lantai.bench.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import lantai.ledger.journal.JournalWalk;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.verify.LedgerFolder;

/** The control of a verification by hashes: every leaf of the journal read and hashed, on as many cores, and nothing else. */
final class LeafHashing {

    private static final int HEAD = 52;
    private static final int AROUND = HEAD + 8;
    private static final int LENGTH_AT = 8;
    private static final double NANOS = 1e9;

    private LeafHashing() {
    }

    static double seconds(LedgerFolder folder, TreeHash hash, int cores) throws IOException {
        var begun = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(cores)) {
            for (var segment : segments(folder)) {
                var data = Files.readAllBytes(segment);
                var rows = new ArrayList<Callable<Integer>>();
                var at = AROUND + ByteBuffer.wrap(data).getInt(LENGTH_AT);
                while (at < data.length) {
                    var from = at;
                    for (var i = 0; i < 1_024 && at < data.length; i++) {
                        at += AROUND + ByteBuffer.wrap(data).getInt(at + LENGTH_AT);
                    }
                    var to = at;
                    rows.add(() -> hashed(data, from, to, hash));
                }
                for (var row : pool.invokeAll(rows)) {
                    row.get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
        return (System.nanoTime() - begun) / NANOS;
    }

    private static int hashed(byte[] data, int from, int to, TreeHash hash) {
        var count = 0;
        for (var at = from; at < to; count++) {
            var length = ByteBuffer.wrap(data).getInt(at + LENGTH_AT);
            hash.leaf(data, at + HEAD, length);
            at += AROUND + length;
        }
        return count;
    }

    /** The first leaf of a journal. */
    static byte[] firstLeaf(LedgerFolder folder, SuiteHash suite) throws IOException {
        return new JournalWalk(folder.journal(), suite, folder.origin()).read(segments(folder).get(0)).leaf(0);
    }

    private static List<Path> segments(LedgerFolder folder) throws IOException {
        try (var files = Files.list(folder.journal())) {
            return files.filter(file -> file.toString().endsWith(".ccj")).sorted().toList();
        }
    }
}
