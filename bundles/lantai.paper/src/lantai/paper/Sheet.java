package lantai.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

import lantai.app.label.QrMatrix;

/** A PDF drawn in millimetres from the top left corner of its pages. */
final class Sheet implements AutoCloseable {

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final PDDocument document = new PDDocument();
    private final ChineseFonts.Loaded loaded;
    private final PDFont font;
    private PDPageContentStream content;
    private double pageHeight;

    /** @throws lantai.app.paper.ReceiptPrinting.NoFont when no fitting font is installed */
    Sheet(ChineseFonts fonts) {
        document.setDocumentId(0L);
        loaded = fonts.load(document);
        font = loaded.font();
    }

    void page(double width, double height) {
        try {
            end();
            var page = new PDPage(new PDRectangle((float) (width * POINTS_PER_MM), (float) (height * POINTS_PER_MM)));
            document.addPage(page);
            content = new PDPageContentStream(document, page);
            pageHeight = height;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text with its baseline at {@code y}; shortened with … when it is wider than it may be. */
    void text(double x, double y, double sizeMm, double most, String text) {
        try {
            var shown = fitted(text, sizeMm, most);
            if (shown.isEmpty()) {
                return;
            }
            content.beginText();
            content.setFont(font, (float) (sizeMm * POINTS_PER_MM));
            content.newLineAtOffset(points(x), points(pageHeight - y));
            content.showText(shown);
            content.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width of a text in millimetres. */
    double width(String text, double sizeMm) {
        try {
            return font.getStringWidth(text) / 1000 * sizeMm;
        } catch (IOException | IllegalArgumentException e) {
            return text.length() * sizeMm;
        }
    }

    private String fitted(String text, double sizeMm, double most) {
        var clean = encodable(text);
        if (width(clean, sizeMm) <= most) {
            return clean;
        }
        var dots = encodable("…");
        var end = clean.length();
        while (end > 1 && width(clean.substring(0, end) + dots, sizeMm) > most) {
            end = clean.offsetByCodePoints(end, -1);
        }
        return clean.substring(0, end) + dots;
    }

    /** What the font has no glyph for is shown as a box, never an error at the counter. */
    private String encodable(String text) {
        var clean = new StringBuilder();
        text.codePoints().forEach(point -> {
            var one = Character.toString(point);
            clean.append(canShow(one) ? one : canShow("□") ? "□" : "?");
        });
        return clean.toString();
    }

    private boolean canShow(String one) {
        try {
            font.encode(one);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    void line(double x1, double y1, double x2, double y2, double widthMm) {
        try {
            content.setLineWidth(points(widthMm));
            content.moveTo(points(x1), points(pageHeight - y1));
            content.lineTo(points(x2), points(pageHeight - y2));
            content.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A QR code; dark runs of a row become one rectangle each. */
    void code(QrMatrix code, double x, double y, double side) {
        try {
            var module = side / code.size();
            for (var row = 0; row < code.size(); row++) {
                var column = 0;
                while (column < code.size()) {
                    var start = column;
                    while (column < code.size() && code.isDark(column, row)) {
                        column++;
                    }
                    if (column > start) {
                        content.addRect(points(x + start * module), points(pageHeight - y - (row + 1) * module),
                                points((column - start) * module), points(module));
                    }
                    column++;
                }
            }
            content.fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float points(double mm) {
        return (float) (mm * POINTS_PER_MM);
    }

    private void end() throws IOException {
        if (content != null) {
            content.close();
            content = null;
        }
    }

    byte[] bytes() {
        try {
            end();
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
            loaded.file().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
