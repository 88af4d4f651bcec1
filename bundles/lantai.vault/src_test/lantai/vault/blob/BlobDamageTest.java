package lantai.vault.blob;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lantai.app.blob.BlobReceipt;
import lantai.app.blob.BlobRefused;
import lantai.vault.cipher.CipherSuite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random damage; {@code -Dlantai.blob.rounds=N} makes it longer, {@code -Dlantai.seed=N} repeats a run. */
@DisplayName("Damaged sealed contents")
class BlobDamageTest {
    private static final int EDGE = 16_400;
    private static final int HEADER = 104;

    @TempDir
    Path folder;

    private final long seed = Long.getLong("lantai.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<String> unseen = new ArrayList<>();
    private int tried;

    private record Sealed(BlobReceipt receipt, byte[] key, byte[] file) {
    }

    private Sealed sealed(BlobStore store, int size) throws IOException {
        var content = new byte[size];
        var key = new byte[32];
        random.nextBytes(content);
        random.nextBytes(key);
        var receipt = store.put(new ByteArrayInputStream(content), key);
        return new Sealed(receipt, key, Files.readAllBytes(folder.resolve(receipt.id())));
    }

    /** Opens and reads all; what only the ledger's hash can tell is told by it. */
    private void mustBeRefused(BlobStore store, Sealed sealed, byte[] file, String how) throws IOException {
        if (Arrays.equals(file, sealed.file())) {
            return;
        }
        tried++;
        Files.write(folder.resolve(sealed.receipt().id()), file);
        try (var open = store.open(sealed.receipt().id(), sealed.key())) {
            open.page(0, (int) open.size());
            unseen.add(how);
        } catch (BlobRefused e) {
            assertEquals(sealed.receipt().id(), e.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are refused by the seal alone: flips, cuts at and beside every edge, swaps, header edits, other files, earlier sealings")
    void campaign(CipherSuite suite) throws IOException {
        System.out.println("seed " + seed);
        var rounds = Integer.getInteger("lantai.blob.rounds", 1);
        var store = new BlobStore(folder, suite, new SecureRandom());
        for (var round = 0; round < rounds; round++) {
            var one = sealed(store, 2 * 16_384 + random.nextInt(16_384));
            var other = sealed(store, 2 * 16_384 + random.nextInt(16_384));
            flips(store, one);
            cuts(store, one);
            moves(store, one);
            header(store, one);
            crossed(suite, store, one, other);
        }
        assertEquals(List.of(), unseen, () -> "of " + tried + ", seed " + seed);
    }

    private void flips(BlobStore store, Sealed one) throws IOException {
        for (var i = 0; i < 300; i++) {
            var file = one.file().clone();
            var bit = random.nextInt(file.length * 8);
            file[bit / 8] ^= (byte) (1 << bit % 8);
            mustBeRefused(store, one, file, "bit " + bit);
        }
    }

    private void cuts(BlobStore store, Sealed one) throws IOException {
        for (var edge = HEADER; edge < one.file().length + EDGE; edge += EDGE) {
            for (var beside = -17; beside <= 17; beside++) {
                var length = edge + beside;
                if (length >= 0 && length < one.file().length) {
                    mustBeRefused(store, one, Arrays.copyOf(one.file(), length), "cut to " + length);
                }
            }
        }
        for (var i = 0; i < 50; i++) {
            var length = random.nextInt(one.file().length);
            mustBeRefused(store, one, Arrays.copyOf(one.file(), length), "cut to " + length);
            mustBeRefused(store, one, Arrays.copyOf(one.file(), one.file().length + 1 + random.nextInt(40_000)), "longer");
        }
    }

    private void moves(BlobStore store, Sealed one) throws IOException {
        for (var from = 0; from < 2; from++) {
            var swapped = one.file().clone();
            System.arraycopy(one.file(), HEADER + from * EDGE, swapped, HEADER + (1 - from) * EDGE, EDGE);
            mustBeRefused(store, one, swapped, "chunk " + from + " over the other");
            System.arraycopy(one.file(), HEADER + (1 - from) * EDGE, swapped, HEADER + from * EDGE, EDGE);
            mustBeRefused(store, one, swapped, "chunks swapped");
        }
        for (var i = 0; i < 50; i++) {
            var file = one.file().clone();
            var length = 1 + random.nextInt(2_000);
            var from = random.nextInt(file.length - length);
            var to = random.nextInt(file.length - length);
            System.arraycopy(one.file(), from, file, to, length);
            mustBeRefused(store, one, file, length + " bytes from " + from + " to " + to);
        }
    }

    private void header(BlobStore store, Sealed one) throws IOException {
        for (var at = 0; at < HEADER; at++) {
            var file = one.file().clone();
            file[at] = (byte) random.nextInt(256);
            mustBeRefused(store, one, file, "header byte " + at);
        }
    }

    /** Other contents of the same registry, and an earlier sealing under the same name and key, as a thief of keys might make one. */
    private void crossed(CipherSuite suite, BlobStore store, Sealed one, Sealed other) throws IOException {
        mustBeRefused(store, one, other.file(), "another file");
        var mixed = one.file().clone();
        System.arraycopy(other.file(), HEADER, mixed, HEADER, EDGE);
        mustBeRefused(store, one, mixed, "a chunk of another file");
        var earlier = BlobSeal.create(suite, Arrays.copyOfRange(one.file(), 24, 40), new byte[32], one.key());
        for (var n = 0; n < 2; n++) {
            var older = one.file().clone();
            System.arraycopy(earlier.seal(n, false, new byte[BlobSeal.CHUNK]), 0, older, HEADER + n * EDGE, EDGE);
            mustBeRefused(store, one, older, "chunk " + n + " of an earlier sealing");
        }
        var head = one.file().clone();
        System.arraycopy(earlier.header(), 0, head, 0, HEADER);
        mustBeRefused(store, one, head, "the header of an earlier sealing");
    }
}
