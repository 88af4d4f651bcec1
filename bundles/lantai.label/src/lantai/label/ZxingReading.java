package lantai.label;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.imageio.ImageIO;

import org.osgi.service.component.annotations.Component;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.pdf417.PDF417Reader;

import lantai.app.label.LabelReading;

/** Reads QR and PDF417 codes; a whole sheet of labels is also read in overlapping tiles, because ZXing alone misses some. */
@Component
public final class ZxingReading implements LabelReading {

    private static final long MOST_PIXELS = 40_000_000;
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE,
            DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.CHARACTER_SET, "UTF-8");
    private static final Map<DecodeHintType, Object> PDF_HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE,
            DecodeHintType.CHARACTER_SET, "GB18030");

    private record Placed(double x, double y, ReadCode code) {
    }

    @Override
    public List<ReadCode> read(byte[] image) throws Unreadable {
        var source = luminance(image);
        var found = new LinkedHashMap<String, Placed>();
        collect(source, 0, 0, found);
        tiles(source, found);
        if (found.isEmpty()) {
            pdf417(source, found);
        }
        return found.values().stream().sorted(Comparator.comparingDouble((Placed p) -> Math.round(p.y() / 40)).thenComparingDouble(Placed::x))
                .map(Placed::code).toList();
    }

    private static LuminanceSource luminance(byte[] image) throws Unreadable {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(image))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new Unreadable("not-an-image", null);
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new Unreadable("too-large", null);
                }
                return source(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("truncated", e);
        }
    }

    private static LuminanceSource source(BufferedImage image) {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
    }

    private static void tiles(LuminanceSource source, Map<String, Placed> found) {
        for (var columns : new int[] { 3, 5 }) {
            var width = source.getWidth() / columns;
            var height = Math.min(source.getHeight(), width);
            if (width < 120) {
                return;
            }
            for (var y = 0; y + height <= source.getHeight(); y += height / 2) {
                for (var x = 0; x + width <= source.getWidth(); x += width / 2) {
                    collect(source.crop(x, y, width, height), x, y, found);
                }
            }
        }
    }

    private static void collect(LuminanceSource source, int dx, int dy, Map<String, Placed> found) {
        for (var bitmap : List.of(new BinaryBitmap(new HybridBinarizer(source)), new BinaryBitmap(new GlobalHistogramBinarizer(source)))) {
            try {
                for (var result : new QRCodeMultiReader().decodeMultiple(bitmap, HINTS)) {
                    add(result, dx, dy, found);
                }
            } catch (NotFoundException none) {
                continue;
            }
        }
    }

    private static void add(Result result, int dx, int dy, Map<String, Placed> found) {
        var points = Arrays.stream(result.getResultPoints()).filter(p -> p != null).toList();
        var x = points.stream().mapToDouble(p -> p.getX()).average().orElse(0) + dx;
        var y = points.stream().mapToDouble(p -> p.getY()).average().orElse(0) + dy;
        found.putIfAbsent(result.getText(), new Placed(x, y, new ReadCode(result.getText(), result.getBarcodeFormat().name())));
    }

    private static void pdf417(LuminanceSource source, Map<String, Placed> found) {
        try {
            var results = new ArrayList<Result>(Arrays.asList(
                    new PDF417Reader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), PDF_HINTS)));
            results.forEach(result -> add(result, 0, 0, found));
        } catch (ReaderException none) {
            found.clear();
        }
    }
}
