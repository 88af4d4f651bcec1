package lantai.app.vault;

/** A file of the vault that is not what it should be. It names a file and nobody. */
public record VaultDamage(String file, Kind kind) {

    /** What is wrong with it. */
    public enum Kind {
        /** Its bytes are not what was written. */
        CHANGED("changed"),
        /** It is an older copy. */
        OLDER("older"),
        /** Its last write was cut off, as by a crash; the rest of it was put aside. */
        TORN("torn"),
        /** It is gone. */
        MISSING("missing");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word that stands in results. */
        public String word() {
            return word;
        }
    }
}
