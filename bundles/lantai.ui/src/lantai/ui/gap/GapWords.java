package lantai.ui.gap;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import lantai.core.code.CopyId;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.rules.Finding;
import lantai.rules.gap.Gap;
import lantai.rules.gap.GapClock;
import lantai.rules.gap.GapEvidence;
import lantai.rules.gap.GapSeverity;
import lantai.rules.gap.engine.ListedGap;
import lantai.text.Words;

/** What a gap says: names behind codes, the sentence, the rule with its source, the clocks. */
final class GapWords {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final long DAY = 24;
    private static final int YEAR = 300;

    private final String operator;
    private final Words words;
    private volatile GapNames names = GapNames.NONE;

    /** @param operator whose desk it is */
    GapWords(String operator, Words words) {
        this.operator = operator;
        this.words = words;
    }

    /** From now on codes are called by these names. */
    void know(GapNames now) {
        names = now;
    }

    GapNames names() {
        return names;
    }

    static String sign(GapSeverity severity) {
        return severity == GapSeverity.RED ? "✖ " : severity == GapSeverity.ORANGE ? "! " : "· ";
    }

    List<String> cells(ListedGap listed, Optional<OffsetDateTime> due, OffsetDateTime now) {
        var gap = listed.gap();
        var severity = listed.isClosed() ? "✔ " + GapState.CLOSED.words() : sign(listed.severity()) + words.of(listed.severity());
        var holders = listed.holders().stream().map(h -> person(h.person())).distinct().toList();
        return List.of(severity, gap.code() + " " + words.gap(gap.code().name()), subject(gap), interval(listed, now, SHORT),
                due.map(d -> left(d, now)).orElse("—"), holders.isEmpty() ? "—" : String.join(", ", holders));
    }

    /** What is left of a clock, as hours and minutes or days; or since when it has run out. */
    static String left(OffsetDateTime due, OffsetDateTime now) {
        var over = now.isAfter(due);
        var length = over ? Duration.between(due, now) : Duration.between(now, due);
        var text = length.toHours() < 2 * DAY ? String.format("%d:%02d", length.toHours(), length.toMinutesPart())
                : NLS.bind(GapMessages.days, length.toDays());
        return NLS.bind(over ? GapMessages.clock_over : GapMessages.clock_left, text);
    }

    String subject(Gap gap) {
        if (gap.copy().isPresent()) {
            return copy(gap.copy().get());
        }
        var code = gap.subject();
        return names.isDevice(code) ? code : place(code);
    }

    static String copy(CopyId copy) {
        return copy.document() + "/" + copy.copyNumber();
    }

    String interval(ListedGap listed, OffsetDateTime now) {
        return interval(listed, now, MINUTE);
    }

    private static String interval(ListedGap listed, OffsetDateTime now, DateTimeFormatter form) {
        var from = listed.gap().from();
        var old = Duration.between(from, now).toDays() > YEAR;
        var begin = text(from, old ? MINUTE : form);
        if (listed.to().filter(from::isEqual).isPresent()) {
            return begin;
        }
        return begin + " → " + listed.to().map(to -> text(to, old ? MINUTE : form)).orElse(GapMessages.until_now);
    }

    static String text(OffsetDateTime at, DateTimeFormatter form) {
        return at.atZoneSameInstant(ZoneId.systemDefault()).format(form);
    }

    static String minute(OffsetDateTime at) {
        return text(at, MINUTE);
    }

    static String second(Instant at) {
        return SECOND.format(at.atZone(ZoneId.systemDefault()));
    }

    String person(String code) {
        return names.person(code).map(PersonState::name).filter(name -> !name.isEmpty()).map(name -> name + " " + code).orElse(code);
    }

    String place(String code) {
        return names.place(code).map(PlaceState::name).filter(name -> !name.isEmpty()).map(name -> name + " " + code).orElse(code);
    }

    /** The title: code and kind. */
    String title(Gap gap) {
        return gap.code() + "  " + words.gap(gap.code().name());
    }

    String severity(ListedGap listed) {
        return sign(listed.severity()) + words.of(listed.severity()) + " · " + GapState.of(listed).words();
    }

    String why(Gap gap) {
        return words.gap(gap);
    }

    String rule(Gap gap) {
        return gap.rule().id() + " " + words.rule(gap.rule());
    }

    String source(Gap gap) {
        return words.source(gap.rule().source());
    }

    /** The copy or document with its mark and number; titles only as the register shows them to everybody, masked. */
    String carrier(Gap gap) {
        var code = gap.copy().map(CopyId::document).or(gap::document);
        var document = code.flatMap(names::document)
                .map(d -> d.mark().raw() + "  " + (d.title().isEmpty() ? words.get("redacted") : d.number() + "  " + d.maskedTitle()));
        return subject(gap) + document.map(text -> "  " + text).orElse("");
    }

    /** Every clock that runs or has run out. */
    List<String> clocks(ListedGap listed, OffsetDateTime now) {
        var lines = new ArrayList<String>();
        if (!listed.isClosed()) {
            GapClock.reportBy(listed.gap()).ifPresent(at -> lines.add(NLS.bind(GapMessages.clock_report, minute(at), left(at, now))));
            GapClock.leakedAt(listed.gap()).ifPresent(at -> lines.add(NLS.bind(GapMessages.clock_leaked, minute(at), left(at, now))));
        }
        return lines;
    }

    /** Sign and kind, when, and where it stands. */
    String[] evidence(GapEvidence evidence) {
        var event = evidence.type().equals("event");
        return new String[] { second(evidence.at()), event ? words.act(evidence.kind()) : NLS.bind(GapMessages.evidence_record, evidence.act(),
                evidence.kind()), evidence.known() < 0 ? "—" : (event ? "#" : GapMessages.evidence_import) + evidence.known() };
    }

    /** How two persons closed it, and whether that still stands. */
    Optional<String> closing(ListedGap listed) {
        return listed.closing().map(c -> NLS.bind(c.reopened() ? GapMessages.closed_before : GapMessages.closed_by,
                new Object[] { minute(c.at()), person(c.by()), person(c.second()), c.decision(), c.reason() }));
    }

    String findings(List<Finding> findings) {
        return findings.stream().filter(Finding::blocks).map(f -> "✖ " + words.finding(f) + "\n" + GapMessages.refused_source + f.rule().id() + " · "
                + words.source(f.rule().source()) + "\n" + GapMessages.refused_remedy + words.remedy(f)).collect(Collectors.joining("\n"));
    }

    Words words() {
        return words;
    }

    String operator() {
        return operator;
    }
}
