package lantai.core.mark;

import java.util.Optional;

/**
 * How secret a carrier is (密级), or how far a place is approved. State-secret levels: Law on Guarding State Secrets (2024) art 14;
 * 工作秘密 is a tier of its own without ★ (art 64).
 */
public enum Level {

    /** Approved for nothing, or a person cleared for nothing. */
    NONE("none"),
    /** 工作秘密: no state secret, never carries ★. */
    WORK("工作秘密"),
    /** 秘密. */
    CONFIDENTIAL("秘密"),
    /** 机密. */
    SECRET("机密"),
    /** 绝密. */
    TOP_SECRET("绝密");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The word as it stands on paper and in act sheets. */
    public String word() {
        return word;
    }

    /** 0 none … 4 绝密, as stored in events. */
    public int number() {
        return ordinal();
    }

    public boolean isStateSecret() {
        return compareTo(CONFIDENTIAL) >= 0;
    }

    /** Whether something of this level may hold, or someone cleared to it may know, what is of the other. */
    public boolean covers(Level other) {
        return compareTo(other) >= 0;
    }

    public static Level ofNumber(int number) {
        return values()[number];
    }

    public static Optional<Level> ofWord(String word) {
        for (var level : values()) {
            if (level.word.equals(word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
