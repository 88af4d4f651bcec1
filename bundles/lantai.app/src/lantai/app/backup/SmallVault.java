package lantai.app.backup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder with a vault of one slot and one key, as bytes: the purpose of the key, then name and bytes of each file. */
final class SmallVault {

    private SmallVault() {
    }

    static byte[] pack(Path folder, String secret) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes); var files = Files.walk(folder)) {
            out.writeUTF(secret);
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var content = Files.readAllBytes(file);
                out.writeUTF(FileName.of(folder, file));
                out.writeInt(content.length);
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Puts the files into an empty folder.
     *
     * @return purpose of the key
     */
    static String unpack(byte[] packed, Path folder) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(packed))) {
            var secret = in.readUTF();
            var names = new FileName();
            while (in.available() > 0) {
                var name = in.readUTF();
                if (!names.admits(name)) {
                    throw new IOException("no name of a file: " + name);
                }
                var content = in.readNBytes(Math.max(0, Math.min(in.readInt(), in.available())));
                var file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            }
            return secret;
        }
    }
}
