package lantai.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import lantai.app.label.LabelContent;
import lantai.app.label.LabelPrinting;
import lantai.app.label.LabelPrinting.Setup;
import lantai.app.label.SheetLayout;
import lantai.paper.Paper.Raster;

@DisplayName("Label sheets")
class PdfLabelsTest {

    private static final double TENTH = 0.1;
    private final PdfLabels printing = new PdfLabels(Paper.SOLID);

    private static List<LabelContent> bare(int count) {
        var labels = new ArrayList<LabelContent>();
        for (var i = 0; i < count; i++) {
            labels.add(new LabelContent("LT1:C:" + i, "", ""));
        }
        return labels;
    }

    private Paper sheet(List<LabelContent> labels, SheetLayout layout, int startAt, double x, double y) {
        return new Paper(printing.sheet(labels, new Setup(layout, startAt, x, y)));
    }

    private static void assertCode(Raster raster, SheetLayout layout, int index, double shiftX, double shiftY) {
        var ink = raster.ink(layout.x(index) + shiftX, layout.y(index) + shiftY, layout.labelWidth(), layout.labelHeight());
        assertNotNull(ink, "label " + index);
        var top = layout.y(index) + shiftY + (layout.labelHeight() - LabelPrinting.CODE_MM) / 2;
        assertEquals(layout.x(index) + shiftX + 5, ink.left(), TENTH);
        assertEquals(top, ink.top(), TENTH);
        assertEquals(LabelPrinting.CODE_MM, ink.right() - ink.left(), TENTH);
        assertEquals(LabelPrinting.CODE_MM, ink.bottom() - ink.top(), TENTH);
    }

    @ParameterizedTest
    @DisplayName("put each code of 20 mm within a tenth of a millimetre of its place, measured at 600 dpi")
    @EnumSource(SheetLayout.class)
    void exact(SheetLayout layout) {
        var paper = sheet(bare(layout.labelsPerPage()), layout, 1, 0, 0);
        assertEquals(1, paper.pages());
        assertEquals(layout.pageWidth(), paper.pageWidthMm(), 0.01);
        var raster = paper.raster(0, 600);
        for (var index = 0; index < layout.labelsPerPage(); index++) {
            assertCode(raster, layout, index, 0, 0);
        }
    }

    @ParameterizedTest
    @DisplayName("have labels that lie on the page, beside each other, with room for the code and its quiet zone")
    @EnumSource(SheetLayout.class)
    void geometry(SheetLayout layout) {
        assertTrue(layout.labelHeight() >= LabelPrinting.CODE_MM + 2 * LabelPrinting.QUIET_MM);
        for (var i = 0; i < layout.labelsPerPage(); i++) {
            assertTrue(layout.x(i) >= 0 && layout.x(i) + layout.labelWidth() <= layout.pageWidth() + 1e-9);
            assertTrue(layout.y(i) >= 0 && layout.y(i) + layout.labelHeight() <= layout.pageHeight() + 1e-9);
            for (var other = 0; other < i; other++) {
                assertTrue(layout.x(i) >= layout.x(other) + layout.labelWidth() - 1e-9
                        || layout.x(other) >= layout.x(i) + layout.labelWidth() - 1e-9
                        || layout.y(i) >= layout.y(other) + layout.labelHeight() - 1e-9);
            }
        }
        assertEquals(layout, SheetLayout.ofName(layout.sheetName()).orElseThrow());
    }

    @Test
    @DisplayName("A4-3x8 holds 24 labels a page; the 25th begins a second page")
    void pages() {
        assertEquals(24, SheetLayout.A4_3X8.labelsPerPage());
        assertEquals(1, sheet(bare(24), SheetLayout.A4_3X8, 1, 0, 0).pages());
        assertEquals(2, sheet(bare(25), SheetLayout.A4_3X8, 1, 0, 0).pages());
        assertEquals(3, sheet(bare(3), SheetLayout.ROLL_50X30, 1, 0, 0).pages());
    }

    @Test
    @DisplayName("start at the label asked for, leave the used ones before it empty, and go on at the first of the next page")
    void startAt() {
        var layout = SheetLayout.A4_3X8;
        var paper = sheet(bare(4), layout, 23, 0, 0);
        assertEquals(2, paper.pages());
        var first = paper.raster(0, 300);
        for (var index = 0; index < 22; index++) {
            assertNull(first.ink(layout.x(index), layout.y(index), layout.labelWidth(), layout.labelHeight()));
        }
        assertCode(first, layout, 22, 0, 0);
        assertCode(first, layout, 23, 0, 0);
        var second = paper.raster(1, 300);
        assertCode(second, layout, 0, 0, 0);
        assertCode(second, layout, 1, 0, 0);
        assertNull(second.ink(layout.x(2), layout.y(2), layout.labelWidth(), layout.labelHeight()));
    }

    @ParameterizedTest(name = "{0} mm to the right, {1} mm down")
    @DisplayName("are shifted by the printer's measured offset")
    @CsvSource({ "1.5,-2.0", "-0.7,0.4", "3,3" })
    void offset(double x, double y) {
        var layout = SheetLayout.A4_2X7;
        var raster = sheet(bare(14), layout, 1, x, y).raster(0, 600);
        assertCode(raster, layout, 0, x, y);
        assertCode(raster, layout, 13, x, y);
    }

