package lantai.app.trace;

/**
 * What one mark says.
 *
 * @param scheme what carries it ({@link MarkKind#scheme})
 * @param serial number of the mark in its registry, 28 bits
 * @param page   page from 1, 255 for that and later ones; 0 where a sheet serves any page
 */
public record MarkRef(int scheme, int serial, int page) {
}
