package lantai.vault.blob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import lantai.vault.cipher.CipherSuite;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The written format of sealed contents")
class BlobFormatTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("lets a reader made from the document alone, with the JDK only, open suite INTL")
    void independentReader() throws Exception {
        byte[] key = HexFormat.of().parseHex("0102030405060708".repeat(4));
        byte[] content = "evidence".repeat(2500).getBytes("US-ASCII");
        var store = new BlobStore(folder, CipherSuite.INTL, new SecureRandom());
        var receipt = store.put(new ByteArrayInputStream(content), key);
        byte[] file = Files.readAllBytes(folder.resolve(receipt.id()));
        assertEquals(receipt.hash(),
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        byte[] prk = hmac(Arrays.copyOfRange(file, 40, 72), key);
        byte[] info = Arrays.copyOf(file, 40);
        byte[] t1 = hmac(prk, info, new byte[] {1});
        byte[] t2 = hmac(prk, t1, info, new byte[] {2});
        byte[] t3 = hmac(prk, t2, info, new byte[] {3});
        assertArrayEquals(t1, Arrays.copyOfRange(file, 72, 104));
        ByteBuffer out = ByteBuffer.allocate(content.length);
        for (int number = 0; number < 2; number++) {
            byte[] nonce = ByteBuffer.allocate(12).put(t3, 0, 7).putInt(number).put((byte) number).array();
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(t2, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(file, 0, 104);
            int from = 104 + number * 16400;
            out.put(cipher.doFinal(file, from, Math.min(16400, file.length - from)));
        }
        assertArrayEquals(content, out.array());
    }

    private static byte[] hmac(byte[] key, byte[]... parts) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }
}
