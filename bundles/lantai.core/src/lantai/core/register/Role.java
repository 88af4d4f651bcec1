package lantai.core.register;

import java.util.Optional;

/** What a person does in the registry. The three administrators (三员) are three persons. */
public enum Role {

    CLERK("clerk"), OFFICER("officer"), APPROVER("approver"), AUTHORITY("authority"), COLLECTOR("collector"), 
            SYSTEM_ADMIN("system-admin"), SECURITY_ADMIN("security-admin"), AUDIT_ADMIN("audit-admin");

    private final String word;

    Role(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<Role> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
