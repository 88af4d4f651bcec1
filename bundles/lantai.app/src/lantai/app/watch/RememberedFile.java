package lantai.app.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import lantai.core.event.Hash;
import lantai.ledger.journal.Disk;
import lantai.ledger.verify.Verified;

/**
 * The file {@value #NAME} in the registry's folder: a few lines of text and a code over them (HMAC-SHA-256 under a key of the vault), so that
 * only somebody with a PIN can make one. Somebody who can write files can delete it or put an older one back, and wins nothing but a longer
 * verification.
 */
final class RememberedFile {

    static final String NAME = "verified";
    private static final String FIRST = "lantai-verified 1";
    private static final String NONE = "-";
    private static final String MAC = "HmacSHA256";

    private final Path file;
    private final Disk disk;
    private final String origin;
    private final SecretKeySpec key;

    /** @param key 32 secret bytes; copied */
    RememberedFile(Path registry, Disk disk, String origin, byte[] key) {
        this.file = registry.resolve(NAME);
        this.disk = disk;
        this.origin = origin;
        this.key = new SecretKeySpec(key, MAC);
    }

    /** What stands there; empty when there is none, or one that this registry's vault has not made. */
    Optional<Remembered> read() {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            var last = lines.size() - 1;
            if (last != 8 || !MessageDigest.isEqual(HexFormat.of().parseHex(value(lines.get(last), "mac")), mac(text(lines.subList(0, last))))
                    || !lines.get(0).equals(FIRST) || !value(lines.get(1), "origin").equals(origin)) {
                return Optional.empty();
            }
            return Optional.of(remembered(lines));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            System.getLogger(RememberedFile.class.getName()).log(System.Logger.Level.WARNING, "what was verified last cannot be read");
            return Optional.empty();
        }
    }

    private static Remembered remembered(List<String> lines) {
        var checked = value(lines.get(3), "verdict").split(" ");
        var last = new LedgerWatch.Checked(Instant.parse(value(lines.get(2), "when")), Long.parseLong(checked[1]), checked[0],
                checked[2].equals("whole"), Integer.parseInt(checked[3]));
        var whole = value(lines.get(4), "whole");
        var size = Long.parseLong(value(lines.get(5), "size"));
        var leaf = value(lines.get(6), "last");
        var roots = value(lines.get(7), "roots");
        return new Remembered(last, whole.equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(whole)), size == 0 ? Optional.empty()
                : Optional.of(new Verified(size, Hash.ofHex(leaf), Arrays.stream(roots.split(" ")).map(Hash::ofHex).toList())));
    }

    private static String value(String line, String name) {
        if (!line.startsWith(name + " ")) {
            throw new IllegalArgumentException("no " + name);
        }
        return line.substring(name.length() + 1);
    }

    void write(Remembered remembered) throws IOException {
        var last = remembered.last();
        var lines = List.of(FIRST, "origin " + origin, "when " + last.when(),
                "verdict " + last.verdict() + " " + last.size() + " " + (last.whole() ? "whole" : "since") + " " + last.findings(),
                "whole " + remembered.wholeAt().map(Instant::toString).orElse(NONE),
                "size " + remembered.verified().map(Verified::size).orElse(0L),
                "last " + remembered.verified().map(verified -> verified.last().toString()).orElse(NONE),
                "roots " + remembered.verified().map(verified -> verified.roots().stream().map(Hash::toString).collect(Collectors.joining(" "))).orElse(NONE));
        var text = text(lines);
        disk.replace(file, (text + "mac " + HexFormat.of().formatHex(mac(text)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private byte[] mac(String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
