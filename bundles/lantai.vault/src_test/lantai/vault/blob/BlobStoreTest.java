package lantai.vault.blob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import lantai.app.blob.BlobReceipt;
import lantai.app.blob.BlobRefused;
import lantai.vault.cipher.CipherSuite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Sealed contents")
class BlobStoreTest {
    private static final byte[] KEY = new byte[32];
    @TempDir
    Path folder;

    private BlobStore store(CipherSuite suite) {
        return new BlobStore(folder, suite, new SecureRandom());
    }

    private static byte[] content(int size) {
        byte[] out = new byte[size];
        for (int i = 0; i < size; i++) {
            out[i] = (byte) (i * 31 + i / 256);
        }
        return out;
    }

    private BlobReceipt put(CipherSuite suite, int size) throws IOException {
        return store(suite).put(new ByteArrayInputStream(content(size)), KEY);
    }

    /** Reads without the ledger's hash, so that only the seal itself can refuse. */
    private byte[] readSealOnly(String id, byte[] key) throws IOException {
        try (var file = FileChannel.open(folder.resolve(id));
                var blob = new OpenBlob(file, HexFormat.of().parseHex(id), key)) {
            return blob.page(0, (int) blob.size());
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("come back whole and in parts at every size around a chunk edge")
    void roundTrip(CipherSuite suite) throws IOException {
        for (int size : new int[] {0, 1, 16383, 16384, 16385, 32767, 32768, 32769, 50000}) {
            BlobReceipt receipt = put(suite, size);
            try (var blob = store(suite).open(receipt.id(), KEY)) {
                assertEquals(size, blob.size());
                assertArrayEquals(content(size), blob.page(0, size));
                int from = size / 2;
                assertArrayEquals(Arrays.copyOfRange(content(size), from, size), blob.page(from, size));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are refused by the seal alone after any single flipped bit")
    void flips(CipherSuite suite) throws IOException {
        String id = put(suite, 40).id();
        byte[] good = Files.readAllBytes(folder.resolve(id));
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(folder.resolve(id), bad);
            assertThrows(BlobRefused.class, () -> readSealOnly(id, KEY), "bit " + bit);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("are refused by the seal alone when cut at a chunk edge or with chunks swapped")
    void cutAndSwapped(CipherSuite suite) throws IOException {
        String id = put(suite, 3 * 16384).id();
        byte[] good = Files.readAllBytes(folder.resolve(id));
        for (int chunks = 0; chunks < 3; chunks++) {
            Files.write(folder.resolve(id), Arrays.copyOf(good, 104 + chunks * 16400));
            assertThrows(BlobRefused.class, () -> readSealOnly(id, KEY));
        }
        byte[] swapped = good.clone();
        System.arraycopy(good, 104, swapped, 104 + 16400, 16400);
        System.arraycopy(good, 104 + 16400, swapped, 104, 16400);
        Files.write(folder.resolve(id), swapped);
        assertEquals(0, assertThrows(BlobRefused.class, () -> readSealOnly(id, KEY)).chunk());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("tell a wrong key, another content's file, other bytes than the ledger's and a missing file apart")
    void reasons(CipherSuite suite) throws IOException {
        BlobReceipt one = put(suite, 100);
        BlobReceipt two = put(suite, 100);
        byte[] other = KEY.clone();
        other[5] = 1;
        assertReason(BlobRefused.Reason.WRONG_KEY, suite, one.id(), one.hash(), other);
        assertReason(BlobRefused.Reason.HASH_DIFFERS, suite, one.id(), two.hash(), KEY);
        Files.copy(folder.resolve(two.id()), folder.resolve(one.id()),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertReason(BlobRefused.Reason.HASH_DIFFERS, suite, one.id(), one.hash(), KEY);
        assertReason(BlobRefused.Reason.FORMAT, suite, one.id(), two.hash(), KEY);
        Files.delete(folder.resolve(one.id()));
        assertReason(BlobRefused.Reason.MISSING, suite, one.id(), one.hash(), KEY);
    }

    private void assertReason(BlobRefused.Reason reason, CipherSuite suite, String id, String hash, byte[] key) {
        var refused = assertThrows(BlobRefused.class, () -> {
            if (!store(suite).hash(id).equals(hash)) {
                throw new BlobRefused(BlobRefused.Reason.HASH_DIFFERS, id);
            }
            store(suite).open(id, key).close();
        });
        assertEquals(reason, refused.reason());
        assertEquals(id, refused.id());
    }
}
