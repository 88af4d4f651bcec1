package lantai.core.barcode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import lantai.core.barcode.Gb0626.Fault;
import lantai.core.barcode.Gb0626.Problem;
import lantai.core.mark.Mark;
import lantai.core.mark.Urgency;

/** One reading of one text: takes it apart, then checks each element by its value set. */
final class Gb0626Reading {

    private static final List<String> VERSIONS = List.of("GB0626-2005", "BQZNJH200802");
    private static final String NONE = "无";
    private static final char BYTE_ORDER_MARK = 0xFEFF;
    private static final Pattern PLAIN_DATE = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern OTHER_DATE = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]*[\\r\\n]+[\\s\\p{Cntrl}]*");
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private final String raw;
    private final Map<Gb0626Field, String> values = new EnumMap<>(Gb0626Field.class);
    private final List<String> extra = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Gb0626Reading(String raw) {
        this.raw = raw;
    }

    Gb0626 result() {
        var text = body();
        var parts = text.split("\\^", -1);
        var version = parts[0].strip();
        if (!VERSIONS.contains(version)) {
            return new Gb0626(raw, Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    List.of(), List.of(new Problem("version", Fault.UNREADABLE)));
        }
        take(parts);
        var mark = mark();
        var urgency = urgency();
        var dated = date(Gb0626Field.DATED);
        var made = date(Gb0626Field.MADE);
        return new Gb0626(raw, Optional.of(version), values, mark, urgency, dated, made, extra, problems);
    }

    /** The text without byte order mark, what a scanner gun puts behind it, and the terminator {@code ^|}. */
    private String body() {
        var text = raw.strip();
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        if (text.endsWith("^|")) {
            return text.substring(0, text.length() - 2);
        }
        problems.add(new Problem("terminator", text.endsWith("|") ? Fault.IRREGULAR : Fault.MISSING));
        return text.endsWith("|") ? text.substring(0, text.length() - 1) : text;
    }

    private void take(String[] parts) {
        var fields = Gb0626Field.values();
        for (var i = 0; i < fields.length; i++) {
            var given = i + 1 < parts.length ? parts[i + 1] : "";
            var value = cleaned(given);
            if (value.isEmpty()) {
                if (fields[i].isRequired()) {
                    problem(fields[i], Fault.MISSING);
                }
                continue;
            }
            values.put(fields[i], value);
            if (!value.equals(given) || !fields[i].holds(value)) {
                problem(fields[i], Fault.IRREGULAR);
            }
        }
        for (var i = fields.length + 1; i < parts.length; i++) {
            var value = cleaned(parts[i]);
            if (!value.isEmpty()) {
                extra.add(value);
            }
        }
    }

    private static String cleaned(String value) {
        return CONTROLS.matcher(BREAKS.matcher(value.strip()).replaceAll("")).replaceAll("").strip();
    }

    private Optional<Mark> mark() {
        var value = values.get(Gb0626Field.LEVEL);
        if (value == null) {
            return Optional.empty();
        }
        if (value.equals(NONE)) {
            problem(Gb0626Field.LEVEL, Fault.UNMARKED);
            return Optional.empty();
        }
        try {
            return Optional.of(Mark.parse(value));
        } catch (IllegalArgumentException e) {
            problem(Gb0626Field.LEVEL, Fault.UNREADABLE);
            return Optional.empty();
        }
    }

    private Optional<Urgency> urgency() {
        var value = values.get(Gb0626Field.URGENCY);
        if (value == null) {
            return Optional.empty();
        }
        var urgency = value.equals("急件") ? Optional.of(Urgency.URGENT) : Urgency.ofWord(value);
        if (urgency.isEmpty()) {
            problem(Gb0626Field.URGENCY, Fault.UNREADABLE);
        }
        return urgency;
    }

    private Optional<LocalDate> date(Gb0626Field field) {
        var value = values.get(field);
        if (value == null) {
            return Optional.empty();
        }
        var plain = PLAIN_DATE.matcher(value);
        var matcher = plain.matches() ? plain : OTHER_DATE.matcher(value);
        if (!matcher.matches()) {
            problem(field, Fault.UNREADABLE);
            return Optional.empty();
        }
        try {
            var day = LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(3)));
            if (matcher != plain) {
                problem(field, Fault.IRREGULAR);
            }
            return Optional.of(day);
        } catch (DateTimeException e) {
            problem(field, Fault.UNREADABLE);
            return Optional.empty();
        }
    }

    /** The last word on an element is the worst: an irregular one that is also unreadable is listed once. */
    private void problem(Gb0626Field field, Fault fault) {
        problems.removeIf(p -> p.field().equals(field.word()));
        problems.add(new Problem(field.word(), fault));
    }
}
