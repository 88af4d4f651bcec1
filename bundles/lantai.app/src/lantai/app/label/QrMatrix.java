package lantai.app.label;

import java.util.BitSet;

/**
 * The modules of one QR code, without its quiet zone.
 *
 * @param version 1..40; labels of this registry are version 2
 * @param size    modules a side
 * @param dark    row by row; bit {@code y * size + x}
 */
public record QrMatrix(int version, int size, BitSet dark) {

    public QrMatrix {
        dark = (BitSet) dark.clone();
    }

    public boolean isDark(int x, int y) {
        return dark.get(y * size + x);
    }
}
