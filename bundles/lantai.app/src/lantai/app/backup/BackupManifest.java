package lantai.app.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

import lantai.core.event.Hash;
import lantai.core.event.Suite;

/**
 * What a backup says of itself at its end.
 *
 * @param size  events of the journal in it
 * @param last  leaf hash of the last
 * @param root  Merkle root over them
 * @param made  when
 * @param files all files in it, in their order
 */
record BackupManifest(String origin, String unit, Suite suite, long size, Hash last, Hash root, Instant made, List<Item> files) {

    private static final String FIRST = "lantai-backup 1";

    /** A file: digest of its bytes, how many, its name. */
    record Item(Hash digest, long length, String name) {

        private String line() {
            return "file " + digest + " " + length + " " + name;
        }
    }

    BackupManifest {
        files = List.copyOf(files);
    }

    byte[] bytes() {
        var text = new StringBuilder(FIRST).append("\norigin ").append(origin).append("\nunit ").append(unit).append("\nsuite ").append(suite.id())
                .append("\nsize ").append(size).append("\nlast ").append(last).append("\nroot ").append(root).append("\nmade ").append(made).append('\n');
        files.forEach(file -> text.append(file.line()).append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when it is not of its one form */
    static BackupManifest parse(byte[] bytes) {
        var lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        if (lines.length < 9 || !lines[0].equals(FIRST)) {
            throw new IllegalArgumentException("no manifest");
        }
        var files = new ArrayList<Item>();
        for (var i = 8; i < lines.length - 1; i++) {
            var parts = lines[i].split(" ", 4);
            if (parts.length != 4 || !parts[0].equals("file")) {
                throw new IllegalArgumentException("line " + (i + 1));
            }
            files.add(new Item(Hash.ofHex(parts[1]), Long.parseLong(parts[2]), parts[3]));
        }
        try {
            var parsed = new BackupManifest(value(lines[1], "origin"), value(lines[2], "unit"), Suite.ofId(value(lines[3], "suite")),
                    Long.parseLong(value(lines[4], "size")), Hash.ofHex(value(lines[5], "last")), Hash.ofHex(value(lines[6], "root")),
                    Instant.parse(value(lines[7], "made")), files);
            if (!java.util.Arrays.equals(parsed.bytes(), bytes)) {
                throw new IllegalArgumentException("another spelling");
            }
            return parsed;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String value(String line, String key) {
        if (!line.startsWith(key + " ")) {
            throw new IllegalArgumentException("no " + key);
        }
        return line.substring(key.length() + 1);
    }
}
