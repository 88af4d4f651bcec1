package lantai.paper;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import lantai.app.paper.RecoveryPrinting;
import lantai.app.vault.RecoverySheets;

/** Recovery sheets on A4, five words a line, large enough to be read without doubt. */
@Component
public final class PdfRecovery implements RecoveryPrinting {

    private static final double LEFT = 20;
    private static final double WIDTH = 170;
    private static final int A_LINE = 5;
    private static final double TEXT = 3.9;
    private static final double WORD = 6;
    private static final double ROW = 13;

    private final ChineseFonts fonts;

    @Activate
    public PdfRecovery() {
        this(new ChineseFonts());
    }

    PdfRecovery(ChineseFonts fonts) {
        this.fonts = fonts;
    }

    @Override
    public byte[] recovery(RecoverySheets sheets, Wording wording) {
        try (var sheet = new Sheet(fonts)) {
            for (var number = 1; number <= sheets.sheets().size(); number++) {
                var title = wording.title().replace("{number}", Integer.toString(number))
                        .replace("{made}", Integer.toString(sheets.sheets().size()));
                page(sheet, title, sheets.sheets().get(number - 1), wording);
            }
            return sheet.bytes();
        }
    }

    private static void page(Sheet sheet, String title, List<String> words, Wording wording) {
        sheet.page(210, 297);
        sheet.text(LEFT, 28, 7, WIDTH, title);
        var y = 40.0;
        for (var fact : wording.facts()) {
            sheet.text(LEFT, y, TEXT, WIDTH, fact);
            y += 7;
        }
        y += 8;
        for (var i = 0; i < words.size(); i++) {
            var x = LEFT + i % A_LINE * (WIDTH / A_LINE);
            sheet.text(x, y, TEXT, 9, i + 1 + ".");
            sheet.text(x + 9, y, WORD, WIDTH / A_LINE - 10, words.get(i));
            if (i % A_LINE == A_LINE - 1 || i == words.size() - 1) {
                sheet.line(LEFT, y + 3, LEFT + WIDTH, y + 3, 0.1);
                y += ROW;
            }
        }
        y += 6;
        for (var line : wording.foot()) {
            sheet.text(LEFT, y, TEXT, WIDTH, line);
            y += 8;
        }
    }
}
