package lantai.label;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import org.osgi.service.component.annotations.Component;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.pdf417.PDF417Reader;

import lantai.app.label.LabelReading;

/** Reads QR and PDF417 codes; a whole sheet of labels is also read in overlapping tiles, because ZXing alone misses some. */
@Component
public final class ZxingReading implements LabelReading {

    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE,
            DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE), DecodeHintType.CHARACTER_SET, "UTF-8");
    private static final Map<DecodeHintType, Object> PDF_HINTS = Map.of(DecodeHintType.TRY_HARDER, Boolean.TRUE);
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    /** Tiles narrower than this hold no code that the whole picture would not show. */
    private static final int SMALLEST_TILE = 120;

    private record Placed(double x, double y, double height, ReadCode code) {
    }

    @Override
    public List<ReadCode> read(byte[] image) throws Unreadable {
        var source = Picture.of(image);
        var found = new LinkedHashMap<String, Placed>();
        qr(source, 0, 0, found);
        for (var columns : List.of(3, 5)) {
            tiles(source, columns, found);
        }
        pdf417(source, found);
        return inReadingOrder(found.values());
    }

    @Override
    public List<ReadCode> labels(byte[] grey, int width, int height) {
        var source = new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
        var found = new LinkedHashMap<String, Placed>();
        qr(source, 0, 0, found);
        if (found.isEmpty()) {
            tiles(source, 2, found);
        }
        return inReadingOrder(found.values());
    }

    /** Square tiles of a fraction of the width, each half over the one before, the last ones flush with the edges. */
    private static void tiles(LuminanceSource source, int columns, Map<String, Placed> found) {
        var width = source.getWidth() / columns;
        var height = Math.min(source.getHeight(), width);
        if (width < SMALLEST_TILE) {
            return;
        }
        for (var y : starts(source.getHeight(), height)) {
            for (var x : starts(source.getWidth(), width)) {
                qr(source.crop(x, y, width, height), x, y, found);
            }
        }
    }

    private static TreeSet<Integer> starts(int whole, int part) {
        var starts = new TreeSet<Integer>();
        for (var at = 0; at + part < whole; at += Math.max(1, part / 2)) {
            starts.add(at);
        }
        starts.add(whole - part);
        return starts;
    }

    /** Local thresholds stand uneven light, one threshold for all stands fine print; the second is tried where the first saw none. */
    private static void qr(LuminanceSource source, int dx, int dy, Map<String, Placed> found) {
        for (var binarizer : List.of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))) {
            try {
                for (var result : new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer), HINTS)) {
                    add(result, result.getText(), dx, dy, found);
                }
                return;
            } catch (NotFoundException | IllegalArgumentException | IndexOutOfBoundsException none) {
                continue; // ZXing's own slips on noise count as nothing found
            }
        }
    }

    private static void pdf417(LuminanceSource source, Map<String, Placed> found) {
        try {
            for (var result : new PDF417Reader().decodeMultiple(new BinaryBitmap(new HybridBinarizer(source)), PDF_HINTS)) {
                add(result, chinese(result.getText()), 0, 0, found);
            }
        } catch (ReaderException | IllegalArgumentException | IndexOutOfBoundsException none) {
            return;
        }
    }

    /**
     * Document barcodes (公文二维条码) hold GB2312 or GBK bytes and do not say so; ZXing then takes each byte for a Latin-1
     * character. Such a text is decoded again; one that says its charset comes back as it is.
     */
    private static String chinese(String text) {
        if (text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c > 0xff)) {
            return text;
        }
        var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        for (var charset : CHARSETS) {
            try {
                return charset.newDecoder().decode(bytes.duplicate()).toString();
            } catch (CharacterCodingException other) {
                continue;
            }
        }
        return text;
    }

    private static void add(Result result, String text, int dx, int dy, Map<String, Placed> found) {
        var points = Arrays.stream(result.getResultPoints()).filter(Objects::nonNull).toList();
        var x = points.stream().mapToDouble(ResultPoint::getX).summaryStatistics();
        var y = points.stream().mapToDouble(ResultPoint::getY).summaryStatistics();
        found.putIfAbsent(text, new Placed(x.getAverage() + dx, y.getAverage() + dy, y.getMax() - y.getMin(),
                new ReadCode(text, result.getBarcodeFormat().name())));
    }

    /** Rows from above, each from the left; codes whose middles differ by less than half a code's height share a row. */
    private static List<ReadCode> inReadingOrder(Iterable<Placed> found) {
        var downwards = new ArrayList<Placed>();
        found.forEach(downwards::add);
        downwards.sort(Comparator.comparingDouble(Placed::y));
        var ordered = new ArrayList<Placed>();
        var from = 0;
        for (var i = 1; i <= downwards.size(); i++) {
            if (i == downwards.size() || downwards.get(i).y() - downwards.get(i - 1).y() > downwards.get(i - 1).height() / 2) {
                var row = downwards.subList(from, i).stream().sorted(Comparator.comparingDouble(Placed::x)).toList();
                ordered.addAll(row);
                from = i;
            }
        }
        return ordered.stream().map(Placed::code).toList();
    }
}
