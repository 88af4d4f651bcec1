package lantai.app.trace;

/**
 * All marks ever made, for the second chance.
 *
 * @param schemes  scheme of each
 * @param serials  serial of each, in the same order
 * @param lastPage pages up to this one are tried for each
 */
public record MarkRegister(byte[] schemes, int[] serials, int lastPage) {

    public int size() {
        return serials.length;
    }
}
