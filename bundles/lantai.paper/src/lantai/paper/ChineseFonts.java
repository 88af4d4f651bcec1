package lantai.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import lantai.app.paper.ReceiptPrinting.NoFont;

/**
 * Finds a font with Chinese characters that PDFBox can embed: TrueType outlines only (a collection with CFF outlines, such as
 * Noto CJK, cannot be subset). The official faces 仿宋, 宋体, 黑体 come first where a system has them.
 */
final class ChineseFonts {

    private static final List<String> NAMES = List.of("simfang.ttf", "simsun.ttc", "simhei.ttf", "msyh.ttc", "FangSong.ttf", "STFANGSO.TTF",
            "uming.ttc", "wqy-zenhei.ttc", "wqy-microhei.ttc", "ukai.ttc", "DroidSansFallbackFull.ttf");
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
            Path.of("C:/Windows/Fonts"), Path.of(System.getProperty("user.home"), ".fonts"),
            Path.of(System.getProperty("user.home"), ".local/share/fonts"));

    private final List<Path> folders;

    ChineseFonts() {
        this(FOLDERS);
    }

    ChineseFonts(List<Path> folders) {
        this.folders = folders;
    }

    /** @throws NoFont when none is installed */
    PDFont load(PDDocument into) {
        var file = find().orElseThrow(NoFont::new);
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                return fromCollection(into, file);
            }
            return PDType0Font.load(into, file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDFont fromCollection(PDDocument into, Path file) throws IOException {
        var collection = new TrueTypeCollection(file.toFile());
        var first = new String[1];
        collection.processAllFonts(font -> first[0] = first[0] == null ? font.getName() : first[0]);
        return PDType0Font.load(into, collection.getFontByName(first[0]), true);
    }

    private Optional<Path> find() {
        return NAMES.stream().map(this::named).flatMap(Optional::stream).findFirst();
    }

    private Optional<Path> named(String name) {
        for (var folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (var files = Files.find(folder, 5, (path, attributes) -> path.getFileName().toString().equalsIgnoreCase(name))) {
                var found = files.findFirst();
                if (found.isPresent()) {
                    return found;
                }
            } catch (IOException | UncheckedIOException e) {
                continue;
            }
        }
        return Optional.empty();
    }
}
