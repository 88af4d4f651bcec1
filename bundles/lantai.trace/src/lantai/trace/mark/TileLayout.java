package lantai.trace.mark;

import java.util.Arrays;

/**
 * Which chip stands where in a tile, from the registry's key. A tile has 400 nodes with two chips each (horizontal displacement 2n,
 * vertical 2n+1): 200 chips for synchronisation, 24 that number the tile on its page, 576 of the code.
 */
public final class TileLayout {

    /** Nodes along a side. */
    public static final int SIDE = 20;
    public static final int CHIPS = 2 * SIDE * SIDE;
    public static final int SYNC = 200;
    /** Bits of a tile's column and row, each sent so often. */
    public static final int POSITION_BITS = 3;
    public static final int POSITION_REPEATS = 4;

    private final int[] sync;
    private final boolean[] syncSigns;
    private final int[] position;
    private final boolean[] positionScramble;
    private final int[] data;
    private final boolean[] scramble;

    public TileLayout(MarkKeys keys) {
        var order = keys.stream("placement").order(CHIPS);
        var positions = 2 * POSITION_BITS * POSITION_REPEATS;
        sync = Arrays.copyOfRange(order, 0, SYNC);
        position = Arrays.copyOfRange(order, SYNC, SYNC + positions);
        data = Arrays.copyOfRange(order, SYNC + positions, CHIPS);
        syncSigns = signs(keys.stream("sync"), SYNC);
        positionScramble = signs(keys.stream("position"), positions);
        scramble = signs(keys.stream("scramble"), data.length);
    }

    private static boolean[] signs(KeyedStream stream, int size) {
        var signs = new boolean[size];
        for (var i = 0; i < size; i++) {
            signs[i] = stream.nextBit();
        }
        return signs;
    }

    /** Place of a synchronisation chip in the tile. */
    public int syncChip(int index) {
        return sync[index];
    }

    public boolean syncSign(int index) {
        return syncSigns[index];
    }

    /** Place of a chip of the code in the tile. */
    public int dataChip(int index) {
        return data[index];
    }

    /** Whether a chip of the code is inverted before it is placed. */
    public boolean isScrambled(int index) {
        return scramble[index];
    }

    /** Place of repeat {@code repeat} of a bit (0..2 of the column, 3..5 of the row, lowest first) of the tile's number. */
    public int positionChip(int bit, int repeat) {
        return position[bit * POSITION_REPEATS + repeat];
    }

    public boolean isPositionScrambled(int bit, int repeat) {
        return positionScramble[bit * POSITION_REPEATS + repeat];
    }
}
