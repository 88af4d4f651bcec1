package lantai.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.osgi.service.component.annotations.Component;

import lantai.app.trace.ScannedPages;
import lantai.app.trace.UnreadablePicture;
import lantai.app.trace.UnreadablePicture.Reason;

/** Draws the pages of a PDF of scans as grey pictures of 220 dpi, coarser for sheets larger than A3. */
@Component
public final class PdfScans implements ScannedPages {

    private static final float DPI = 220;
    private static final float MOST_PIXELS = 3_800;

    @Override
    public boolean isPdf(byte[] file) {
        return file.length > 4 && file[0] == '%' && file[1] == 'P' && file[2] == 'D' && file[3] == 'F';
    }

    @Override
    public void pages(byte[] pdf, Pages pages) throws UnreadablePicture, IOException {
        try (var document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadablePicture(Reason.TOO_LARGE, null);
            }
            if (document.getNumberOfPages() == 0) {
                throw new UnreadablePicture(Reason.BROKEN_PDF, null);
            }
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (var number = 0; number < document.getNumberOfPages(); number++) {
                pages.page(number + 1, picture(renderer, document.getPage(number), number));
            }
        } catch (InvalidPasswordException e) {
            throw new UnreadablePicture(Reason.LOCKED_PDF, e);
        }
    }

    private static byte[] picture(PDFRenderer renderer, PDPage page, int number) throws UnreadablePicture {
        try {
            var points = Math.max(1, Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight()));
            var image = renderer.renderImageWithDPI(number, Math.min(DPI, MOST_PIXELS * 72 / points), ImageType.GRAY);
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw new UnreadablePicture(Reason.BROKEN_PDF, e);
        }
    }
}
