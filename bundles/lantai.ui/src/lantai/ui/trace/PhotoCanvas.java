package lantai.ui.trace;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

import lantai.app.trace.PhotoReader;
import lantai.app.trace.PhotoReader.Preview;
import lantai.app.trace.PhotoReader.Tile;
import lantai.app.trace.TraceAnswer;
import lantai.app.trace.TraceAnswer.Lead;
import lantai.ui.look.Palette;
import lantai.ui.look.Tone;

/** The photo with the tiles of the mark over it: which part of the page each is, and how well it answered. */
final class PhotoCanvas extends Canvas {

    private static final int MARGIN = 8;
    private static final double CLEAR = 0.8;
    private static final double FAINT = 0.65;

    private Image image;
    private Preview preview;
    private Optional<PhotoReader.Found> found = Optional.empty();

    PhotoCanvas(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.Dispose, event -> drop());
    }

    void show(Optional<TraceAnswer> answer) {
        drop();
        preview = answer.map(a -> a.reading().preview()).orElse(null);
        found = answer.flatMap(TraceAnswer::first).flatMap(Lead::found);
        if (preview != null) {
            var greys = new RGB[256];
            for (var i = 0; i < greys.length; i++) {
                greys[i] = new RGB(i, i, i);
            }
            image = new Image(getDisplay(), new ImageData(preview.width(), preview.height(), 8, new PaletteData(greys), 1, preview.grey()));
        }
        redraw();
    }

    private void drop() {
        if (image != null) {
            image.dispose();
            image = null;
        }
    }

    private void paint(GC gc) {
        if (image == null) {
            return;
        }
        var area = getClientArea();
        var scale = (float) Math.min((area.width - 2.0 * MARGIN) / preview.width(), (area.height - 2.0 * MARGIN) / preview.height());
        var move = new Transform(gc.getDevice());
        move.translate((area.width - preview.width() * scale) / 2, (area.height - preview.height() * scale) / 2);
        move.scale(scale, scale);
        gc.setTransform(move);
        gc.drawImage(image, 0, 0);
        found.ifPresent(mark -> mark.tiles().forEach(tile -> tile(gc, tile)));
        gc.setTransform(null);
        move.dispose();
    }

    private void tile(GC gc, Tile tile) {
        var corners = new int[8];
        for (var i = 0; i < 8; i++) {
            corners[i] = (int) Math.round(tile.corners().get(i) / preview.scale());
        }
        var tone = tile.agreement() > CLEAR ? Tone.GOOD : tile.agreement() > FAINT ? Tone.WARN : Tone.NONE;
        var color = Palette.of(this).color(tone);
        gc.setForeground(color);
        gc.setBackground(color);
        gc.setAlpha(tone == Tone.NONE ? 20 : 50);
        gc.fillPolygon(corners);
        gc.setAlpha(230);
        gc.setLineWidth(2);
        gc.drawPolygon(corners);
        var text = (tile.column() + 1) + "·" + (tile.row() + 1) + (tone == Tone.GOOD ? " ✔" : tone == Tone.WARN ? " ?" : "");
        var size = gc.textExtent(text);
        gc.drawText(text, (corners[0] + corners[4] - size.x) / 2, (corners[1] + corners[5] - size.y) / 2, true);
        gc.setAlpha(255);
    }
}
