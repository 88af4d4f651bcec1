package lantai.trace.photo;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;

import lantai.app.trace.MarkDrawing;
import lantai.app.trace.MarkRef;
import lantai.app.trace.PhotoReader;
import lantai.app.trace.TraceMarks;
import lantai.trace.mark.Ink;
import lantai.trace.mark.Lattice;
import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;
import lantai.trace.mark.MarkKeys;
import lantai.trace.mark.PageMark;

/** The marks of this bundle, for the application. */
@Component
public final class CodedMarks implements TraceMarks {

    @Override
    public List<String> inks() {
        return Arrays.stream(Ink.values()).map(CodedMarks::word).toList();
    }

    private static String word(Ink ink) {
        return ink.name().toLowerCase(Locale.ROOT);
    }

    private static Ink ink(String word) {
        return Arrays.stream(Ink.values()).filter(ink -> word(ink).equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no ink of a mark: " + word));
    }

    @Override
    public MarkDrawing drawing(byte[] key, MarkRef mark, String word) {
        var ink = ink(word);
        var page = new PageMark(new MarkCoder(new MarkKeys(key)), new MarkId(mark.scheme(), mark.serial(), Math.min(mark.page(), MarkId.LAST_PAGE)));
        return new MarkDrawing() {

            @Override
            public double darkness() {
                return ink.darkness();
            }

            @Override
            public List<Rect> rects() {
                return ink.rects().stream().map(r -> new Rect(r.x(), r.y(), r.width(), r.height())).toList();
            }

            @Override
            public int tileSize() {
                return Lattice.TILE;
            }

            @Override
            public int margin() {
                return PageMark.MARGIN;
            }

            @Override
            public void tile(int column, int row, Dots dots) {
                page.tile(column, row, dots::dot);
            }
        };
    }

    @Override
    public byte[] codeOf(byte[] key, int scheme, int serial) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(new MarkCoder(new MarkKeys(key)).copyPermutation().applyAsInt(scheme, serial)).array();
    }

    @Override
    public PhotoReader reader(byte[] key) {
        return new MarkPhotoReader(new MarkCoder(new MarkKeys(key)));
    }
}
