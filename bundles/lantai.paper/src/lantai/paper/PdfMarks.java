package lantai.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntFunction;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.osgi.service.component.annotations.Component;

import lantai.app.trace.MarkDrawing;
import lantai.app.trace.MarkPrinting;

/** Marks in PDFs: over the pages of a document, on sheets of their own, on a page for trying printer and phone. */
@Component
public final class PdfMarks implements MarkPrinting {

    private static final float POINTS_PER_MM = 72 / 25.4f;
    private static final int MOST_PAGES = 2_000;

    @Override
    public void check(byte[] pdf) throws BadDocument {
        opened(pdf, document -> new byte[0]);
    }

    @Override
    public Overlaid overlay(byte[] pdf, IntFunction<MarkDrawing> marks) throws BadDocument {
        return opened(pdf, document -> {
            var number = 1;
            for (var page : document.getPages()) {
                new MarkPainter(document, marks.apply(number++)).paint(page);
            }
            return saved(document);
        });
    }

    private interface Use {
        byte[] of(PDDocument document) throws IOException;
    }

    private static Overlaid opened(byte[] pdf, Use use) throws BadDocument {
        try (var document = Loader.loadPDF(pdf)) {
            if (document.isEncrypted()) {
                throw new BadDocument("locked-pdf", null);
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new BadDocument("too-many-pages", null);
            }
            if (document.getNumberOfPages() == 0) {
                throw new BadDocument("not-a-pdf", null);
            }
            return new Overlaid(use.of(document), document.getNumberOfPages());
        } catch (InvalidPasswordException e) {
            throw new BadDocument("locked-pdf", e);
        } catch (IOException | RuntimeException e) {
            throw new BadDocument("not-a-pdf", e);
        }
    }

    @Override
    public byte[] sheet(double width, double height, MarkDrawing mark) {
        try (var document = new PDDocument()) {
            document.setDocumentId(0L);
            var page = blank(document, width, height);
            new MarkPainter(document, mark).paint(page);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A frame of 180 × 250 mm with a mark every centimetre: scanned back, it shows at once whether the printer kept 100 %. */
    @Override
    public byte[] testPage(MarkDrawing mark) {
        try (var document = new PDDocument()) {
            document.setDocumentId(0L);
            var page = blank(document, 210, 297);
            try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
                content.setLineWidth(0.2f * POINTS_PER_MM);
                for (var mm = 0; mm <= 180; mm += 10) {
                    line(content, 15 + mm, 20, 15 + mm, mm % 50 == 0 ? 26 : 23);
                }
                for (var mm = 0; mm <= 250; mm += 10) {
                    line(content, 15, 20 + mm, mm % 50 == 0 ? 21 : 18, 20 + mm);
                }
                content.addRect(15 * POINTS_PER_MM, (297 - 270) * POINTS_PER_MM, 180 * POINTS_PER_MM, 250 * POINTS_PER_MM);
                content.stroke();
            }
            new MarkPainter(document, mark).paint(page);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void line(PDPageContentStream content, double x1, double y1, double x2, double y2) throws IOException {
        content.moveTo((float) x1 * POINTS_PER_MM, (float) (297 - y1) * POINTS_PER_MM);
        content.lineTo((float) x2 * POINTS_PER_MM, (float) (297 - y2) * POINTS_PER_MM);
        content.stroke();
    }

    private static PDPage blank(PDDocument document, double width, double height) {
        var page = new PDPage(new PDRectangle((float) width * POINTS_PER_MM, (float) height * POINTS_PER_MM));
        document.addPage(page);
        return page;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
