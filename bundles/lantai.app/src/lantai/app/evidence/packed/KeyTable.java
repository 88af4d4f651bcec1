package lantai.app.evidence.packed;

/** Keys with a number each, 24 bytes a place; grows as it fills. */
public final class KeyTable {

    private long[] places = new long[3 << 10];
    private int size;

    /** The number put with a key; {@code absent} when the key is not there. The key of zeros is never there. */
    public long get(RecordKey key, long absent) {
        var at = find(places, key.high(), key.low());
        return isFree(at) ? absent : places[at + 2];
    }

    public void put(RecordKey key, long number) {
        var at = find(places, key.high(), key.low());
        if (isFree(at)) {
            if (++size * 3L > places.length / 3 * 2L) {
                grow();
                at = find(places, key.high(), key.low());
            }
            places[at] = key.high();
            places[at + 1] = key.low();
        }
        places[at + 2] = number;
    }

    private boolean isFree(int at) {
        return places[at] == 0 && places[at + 1] == 0;
    }

    private static int find(long[] places, long high, long low) {
        var count = places.length / 3;
        var at = (int) Math.floorMod(high, (long) count);
        while ((places[at * 3] != high || places[at * 3 + 1] != low) && (places[at * 3] != 0 || places[at * 3 + 1] != 0)) {
            at = at + 1 == count ? 0 : at + 1;
        }
        return at * 3;
    }

    private void grow() {
        var old = places;
        places = new long[Math.multiplyExact(old.length, 2)];
        for (var i = 0; i < old.length; i += 3) {
            if (old[i] != 0 || old[i + 1] != 0) {
                var at = find(places, old[i], old[i + 1]);
                System.arraycopy(old, i, places, at, 3);
            }
        }
    }
}
