package lantai.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

import lantai.app.label.LabelDrawing;
import lantai.app.label.QrMatrix;

/** A printed PDF as a test looks at it: its words, and its pages as rasters that are measured in millimetres. */
final class Paper {

    /** A code that is one dark square, so that its edges can be measured. */
    static final LabelDrawing SOLID = payload -> {
        var dark = new BitSet();
        dark.set(0, 25 * 25);
        return new QrMatrix(2, 25, dark);
    };

    private final byte[] pdf;

    Paper(byte[] pdf) {
        this.pdf = pdf.clone();
    }

    private interface Look<T> {
        T at(PDDocument document) throws IOException;
    }

    private <T> T look(Look<T> look) {
        try (var document = Loader.loadPDF(pdf)) {
            return look.at(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int pages() {
        return look(PDDocument::getNumberOfPages);
    }

    double pageWidthMm() {
        return look(document -> document.getPage(0).getMediaBox().getWidth() * 25.4 / 72);
    }

    List<String> texts() {
        return look(document -> {
            var texts = new ArrayList<String>();
            for (var page = 1; page <= document.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(true);
                texts.add(stripper.getText(document));
            }
            return texts;
        });
    }

    /** Whether the file says anything about itself beside its pages. */
    boolean hasMetadata() {
        return look(document -> !document.getDocumentInformation().getMetadataKeys().isEmpty()
                || document.getDocumentCatalog().getMetadata() != null || document.getDocumentCatalog().getDocumentOutline() != null);
    }

    Raster raster(int page, int dpi) {
        return look(document -> new Raster(new PDFRenderer(document).renderImageWithDPI(page, dpi, ImageType.GRAY), dpi));
    }

    /** Where ink is, in millimetres. */
    record Box(double left, double top, double right, double bottom) {
    }

    /** A page in pixels. */
    record Raster(BufferedImage image, int dpi) {

        int pixel(double mm) {
            return (int) Math.round(mm / 25.4 * dpi);
        }

        boolean isDark(double x, double y) {
            return dark(Math.min(pixel(x), image.getWidth() - 1), Math.min(pixel(y), image.getHeight() - 1));
        }

        private boolean dark(int x, int y) {
            return image.getRaster().getSample(x, y, 0) < 128;
        }

        /** The smallest box around all ink of a part of the page; null when there is none. */
        Box ink(double left, double top, double width, double height) {
            var box = new int[] { Integer.MAX_VALUE, Integer.MAX_VALUE, -1, -1 };
            for (var y = Math.max(0, pixel(top)); y < Math.min(image.getHeight(), pixel(top + height)); y++) {
                for (var x = Math.max(0, pixel(left)); x < Math.min(image.getWidth(), pixel(left + width)); x++) {
                    if (dark(x, y)) {
                        box[0] = Math.min(box[0], x);
                        box[1] = Math.min(box[1], y);
                        box[2] = Math.max(box[2], x + 1);
                        box[3] = Math.max(box[3], y + 1);
                    }
                }
            }
            return box[2] < 0 ? null : new Box(mm(box[0]), mm(box[1]), mm(box[2]), mm(box[3]));
        }

        private double mm(int pixels) {
            return pixels * 25.4 / dpi;
        }
    }
}
