package lantai.trace.mark;

/**
 * What a mark says, in 40 bits: scheme (4), serial of the marked copy in its registry (28), page (8).
 *
 * @param scheme 0 for printing on the document's own pages, 1 for an overprinted sheet, 2 for a sleeve; up to 15
 * @param serial number of the mark in its registry, from 0
 * @param page   page from 1; 0 where the sheet serves any page; 255 for page 255 and those behind it
 */
public record MarkId(int scheme, int serial, int page) {

    public static final int MOST_SERIAL = (1 << 28) - 1;
    public static final int LAST_PAGE = 255;

    public MarkId {
        if (scheme < 0 || scheme > 15 || serial < 0 || serial > MOST_SERIAL || page < 0 || page > LAST_PAGE) {
            throw new IllegalArgumentException("scheme 0..15, serial 0.." + MOST_SERIAL + ", page 0..255");
        }
    }

    /** Scheme and serial: what belongs to the copy, in 32 bits. */
    int copyBits() {
        return scheme << 28 | serial;
    }

    static MarkId of(int copyBits, int page) {
        return new MarkId(copyBits >>> 28, copyBits & MOST_SERIAL, page);
    }
}
