package lantai.paper;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

import lantai.app.trace.MarkDrawing;

/** Paints a mark over one page: what all tiles share once as a form, the dots that number a tile by themselves. */
final class MarkPainter {

    /** Points in a pixel of 600 dpi. */
    private static final double PIXEL = 72.0 / 600;
    /** A tile's number repeats after so many. */
    private static final int NUMBERS = 8;

    private record Dot(int x, int y) {
    }

    private final PDDocument document;
    private final MarkDrawing mark;

    MarkPainter(PDDocument document, MarkDrawing mark) {
        this.document = document;
        this.mark = mark;
    }

    void paint(PDPage page) throws IOException {
        var box = page.getCropBox();
        var turned = page.getRotation() % 180 != 0;
        var width = (int) Math.floor((turned ? box.getHeight() : box.getWidth()) / PIXEL);
        var height = (int) Math.floor((turned ? box.getWidth() : box.getHeight()) / PIXEL);
        var columns = width / mark.tileSize() + 1;
        var rows = height / mark.tileSize() + 1;
        var shared = shared(Math.min(columns, NUMBERS), Math.min(rows, NUMBERS));
        var form = form(shared);
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.transform(new Matrix(toPage(box, page.getRotation())));
            content.addRect(mark.margin(), mark.margin(), width - 2 * mark.margin(), height - 2 * mark.margin());
            content.clip();
            var over = new PDExtendedGraphicsState();
            over.setBlendMode(BlendMode.MULTIPLY);
            content.setGraphicsStateParameters(over);
            content.setNonStrokingColor((float) (1 - mark.darkness()));
            for (var row = 0; row < rows; row++) {
                for (var column = 0; column < columns; column++) {
                    tile(content, form, shared, column, row);
                }
            }
        }
    }

    /** From pixels right and down of the corner that is top left when the page is shown, to the page's own points. */
    static AffineTransform toPage(PDRectangle box, int rotation) {
        var left = box.getLowerLeftX();
        var bottom = box.getLowerLeftY();
        var right = box.getUpperRightX();
        var top = box.getUpperRightY();
        return switch (Math.floorMod(rotation, 360)) {
            case 90 -> new AffineTransform(0, PIXEL, PIXEL, 0, left, bottom);
            case 180 -> new AffineTransform(-PIXEL, 0, 0, PIXEL, right, bottom);
            case 270 -> new AffineTransform(0, -PIXEL, -PIXEL, 0, right, top);
            default -> new AffineTransform(PIXEL, 0, 0, -PIXEL, left, top);
        };
    }

    private Set<Dot> dots(int column, int row) {
        var dots = new HashSet<Dot>();
        mark.tile(column, row, (x, y) -> dots.add(new Dot(x, y)));
        return dots;
    }

    private Set<Dot> shared(int columns, int rows) {
        var shared = dots(0, 0);
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                shared.retainAll(dots(column, row));
            }
        }
        return shared;
    }

    private PDFormXObject form(Set<Dot> shared) throws IOException {
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle(-mark.margin(), -mark.margin(), mark.tileSize() + 2f * mark.margin(), mark.tileSize() + 2f * mark.margin()));
        form.setResources(new PDResources());
        try (var content = new PDFormContentStream(form)) {
            for (var dot : shared) {
                for (var rect : mark.rects()) {
                    content.addRect(dot.x + rect.x(), dot.y + rect.y(), rect.width(), rect.height());
                }
            }
            content.fill();
        }
        return form;
    }

    private void tile(PDPageContentStream content, PDFormXObject form, Set<Dot> shared, int column, int row) throws IOException {
        var left = column * mark.tileSize();
        var top = row * mark.tileSize();
        content.saveGraphicsState();
        content.transform(Matrix.getTranslateInstance(left, top));
        content.drawForm(form);
        for (var dot : dots(column % NUMBERS, row % NUMBERS)) {
            if (!shared.contains(dot)) {
                for (var rect : mark.rects()) {
                    content.addRect(dot.x + rect.x(), dot.y + rect.y(), rect.width(), rect.height());
                }
            }
        }
        content.fill();
        content.restoreGraphicsState();
    }
}
