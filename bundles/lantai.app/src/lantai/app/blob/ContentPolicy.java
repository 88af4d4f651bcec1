package lantai.app.blob;

/**
 * Decides whether contents may be kept at all; by default only metadata (仅登记元数据) are.
 *
 * <p>Rule: 密码法 art. 7, 8 and 14: commercial ciphers protect only what is not a state secret.
 *
 * @param contentAllowed whether the local setting lets content in
 */
public record ContentPolicy(boolean contentAllowed) {
    /** Where the rule stands. */
    public static final String SOURCE = "密码法 art. 7, 8, 14";

    /** Returns the default: content is refused. */
    public static ContentPolicy metadataOnly() {
        return new ContentPolicy(false);
    }

    /** Refuses content unless the local setting lets it in. */
    public void requireContent() throws BlobRefused {
        if (!contentAllowed) {
            throw new BlobRefused(BlobRefused.Reason.METADATA_ONLY);
        }
    }
}
