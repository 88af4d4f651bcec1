package lantai.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.app.paper.ReceiptPrinting.Receipt;

@DisplayName("A receipt (回执)")
class PdfReceiptsTest {

    private final PdfReceipts printing = new PdfReceipts(Paper.SOLID);

    private static Receipt receipt(int count, String title) {
        var lines = IntStream.rangeClosed(1, count)
                .mapToObj(i -> List.of("%06d".formatted(i), "D-2026-000031", "机密", Integer.toString(1000 + i))).toList();
        return new Receipt(title, List.of(new String[] { "领取人", "chen" }, new String[] { "时间", "2026-08-01 09:30" }),
                List.of("份号", "公文代号", "密级", "记录"), lines, "LTH1:example:7", "记录头",
                List.of("不得拍照、复制、转借。", "签字："));
    }

    @ParameterizedTest(name = "{0} lines on {1} pages")
    @DisplayName("has ten lines a page and goes on over")
    @CsvSource({ "0,1", "1,1", "10,1", "11,2", "29,3", "30,3" })
    void split(int lines, int pages) {
        var paper = new Paper(printing.receipt(receipt(lines, "借阅回执")));
        assertEquals(pages, paper.pages());
        var texts = paper.texts();
        for (var line = 1; line <= lines; line++) {
            for (var page = 0; page < pages; page++) {
                assertEquals(page == (line - 1) / 10, texts.get(page).contains("%06d".formatted(line)), "line " + line + " page " + page);
            }
        }
    }

    @Test
    @DisplayName("carries title, facts, headings, notice, page count and code on each page")
    void everyPage() {
        var paper = new Paper(printing.receipt(receipt(11, "借阅回执")));
        for (var page = 0; page < 2; page++) {
            var text = paper.texts().get(page);
            for (var word : List.of("借阅回执", "领取人", "chen", "2026-08-01 09:30", "份号", "公文代号", "不得拍照、复制、转借。", "记录头",
                    page + 1 + " / 2")) {
                assertTrue(text.contains(word), word + " in " + text);
            }
            assertNotNull(paper.raster(page, 150).ink(165, 17, 24, 24));
        }
    }

    @Test
    @DisplayName("gives long codes the width that short cells leave, so that nothing that identifies a copy is cut off")
    void widths() {
        var receipt = new Receipt("借阅回执", List.of(), List.of("份号", "公文代号", "密级", "记录"),
                List.of(List.of("000012-03", "D-2026-JYS-000000031-ATTACHMENT-2", "绝密", "1")), "LTH1:x", "", List.of());
        var text = new Paper(printing.receipt(receipt)).texts().getFirst();
        assertTrue(text.contains("000012-03"), text);
        assertTrue(text.contains("D-2026-JYS-000000031-ATTACHMENT-2"), text);
        assertFalse(text.contains("…"), text);
    }

    @Test
    @DisplayName("keeps within the margins of A4 with words of any length and lines with cells too many or too few")
    void margins() {
        var receipt = new Receipt("回执".repeat(60), List.<String[]>of(new String[] { "事实".repeat(40), "甲".repeat(200) }),
                List.of("一", "二", "三"), List.of(List.of("长".repeat(90), "b", "c", "d"), List.of("e")), "LTH1:x", "题".repeat(99),
                List.of("注".repeat(99)));
        var ink = new Paper(printing.receipt(receipt)).raster(0, 150).ink(0, 0, 210, 297);
        assertTrue(ink.left() >= 19 && ink.right() <= 191 && ink.top() >= 10 && ink.bottom() <= 287, ink.toString());
    }

    @Test
    @DisplayName("says by its title when it is a reprint")
    void reprint() {
        assertTrue(new Paper(printing.receipt(receipt(1, "借阅回执（重印 2）"))).texts().getFirst().contains("（重印 2）"));
    }

    @Test
    @DisplayName("is the same file each time and carries no metadata")
    void deterministic() {
        var first = printing.receipt(receipt(3, "回执"));
        assertArrayEquals(first, printing.receipt(receipt(3, "回执")));
        assertFalse(new Paper(first).hasMetadata());
    }
}
