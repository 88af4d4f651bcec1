package lantai.app.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import lantai.app.trace.UnreadablePicture.Reason;

/** A file with one picture, or a PDF with one a page. */
public final class PhotoFile {

    private static final long MOST_BYTES = 256L << 20;

    /** Told of each picture. */
    public interface Pictures {

        /** @param name the file's name; of a page {@code name#3} */
        void picture(String name, byte[] bytes) throws UnreadablePicture, IOException;
    }

    private final ScannedPages scans;

    public PhotoFile(ScannedPages scans) {
        this.scans = scans;
    }

    /** @throws UnreadablePicture when it is none, or too large; with the first of its pages that is none, behind the others */
    public void open(Path file, String name, Pictures pictures) throws UnreadablePicture, IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new UnreadablePicture(Reason.TOO_LARGE, null);
        }
        var bytes = Files.readAllBytes(file);
        if (!scans.isPdf(bytes)) {
            pictures.picture(name, bytes);
            return;
        }
        var trouble = new UnreadablePicture[1];
        scans.pages(bytes, (number, picture) -> {
            try {
                pictures.picture(name + "#" + number, picture);
            } catch (UnreadablePicture e) {
                trouble[0] = trouble[0] == null ? e : trouble[0];
            }
        });
        if (trouble[0] != null) {
            throw trouble[0];
        }
    }
}
