package lantai.core.register;

import java.util.Optional;

/** Where a copy is in its custody (not what is applied for). */
public enum CopyStatus {

    /** Numbered and in the register, not yet put away. */
    REGISTERED("registered"),
    /** 在库. */
    STORED("stored"),
    /** 在办: with the person who signed for it. */
    ISSUED("issued"),
    /** 在途: on a declared way, not yet checked in. */
    IN_TRANSIT("in-transit"),
    /** 阅读中. */
    READING("reading"),
    /** 失踪. */
    MISSING("missing"),
    /** 已销毁. */
    DESTROYED("destroyed"),
    /** 作废: its registration was corrected as not having occurred. */
    VOID("void");

    private final String word;

    CopyStatus(String word) {
        this.word = word;
    }

    /** The word as it stands in act sheets and events. */
    public String word() {
        return word;
    }

    public static Optional<CopyStatus> ofWord(String word) {
        for (var value : values()) {
            if (value.word.equals(word)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
