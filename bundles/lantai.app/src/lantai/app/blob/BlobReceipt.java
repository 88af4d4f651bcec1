package lantai.app.blob;

/**
 * Names a sealed file that was just written.
 *
 * @param id   32 lower-case hexadecimal digits of a random 16-byte id
 * @param size length of the content in bytes
 * @param hash hash of the sealed file in lower-case hexadecimal digits, by the hash of its suite
 */
public record BlobReceipt(String id, long size, String hash) {
}
