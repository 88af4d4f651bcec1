package lantai.core.mark;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mark on a carrier (密级★保密期限): parsed, with the raw text kept as it stood. Forms: 国家秘密定密管理暂行规定 (保密局令2014-1);
 * when the period is missing, the maximum of Law (2024) art 20 runs: 30, 20, 10 years.
 *
 * @param raw    the text as read
 * @param level  the level
 * @param period how long, empty when the mark names none
 */
public record Mark(String raw, Level level, Optional<Period> period) {

    /** What the part behind ★ says. */
    public sealed interface Period {

        /** 1..99 years (n年). */
        record Years(int count) implements Period {
        }

        /** 1..99 months (n个月). */
        record Months(int count) implements Period {
        }

        /** Until a day (YYYY年M月D日). */
        record Until(LocalDate day) implements Period {
        }

        /** 长期: without end. */
        record Forever() implements Period {
        }

        /** Until something happens, in words. */
        record Condition(String text) implements Period {
        }
    }

    private static final Pattern STATE = Pattern.compile("(绝密|机密|秘密)(★)?(.*)");
    private static final Pattern YEARS = Pattern.compile("(\\d{1,2})年");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,2})个月");
    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    public Mark {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(period, "period");
    }

    /**
     * Reads a mark of the state-secret track, or {@code 工作秘密} (also 内部资料, 内部文件) of the work track.
     *
     * @throws IllegalArgumentException when it is neither; the level is never guessed from other words
     */
    public static Mark parse(String raw) {
        var text = raw.strip();
        if (text.equals("工作秘密") || text.equals("内部资料") || text.equals("内部文件")) {
            return new Mark(raw, Level.WORK, Optional.empty());
        }
        if (text.startsWith("工作秘密★") || text.startsWith("内部资料★") || text.startsWith("内部文件★")) {
            throw new IllegalArgumentException("a work secret never carries ★");
        }
        var matcher = STATE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no mark of the form 密级★期限");
        }
        return new Mark(raw, Level.ofWord(matcher.group(1)).orElseThrow(), period(matcher));
    }

    private static Optional<Period> period(Matcher mark) {
        var tail = mark.group(3).strip();
        if (tail.isEmpty()) {
            return Optional.empty();
        }
        var years = YEARS.matcher(tail);
        if (years.matches()) {
            return Optional.of(new Period.Years(positive(years.group(1))));
        }
        var months = MONTHS.matcher(tail);
        if (months.matches()) {
            return Optional.of(new Period.Months(positive(months.group(1))));
        }
        if (tail.equals("长期")) {
            return Optional.of(new Period.Forever());
        }
        var day = DAY.matcher(tail);
        if (day.matches()) {
            try {
                return Optional.of(new Period.Until(LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
                        Integer.parseInt(day.group(3)))));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("no such day in the mark", e);
            }
        }
        if (mark.group(2) == null) {
            throw new IllegalArgumentException("a period stands behind ★");
        }
        return Optional.of(new Period.Condition(tail));
    }

    private static int positive(String digits) {
        var count = Integer.parseInt(digits);
        if (count < 1) {
            throw new IllegalArgumentException("a period of 0");
        }
        return count;
    }

    /** Whether ★ stands in the raw text. */
    public boolean starred() {
        return raw.contains("★");
    }

    /**
     * The first day on which the carrier is no longer secret, counted from the day the document was issued; empty for 长期, a
     * condition, or a work secret.
     */
    public Optional<LocalDate> declassifiedOn(LocalDate issued) {
        if (!level.isStateSecret()) {
            return Optional.empty();
        }
        return switch (period.orElse(null)) {
            case null -> Optional.of(issued.plusYears(maximumYears()));
            case Period.Years years -> Optional.of(issued.plusYears(years.count()));
            case Period.Months months -> Optional.of(issued.plusMonths(months.count()));
            case Period.Until until -> Optional.of(until.day());
            case Period.Forever forever -> Optional.empty();
            case Period.Condition condition -> Optional.empty();
        };
    }

    private int maximumYears() {
        return switch (level) {
            case TOP_SECRET -> 30;
            case SECRET -> 20;
            default -> 10;
        };
    }
}
