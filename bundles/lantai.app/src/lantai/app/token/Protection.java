package lantai.app.token;

/**
 * What a slot is to be opened with beside its PIN.
 *
 * @param provider id of a provider of tokens, or {@code software}
 * @param token    label of the token; empty with {@code software}
 */
public record Protection(String provider, String token) {

    /** The PIN alone: what the slot's secret is sealed with is derived in software. */
    public static final Protection SOFTWARE = new Protection("software", "");

    public boolean needsToken() {
        return !equals(SOFTWARE);
    }
}
