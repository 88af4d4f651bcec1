package lantai.rules;

/**
 * Where a rule comes from.
 *
 * @param instrument key of the law or regulation, for example {@code R24} (实施条例 2024), or {@code LOCAL} for a setting
 * @param article    article and item as cited, for example {@code 29(2)}; for a local rule the setting's key
 */
public record Source(String instrument, String article) {

    /** The instrument's key for local settings. */
    public static final String LOCAL = "LOCAL";

    @Override
    public String toString() {
        return instrument + " " + article;
    }
}
