package lantai.bench.channel;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pages with a regular pattern that is no mark. */
public enum LookAlike {
    /** A notebook with dots at nodes 2 to 5 mm apart. */
    DOTTED_NOTEBOOK,
    /** Graph paper, thin lines every millimetre or two. */
    GRAPH_PAPER,
    /** A printed tint, turned, of dots 1.2 to 2.4 mm apart. */
    HALFTONE,
    /** Dots 2 mm apart, each displaced by chance: a mark without a tile. */
    SCATTERED;

    private static final double WIDTH = PageArt.WIDTH_MM;
    private static final double HEIGHT = PageArt.HEIGHT_MM;

    /** The page as printed. */
    public Sheet sheet(Random random) {
        var page = new BufferedImage((int) (WIDTH * PageArt.PIXELS_PER_MM), (int) (HEIGHT * PageArt.PIXELS_PER_MM), BufferedImage.TYPE_INT_RGB);
        var g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.transform(AffineTransform.getScaleInstance(PageArt.PIXELS_PER_MM, PageArt.PIXELS_PER_MM));
        draw(g, random);
        g.dispose();
        return Sheet.scanned(page);
    }

    private void draw(Graphics2D g, Random random) {
        switch (this) {
            case DOTTED_NOTEBOOK -> {
                g.setColor(new Color(170, 170, 175));
                dots(g, 2 + 3 * random.nextDouble(), 0.25 + 0.3 * random.nextDouble(), 0, random);
            }
            case GRAPH_PAPER -> {
                g.setColor(new Color(150, 190, 160));
                g.setStroke(new BasicStroke(0.12f));
                var step = 1 + random.nextInt(2);
                for (var x = 5; x < WIDTH; x += step) {
                    g.draw(new Line2D.Double(x, 5, x, HEIGHT - 5));
                }
                for (var y = 5; y < HEIGHT; y += step) {
                    g.draw(new Line2D.Double(5, y, WIDTH - 5, y));
                }
            }
            case HALFTONE -> {
                g.setColor(new Color(90, 90, 90));
                g.rotate(Math.PI / 4 * random.nextDouble(), WIDTH / 2, HEIGHT / 2);
                dots(g, 1.2 + 1.2 * random.nextDouble(), 0.3 + 0.3 * random.nextDouble(), 0, random);
            }
            case SCATTERED -> {
                g.setColor(new Color(120, 120, 120));
                dots(g, 2, 0.4, 0.34, random);
            }
        }
    }

    private static void dots(Graphics2D g, double step, double size, double shift, Random random) {
        for (var y = -60.0; y < HEIGHT + 60; y += step) {
            for (var x = -60.0; x < WIDTH + 60; x += step) {
                var dx = random.nextBoolean() ? shift : -shift;
                var dy = random.nextBoolean() ? shift : -shift;
                g.fill(new Ellipse2D.Double(x + dx - size / 2, y + dy - size / 2, size, size));
            }
        }
    }
}
