package lantai.bench.channel;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws invented A4 pages at 300 dpi: characters chosen by chance, so that nothing on them means anything. */
public final class PageArt {

    /** Pixels a millimetre of a drawn page. */
    public static final double PIXELS_PER_MM = 300 / 25.4;
    public static final double WIDTH_MM = 210;
    public static final double HEIGHT_MM = 297;
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final String CHARACTERS = "关于进一步加强保密工作的通知各县市区人民政府党委办公室机关单位实施管理规定要求文件登记收发传阅清退销毁严格按照国家有关"
            + "法律法规执行责任到人定期检查发现问题及时报告不得擅自复印拍摄外传年度总结会议纪要调研情况汇报项目资金安排意见建议重点任务分工措施落实";

    private final Graphics2D g;
    private final Random random;
    private final BufferedImage page;

    private PageArt(Random random) {
        this.random = random;
        page = new BufferedImage((int) (WIDTH_MM * PIXELS_PER_MM), (int) (HEIGHT_MM * PIXELS_PER_MM), BufferedImage.TYPE_INT_RGB);
        g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, page.getWidth(), page.getHeight());
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.transform(AffineTransform.getScaleInstance(PIXELS_PER_MM, PIXELS_PER_MM));
    }

    public static BufferedImage draw(Layout layout, Random random) {
        var art = new PageArt(random);
        switch (layout) {
            case OFFICIAL -> art.official();
            case DENSE -> art.dense();
            case TABLE -> art.table();
            case FORM -> art.form();
            case BLANK -> art.blank();
        }
        art.g.dispose();
        return art.page;
    }

    private void official() {
        g.setColor(new Color(200, 20, 20));
        line(34, 32, 34, "Serif", Font.BOLD, 8 + random.nextInt(4));
        g.setStroke(new BasicStroke(0.6f));
        g.draw(new Line2D.Double(28, 60, 182, 60));
        g.setColor(Color.BLACK);
        line(50, 78, 22, "Serif", Font.BOLD, 12 + random.nextInt(4));
        paragraphs(28, 94, 156, 262, 16, 28.95, "Serif");
        line(120, 270, 16, "Serif", Font.PLAIN, 9);
    }

    private void dense() {
        g.setColor(Color.BLACK);
        line(60, 22, 16, "SansSerif", Font.BOLD, 12);
        paragraphs(20, 32, 170, 282, 10.5, 14.5 + 2.5 * random.nextDouble(), random.nextBoolean() ? "Serif" : "SansSerif");
    }

    private void table() {
        g.setColor(Color.BLACK);
        line(60, 26, 18, "SansSerif", Font.BOLD, 10);
        var columns = 4 + random.nextInt(3);
        var left = 22.0;
        var width = 166.0 / columns;
        var row = 9.5 + 3 * random.nextDouble();
        g.setStroke(new BasicStroke(0.25f));
        for (var y = 36.0; y < 275; y += row) {
            g.draw(new Line2D.Double(left, y, left + 166, y));
            for (var column = 0; column <= columns; column++) {
                g.draw(new Line2D.Double(left + column * width, y, left + column * width, y + row));
                if (column < columns && random.nextInt(5) > 0) {
                    line(left + column * width + 1.5, y + row / 2 + 1.6, 12, "Serif", Font.PLAIN, 1 + random.nextInt(Math.max(1, (int) (width / 4.6))));
                }
            }
        }
    }

    private void form() {
        g.setColor(Color.BLACK);
        line(70, 28, 20, "SansSerif", Font.BOLD, 8);
        g.setStroke(new BasicStroke(0.3f));
        for (var i = 0; i < 9; i++) {
            var y = 40 + 14.0 * i;
            line(24, y + 8, 14, "Serif", Font.PLAIN, 4);
            g.draw(new Line2D.Double(52, y + 10, 186, y + 10));
            handwriting(56, y + 7, 30 + 80 * random.nextDouble());
        }
        paragraphs(24, 176, 162, 240, 12, 20, "Serif");
        seal(130 + 25 * random.nextDouble(), 235 + 15 * random.nextDouble());
    }

    private void blank() {
        g.setColor(Color.BLACK);
        line(28, 40, 16, "Serif", Font.PLAIN, 20);
        line(28, 50, 16, "Serif", Font.PLAIN, 8 + random.nextInt(14));
        line(98, 285, 12, "Serif", Font.PLAIN, 1);
    }

    private void handwriting(double x, double y, double length) {
        g.setColor(new Color(20, 30, 110));
        g.setStroke(new BasicStroke(0.35f + 0.3f * random.nextFloat(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        var path = new Path2D.Double();
        path.moveTo(x, y);
        for (var at = x; at < x + length; at += 3 + 3 * random.nextDouble()) {
            path.curveTo(at + 4 * random.nextDouble(), y - 6 * random.nextDouble(), at + 4 * random.nextDouble(), y + 3 * random.nextDouble(),
                    at + 3, y - 3 * random.nextDouble());
        }
        g.draw(path);
        g.setColor(Color.BLACK);
    }

    private void seal(double x, double y) {
        g.setColor(new Color(215, 30, 30, 215));
        g.setStroke(new BasicStroke(1.1f));
        g.draw(new Ellipse2D.Double(x - 20, y - 20, 40, 40));
        g.fill(new Ellipse2D.Double(x - 5, y - 5, 10, 10));
        for (var i = 0; i < 12; i++) {
            var angle = Math.PI * (0.9 + 1.2 * i / 11);
            line(x + 14 * Math.cos(angle) - 2, y + 14 * Math.sin(angle) + 1, 14, "Serif", Font.BOLD, 1);
        }
        g.setColor(Color.BLACK);
    }

    private void paragraphs(double left, double top, double width, double bottom, double points, double leading, String family) {
        var perLine = (int) (width / (points * MM_PER_POINT));
        for (var y = top; y < bottom; y += leading * MM_PER_POINT) {
            var last = random.nextInt(6) == 0;
            line(left, y, points, family, Font.PLAIN, last ? 1 + random.nextInt(perLine) : perLine);
        }
    }

    private void line(double x, double y, double points, String family, int style, int count) {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++) {
            text.append(random.nextInt(14) == 0 ? "，。、；".charAt(random.nextInt(4)) : CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        g.setFont(new Font(family, style, 1).deriveFont((float) (points * MM_PER_POINT)));
        g.drawString(text.toString(), (float) x, (float) y);
    }
}
