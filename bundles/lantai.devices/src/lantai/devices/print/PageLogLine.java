package lantai.devices.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import lantai.app.evidence.BadLog;

/**
 * Takes a line of a CUPS page_log apart, by the {@code PageLogFormat} it was written with. Nothing is quoted there, so names with blanks
 * are told by what stands before and behind them (OpenPrinting CUPS 2.4, scheduler/job.c and man cupsd-logs(5)).
 */
final class PageLogLine {

    /** What a scheduler writes without a format of its own; old ones end after copies, billing and host. */
    private static final Pattern USUAL = Pattern
            .compile("\"?(?<printer>\\S{1,255}) (?<user>[^\\[]{1,255}?) (?<job>\\d{1,10}) \\[(?<time>[^\\]]{20,40})\\] (?<page>total|\\d{1,9}) (?<copies>\\d{1,9})"
                    + "(?: (?<rest>.{0,2048}?))?\"?");

    private static final Pattern DIRECTIVE = Pattern.compile("%(?:\\{([^}]{1,64})\\}|([CPTjpu%]))");
    private static final Map<String, String> LETTERS = Map.of("C", "copies", "P", "page", "T", "time", "j", "job", "p", "printer", "u", "user");
    private static final Map<String, String> ATTRIBUTES = Map.of("job-originating-user-name", "user", "job-id", "job", "job-printer-uri", "uri",
            "job-impressions-completed", "impressions", "job-media-sheets-completed", "sheets", "sides", "sides", "time-at-processing", "began",
            "time-at-completed", "ended", "copies", "sets");

    private final Pattern pattern;
    private final List<String> groups;

    private PageLogLine(Pattern pattern, List<String> groups) {
        this.pattern = pattern;
        this.groups = groups;
    }

    /** @throws BadLog when the format lacks what a record needs */
    static PageLogLine of(Optional<String> format) throws BadLog {
        if (format.isEmpty()) {
            return new PageLogLine(USUAL, List.of("printer", "user", "job", "time", "page", "copies", "rest"));
        }
        var groups = new ArrayList<String>();
        var regex = new StringBuilder("\"?");
        var directives = DIRECTIVE.matcher(format.get());
        var end = 0;
        while (directives.find()) {
            regex.append(Pattern.quote(format.get().substring(end, directives.start())));
            regex.append("%".equals(directives.group(2)) ? "%" : directive(directives, groups));
            end = directives.end();
        }
        regex.append(Pattern.quote(format.get().substring(end))).append("\"?");
        for (var needed : List.of("printer", "job", "time")) {
            if (!groups.contains(needed)) {
                throw new BadLog("page-log-format", OptionalLong.empty(), "--page-log-format", Map.of("needed", needed));
            }
        }
        return new PageLogLine(Pattern.compile(regex.toString()), List.copyOf(groups));
    }

    private static String directive(Matcher directive, List<String> groups) {
        var name = directive.group(1) != null ? ATTRIBUTES.get(directive.group(1)) : LETTERS.get(directive.group(2));
        var form = switch (directive.group(1) != null ? directive.group(1) : directive.group(2)) {
            case "T" -> "\\[%s[^\\]]{20,40}%s\\]";
            case "P" -> "%stotal|\\d{1,9}%s";
            case "u", "job-originating-user-name" -> "%s.{1,255}?%s";
            case "job-name" -> "%s.{0,2048}?%s";
            default -> "%s\\S{1,1024}?%s";
        };
        if (name == null || groups.contains(name)) {
            return form.formatted("(?:", ")");
        }
        groups.add(name);
        return form.formatted("(?<" + name + ">", ")");
    }

    /** The line's fields by name; empty when it is not of this form. */
    Optional<Map<String, String>> read(String line) {
        var match = pattern.matcher(line);
        if (!match.matches()) {
            return Optional.empty();
        }
        var fields = new HashMap<String, String>();
        for (var group : groups) {
            var value = match.group(group);
            if (value != null && !value.equals("-") && !value.equals("???")) {
                fields.put(group, value);
            }
        }
        return Optional.of(fields);
    }
}
