package lantai.ui.look;

import java.util.Locale;
import java.util.Optional;

/** A colour by its duty; the style sheet says which colour that is ({@code lantai-accent-soft} for {@link #ACCENT_SOFT}). */
public enum Tone {

    /** Behind everything. */
    GROUND,
    /** A panel's background. */
    CARD,
    /** Borders and rules. */
    LINE,
    TEXT, QUIET,
    /** The one action, the selection, the focus. */
    ACCENT, ACCENT_TEXT, ACCENT_SOFT, ACCENT_LINE,
    /** The activity bar. */
    BAR, BAR_TEXT, BAR_SELECTED, BAR_MARK,
    /** A table's head. */
    HEAD,
    /** The status line. */
    STATUS,
    /** Verdicts and severities; always beside a sign and a word. */
    GOOD, WARN, BAD, BAD_SOFT,
    /** No evidence. */
    NONE,
    /** A key cap. */
    KEY,
    /** 绝密 */
    TOP_SECRET,
    /** 机密 */
    SECRET,
    /** 秘密 */
    CONFIDENTIAL,
    /** 工作秘密 */
    WORK_SECRET, LEVEL_TEXT, FOCUS;

    private static final String PREFIX = "lantai-";

    /** The property of the style sheet that gives it. */
    public String property() {
        return PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Tone> ofProperty(String property) {
        for (var tone : values()) {
            if (tone.property().equals(property)) {
                return Optional.of(tone);
            }
        }
        return Optional.empty();
    }
}
