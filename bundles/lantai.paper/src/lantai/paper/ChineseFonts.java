package lantai.paper;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
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
    static final List<Path> FOLDERS = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"),
            Path.of("C:/Windows/Fonts"), Path.of(System.getProperty("user.home"), ".fonts"),
            Path.of(System.getProperty("user.home"), ".local/share/fonts"));

    private final List<Path> folders;

    ChineseFonts() {
        this(FOLDERS);
    }

    ChineseFonts(List<Path> folders) {
        this.folders = folders;
    }

    /**
     * Loads the first font that can be embedded; one that cannot (damaged, CFF outlines, embedding forbidden) is passed over.
     *
     * @throws NoFont when there is none
     */
    Loaded load(PDDocument into) {
        for (var name : NAMES) {
            var loaded = named(name).flatMap(file -> loaded(into, file));
            if (loaded.isPresent()) {
                return loaded.get();
            }
        }
        throw new NoFont();
    }

    /** A font and the file it is read from, which stays open until the document is saved. */
    record Loaded(PDFont font, Closeable file) {
    }

    private static Optional<Loaded> loaded(PDDocument into, Path file) {
        Closeable open = null;
        try {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".ttc")) {
                var collection = new TrueTypeCollection(file.toFile());
                open = collection;
                return Optional.of(new Loaded(PDType0Font.load(into, first(collection), true), collection));
            }
            var single = new TTFParser().parse(new RandomAccessReadBufferedFile(file.toFile()));
            open = single;
            return Optional.of(new Loaded(PDType0Font.load(into, single, true), single));
        } catch (IOException | RuntimeException unfit) {
            close(open);
            return Optional.empty();
        }
    }

    private static TrueTypeFont first(TrueTypeCollection collection) throws IOException {
        var names = new ArrayList<String>();
        collection.processAllFonts(font -> names.add(font.getName()));
        return collection.getFontByName(names.getFirst());
    }

    private static void close(Closeable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
