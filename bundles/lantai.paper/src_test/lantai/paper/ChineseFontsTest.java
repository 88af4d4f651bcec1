package lantai.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.label.LabelContent;
import lantai.app.label.LabelPrinting.Setup;
import lantai.app.label.SheetLayout;
import lantai.app.paper.ReceiptPrinting.NoFont;

@DisplayName("The font for Chinese words")
class ChineseFontsTest {

    private static final List<LabelContent> LABEL = List.of(new LabelContent("LT1:C:1", "000012", "机要室"));
    private static final Setup SETUP = new Setup(SheetLayout.A4_3X8, 1, 0, 0);

    @TempDir
    Path folder;

    @Test
    @DisplayName("is missed with an error of its own that says which kind of font to install")
    void none() {
        var printing = new PdfLabels(Paper.SOLID, new ChineseFonts(List.of(folder, folder.resolve("not-there"))));
        var missing = assertThrows(NoFont.class, () -> printing.sheet(LABEL, SETUP));
        assertTrue(missing.getMessage().contains("fonts-wqy-zenhei"), missing.getMessage());
    }

    @Test
    @DisplayName("is another one when the first by name is damaged, empty or a collection in name only")
    void damaged() throws IOException {
        Files.writeString(folder.resolve("simfang.ttf"), "no font");
        Files.write(folder.resolve("simsun.ttc"), new byte[0]);
        Files.writeString(folder.resolve("simhei.ttf"), "OTTO");
        assertThrows(NoFont.class, () -> new PdfLabels(Paper.SOLID, new ChineseFonts(List.of(folder))).sheet(LABEL, SETUP));
        var folders = new ArrayList<>(List.of(folder));
        folders.addAll(ChineseFonts.FOLDERS);
        var paper = new Paper(new PdfLabels(Paper.SOLID, new ChineseFonts(folders)).sheet(LABEL, SETUP));
        assertTrue(paper.texts().getFirst().contains("机要室"));
    }

    @Test
    @DisplayName("is embedded as a subset: a label of a few words stays a small file")
    void subset() {
        var pdf = new PdfLabels(Paper.SOLID).sheet(LABEL, SETUP);
        assertTrue(pdf.length < 60_000, "bytes: " + pdf.length);
        assertEquals(1, new Paper(pdf).pages());
    }
}