    @Test
    @DisplayName("refuse to start outside the sheet or to be shifted off it")
    void setup() {
        assertThrows(IllegalArgumentException.class, () -> new Setup(SheetLayout.A4_3X8, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Setup(SheetLayout.A4_3X8, 25, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Setup(SheetLayout.A4_3X8, 1, 21, 0));
        assertThrows(IllegalArgumentException.class, () -> new Setup(SheetLayout.A4_3X8, 1, 0, Double.NaN));
    }

    @Test
    @DisplayName("say the 份号 and the code of the document beside each code, in order, in Chinese too")
    void words() {
        var labels = List.of(new LabelContent("LT1:C:1", "000001", "机要室 D-31"), new LabelContent("LT1:C:2", "000002", "机要室 D-31"));
        var text = sheet(labels, SheetLayout.A4_3X8, 1, 0, 0).texts().getFirst();
        assertTrue(text.indexOf("000001") >= 0 && text.indexOf("000001") < text.indexOf("000002"), text);
        assertTrue(text.contains("机要室 D-31"), text);
    }

    @ParameterizedTest
    @DisplayName("never shorten a 份号 and let no word run over the edge of a label")
    @EnumSource(SheetLayout.class)
    void within(SheetLayout layout) {
        var long1 = new LabelContent("LT1:C:1", "000012-03", "一份编号特别长特别长特别长的公文代号 D-2026-000031-A");
        var paper = sheet(List.of(long1), layout, 1, 0, 0);
        assertTrue(paper.texts().getFirst().contains("000012-03"));
        assertTrue(paper.texts().getFirst().contains("…"));
        var ink = paper.raster(0, 300).ink(0, 0, layout.pageWidth(), layout.pageHeight());
        assertTrue(ink.right() <= layout.x(0) + layout.labelWidth() - 2, "ink up to " + ink.right());
        assertTrue(ink.left() >= layout.x(0) + 4.9);
    }

    @Test
    @DisplayName("keep the quiet zone of the code free of words")
    void quietZone() {
        var layout = SheetLayout.ROLL_50X30;
        var raster = sheet(List.of(new LabelContent("LT1:C:1", "000012", "D-31")), layout, 1, 0, 0).raster(0, 600);
        assertNull(raster.ink(25 + TENTH, 0, LabelPrinting.QUIET_MM, layout.pageHeight()));
        assertNull(raster.ink(5 - LabelPrinting.QUIET_MM, 0, LabelPrinting.QUIET_MM - TENTH, layout.pageHeight()));
    }

    @Test
    @DisplayName("show a box for a character no font has, instead of failing")
    void unknownCharacter() {
        var text = sheet(List.of(new LabelContent("LT1:C:1", "000012", "D\uD83D\uDE00\u0007-31")), SheetLayout.A4_3X8, 1, 0, 0).texts().getFirst();
        assertTrue(text.contains("000012") && text.contains("-31"), text);
    }

    @Test
    @DisplayName("are the same file each time, and say nothing about themselves")
    void deterministic() {
        var labels = List.of(new LabelContent("LT1:C:1", "000012", "样例"));
        var setup = new Setup(SheetLayout.A4_3X8, 2, 0, 0);
        assertArrayEquals(printing.sheet(labels, setup), printing.sheet(labels, setup));
        assertFalse(new Paper(printing.sheet(labels, setup)).hasMetadata());
    }

    @Test
    @DisplayName("may be empty: then the page is, too")
    void none() {
        var paper = sheet(List.of(), SheetLayout.A4_3X8, 1, 0, 0);
        assertEquals(1, paper.pages());
        assertNull(paper.raster(0, 72).ink(0, 0, 210, 297));
    }

    @Test
    @DisplayName("are calibrated with a page whose rulers have a stroke at each millimetre and whose cross stands at 100 × 100 mm")
    void calibration() {
        var paper = new Paper(printing.calibration(SheetLayout.A4_3X8));
        var raster = paper.raster(0, 600);
        for (var mm = 1; mm < 210; mm++) {
            assertTrue(raster.isDark(mm, 1.7), mm + " mm across");
            assertFalse(raster.isDark(mm + 0.5, 0.3), mm + ".5 mm across");
        }
        for (var mm = 1; mm < 297; mm++) {
            assertTrue(raster.isDark(1.7, mm), mm + " mm down");
        }
        assertTrue(raster.isDark(95, 100) && raster.isDark(105, 100) && raster.isDark(100, 95) && raster.isDark(100, 105));
        assertTrue(paper.texts().getFirst().contains("100 mm × 100 mm"));
    }

    @Test
    @DisplayName("come with a card of commands: each word below its own code")
    void card() {
        var words = List.of("借出", "归还", "阅看", "移交", "清点", "撤销", "完成");
        var commands = words.stream().map(word -> new LabelContent("LT1:X:UNDO", word, "UNDO")).toList();
        var paper = new Paper(printing.card("扫描指令卡", commands));
        assertEquals(1, paper.pages());
        var text = paper.texts().getFirst();
        assertTrue(text.contains("扫描指令卡"), text);
        words.forEach(word -> assertTrue(text.contains(word), word));
        var raster = paper.raster(0, 300);
        for (var i = 0; i < words.size(); i++) {
            var ink = raster.ink(20 + i % 3 * 60 - 1, 36 + i / 3 * 62 - 1, 40, 32);
            assertEquals(30, ink.right() - ink.left(), 2 * TENTH);
            assertEquals(30, ink.bottom() - ink.top(), 2 * TENTH);
        }
    }
}
