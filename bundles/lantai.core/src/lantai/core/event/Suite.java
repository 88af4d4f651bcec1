package lantai.core.event;

/**
 * The cipher suite of a log for its whole life; stored first in every record and event.
 * <p>
 * Names are exact and case-sensitive, never guessed from a length (ledger-and-vault A.4). {@code GM} is known by name so that
 * a folder of that suite is refused with the right words until its provider is there.
 */
public enum Suite {

    /** Ed25519, SHA-256, AES-256-GCM. */
    INTL("CCL-INTL-1", 1),
    /** SM2, SM3, SM4-GCM (国密). */
    GM("CCL-GM-1", 2);

    private final String id;
    private final int number;

    Suite(String id, int number) {
        this.id = id;
        this.number = number;
    }

    /** The exact id that stands in events, for example {@code CCL-INTL-1}. */
    public String id() {
        return id;
    }

    /** The one-byte number that stands in journal records, 1..255. */
    public int number() {
        return number;
    }

    /** @throws IllegalArgumentException for an unknown id: an unknown suite fails closed */
    public static Suite ofId(String id) {
        for (var suite : values()) {
            if (suite.id.equals(id)) {
                return suite;
            }
        }
        throw new IllegalArgumentException("unknown suite: " + id);
    }

    /** @throws IllegalArgumentException for an unknown number: an unknown suite fails closed */
    public static Suite ofNumber(int number) {
        for (var suite : values()) {
            if (suite.number == number) {
                return suite;
            }
        }
        throw new IllegalArgumentException("unknown suite number: " + number);
    }
}
