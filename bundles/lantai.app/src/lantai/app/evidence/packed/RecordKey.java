package lantai.app.evidence.packed;

/**
 * What makes a record the same record in another file of the same device.
 *
 * @param high    first 8 bytes of SHA-256 over what makes it the same
 * @param low     the next 8
 * @param content 8 bytes of SHA-256 over all it says
 */
public record RecordKey(long high, long low, long content) {
}
