package lantai.vault.blob;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import lantai.app.blob.BlobRefused;
import lantai.vault.cipher.CipherSuite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the code against {@code docs/formats/vectors/blob.txt}, which others can read too. */
@DisplayName("The known answers for sealed contents")
class BlobVectorsTest {
    private static final Path VECTORS = Path.of("../../docs/formats/vectors/blob.txt");
    private static final HexFormat HEX = HexFormat.of();
    private static final int HEADER = 104;
    private static final int SEALED = 16_400;

    @TempDir
    Path folder;

    private final Map<String, Base> bases = new HashMap<>();
    private List<String[]> lines;

    private record Base(CipherSuite suite, byte[] key, byte[] id, byte[] file, byte[] content, String hash) {
    }

    @BeforeEach
    void read() throws IOException {
        lines = Files.readAllLines(VECTORS).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" ")).toList();
        for (var line : lines) {
            if (line[0].equals("base")) {
                bases.put(line[1], base(line));
            }
        }
    }

    private static Base base(String[] line) {
        var suite = CipherSuite.valueOf(line[2]);
        var content = new byte[Integer.parseInt(line[6])];
        for (var i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31 + i / 256);
        }
        var seal = BlobSeal.create(suite, HEX.parseHex(line[4]), HEX.parseHex(line[5]), HEX.parseHex(line[3]));
        var file = new ByteArrayOutputStream();
        file.writeBytes(seal.header());
        var chunks = Math.max(1, (content.length + BlobSeal.CHUNK - 1) / BlobSeal.CHUNK);
        for (var n = 0; n < chunks; n++) {
            file.writeBytes(seal.seal(n, n == chunks - 1,
                    Arrays.copyOfRange(content, n * BlobSeal.CHUNK, Math.min(content.length, (n + 1) * BlobSeal.CHUNK))));
        }
        return new Base(suite, HEX.parseHex(line[3]), HEX.parseHex(line[4]), file.toByteArray(), content, line[7]);
    }

    private BlobStore store(Base base) {
        return new BlobStore(folder, base.suite(), new SecureRandom());
    }

    private byte[] opened(Base base, byte[] file, String name, byte[] key) throws IOException {
        Files.write(folder.resolve(name), file);
        try (var open = store(base).open(name, key)) {
            return open.page(0, (int) open.size());
        }
    }

    @Test
    @DisplayName("give every base file its hash and open the good ones")
    void good() throws IOException {
        var wrong = new ArrayList<String>();
        for (var line : lines) {
            if (line[0].equals("good")) {
                var base = bases.get(line[1]);
                var name = HEX.formatHex(base.id());
                assertArrayEquals(base.content(), opened(base, base.file(), name, base.key()), line[1]);
                if (!base.hash().equals(store(base).hash(name))) {
                    wrong.add(line[1] + " " + store(base).hash(name));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    @DisplayName("end every bad one in its class: more than a hundred of each suite")
    void bad() throws IOException {
        var wrong = new ArrayList<String>();
        var count = new HashMap<CipherSuite, Integer>();
        for (var line : lines) {
            if (line[0].equals("bad")) {
                var base = bases.get(line[2]);
                count.merge(base.suite(), 1, Integer::sum);
                var got = outcome(base, Arrays.asList(line).subList(3, line.length));
                if (!got.equals(line[1])) {
                    wrong.add(String.join(" ", line) + " came to " + got);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(count.values().stream().allMatch(n -> n > 100), count::toString);
    }

    private String outcome(Base base, List<String> edits) throws IOException {
        var file = base.file();
        var key = base.key();
        var name = HEX.formatHex(base.id());
        for (var edit : edits) {
            var parts = edit.split("[:.]");
            switch (parts[0]) {
                case "key" -> key = HEX.parseHex(parts[1]);
                case "name" -> name = parts[1];
                default -> file = edited(file, parts);
            }
        }
        try {
            opened(base, file, name, key);
        } catch (BlobRefused e) {
            assertEquals(name, e.id());
            return e.chunk() < 0 ? e.reason().name() : e.reason() + ":" + e.chunk();
        }
        return store(base).hash(name).equals(base.hash()) ? "good" : "HASH_DIFFERS";
    }

    private byte[] edited(byte[] before, String[] edit) {
        var file = before.clone();
        var chunks = new ArrayList<byte[]>();
        for (var at = HEADER; at < file.length; at += SEALED) {
            chunks.add(Arrays.copyOfRange(file, at, Math.min(file.length, at + SEALED)));
        }
        switch (edit[0]) {
            case "flip" -> file[number(edit, 1)] ^= (byte) (1 << number(edit, 2));
            case "set" -> {
                var bytes = HEX.parseHex(edit[2]);
                System.arraycopy(bytes, 0, file, number(edit, 1), bytes.length);
            }
            case "cut" -> file = Arrays.copyOf(file, number(edit, 1));
            case "add" -> file = joined(file, HEX.parseHex(edit[1]));
            case "file" -> file = bases.get(edit[1]).file().clone();
            case "header" -> System.arraycopy(bases.get(edit[1]).file(), 0, file, 0, HEADER);
            case "chunk" -> {
                var from = bases.get(edit[1]).file();
                var at = HEADER + number(edit, 2) * SEALED;
                chunks.set(number(edit, 3), Arrays.copyOfRange(from, at, Math.min(from.length, at + SEALED)));
                file = joined(Arrays.copyOf(file, HEADER), chunks.toArray(byte[][]::new));
            }
            default -> {
                move(chunks, edit);
                file = joined(Arrays.copyOf(file, HEADER), chunks.toArray(byte[][]::new));
            }
        }
        return file;
    }

    private static void move(List<byte[]> chunks, String[] edit) {
        var i = number(edit, 1);
        switch (edit[0]) {
            case "swap" -> Collections.swap(chunks, i, number(edit, 2));
            case "copy" -> chunks.set(number(edit, 2), chunks.get(i));
            case "drop" -> chunks.remove(i);
            case "twice" -> chunks.add(i, chunks.get(i));
            default -> throw new IllegalArgumentException(edit[0]);
        }
    }

    private static int number(String[] edit, int at) {
        return Integer.parseInt(edit[at]);
    }

    private static byte[] joined(byte[] first, byte[]... rest) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(first);
        for (var bytes : rest) {
            out.writeBytes(bytes);
        }
        return out.toByteArray();
    }
}
