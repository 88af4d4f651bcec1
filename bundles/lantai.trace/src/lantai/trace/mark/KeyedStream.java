package lantai.trace.mark;

import java.util.function.IntFunction;

/** Random bytes from blocks that a key makes; from them whole numbers and orders without bias. */
final class KeyedStream {

    private final IntFunction<byte[]> blocks;
    private byte[] block = {};
    private int at;
    private int counter;

    KeyedStream(IntFunction<byte[]> blocks) {
        this.blocks = blocks;
    }

    private int next() {
        if (at == block.length) {
            block = blocks.apply(counter++);
            at = 0;
        }
        return block[at++] & 0xff;
    }

    boolean nextBit() {
        return (next() & 1) != 0;
    }

    /** A number 0 ≤ n &lt; bound, each as likely; bound at most 65536. */
    int below(int bound) {
        var most = 65536 / bound * bound;
        while (true) {
            var drawn = next() << 8 | next();
            if (drawn < most) {
                return drawn % bound;
            }
        }
    }

    /** The numbers 0..size-1 in a random order. */
    int[] order(int size) {
        var order = new int[size];
        for (var i = 0; i < size; i++) {
            var j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
