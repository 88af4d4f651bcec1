package lantai.core.event;

/**
 * One person's signature over the event bytes.
 *
 * @param person code of the signer
 * @param role   why this person signs
 * @param key    the public key (32 bytes under {@code INTL})
 * @param value  the signature (exactly 64 bytes under {@code INTL})
 */
public record Signature(String person, Role role, Bytes key, Bytes value) {

    /** In which capacity a person signs; the word stands in the leaf. */
    public enum Role {
        ACTOR("actor"), RECEIVER("receiver"), SECOND("second"), SUPERVISOR("supervisor"), APPROVER("approver"), WITNESS("witness"),
        SUBJECT("subject");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** @throws IllegalArgumentException for an unknown word: fails closed */
        public static Role ofWord(String word) {
            for (var role : values()) {
                if (role.word.equals(word)) {
                    return role;
                }
            }
            throw new IllegalArgumentException("unknown signature role: " + word);
        }
    }
}
