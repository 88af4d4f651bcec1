package lantai.ui.life;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import lantai.app.life.Life;
import lantai.app.registry.Registry;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Signature;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.text.Words;
import lantai.ui.life.LifeLine.Lane;
import lantai.ui.life.LifeLine.Segment;

/** Everything a life says, in words: names behind codes, what a stretch is, who signed an event and where it stands. */
final class LifeWords implements LifeLine.Names {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Registry registry;
    private final Words words;
    private final Life life;

    LifeWords(Registry registry, Words words, Life life) {
        this.registry = registry;
        this.words = words;
        this.life = life;
    }

    @Override
    public String person(String code) {
        return registry.register().person(code).map(PersonState::name).filter(name -> !name.isEmpty()).map(name -> name + " " + code)
                .orElse(code);
    }

    @Override
    public String place(String code) {
        return registry.register().place(code).map(PlaceState::name).filter(name -> !name.isEmpty()).orElse(code);
    }

    @Override
    public String permission(String act) {
        return life.events().stream().filter(e -> e.event().act().equals(act)).findFirst().map(e -> words.act(e.event().kind()) + " #" + e.seq())
                .orElse(act);
    }

    @Override
    public String nobody() {
        return LifeMessages.nobody;
    }

    @Override
    public String read() {
        return words.get("interval.reading");
    }

    /** What hovering over a stretch says. */
    String segment(Lane lane, Segment segment) {
        var text = new StringBuilder(segment.text().isEmpty() ? "—" : segment.text()).append('\n').append(minute(segment.from())).append(" – ")
                .append(minute(segment.to())).append('\n').append(words.status(segment.status()));
        if (!segment.proven()) {
            text.append('\n').append(words.get("interval.unproven"));
        }
        segment.gaps().forEach(gap -> text.append('\n').append(gap).append(' ').append(words.gap(gap)));
        return text.toString();
    }

    static String minute(OffsetDateTime at) {
        return at.atZoneSameInstant(ZoneId.systemDefault()).format(MINUTE);
    }

    static String second(OffsetDateTime at) {
        return at.atZoneSameInstant(ZoneId.systemDefault()).format(SECOND);
    }

    boolean isCorrected(RecordedEvent event) {
        return life.corrected().contains(event.seq());
    }

    /** One cell each: number, when, what, who, from, to. */
    String[] cells(RecordedEvent recorded) {
        var event = recorded.event();
        var what = words.act(event.kind()) + (isCorrected(recorded) ? " · " + LifeMessages.corrected : "");
        return new String[] { Long.toString(recorded.seq()), minute(event.at()), what, name(event.by()),
                event.from().map(this::thing).orElse(""), event.to().map(this::thing).orElse("") };
    }

    private String name(String code) {
        return registry.register().person(code).map(PersonState::name).filter(name -> !name.isEmpty()).orElse(code);
    }

    private String thing(String code) {
        return registry.register().person(code).isPresent() ? name(code) : place(code);
    }

    /** The event with its signatures and its place in the journal. */
    String details(RecordedEvent recorded) {
        var event = recorded.event();
        var text = new StringBuilder();
        line(text, LifeMessages.detail_act, words.act(event.kind()) + " · " + event.act());
        line(text, LifeMessages.detail_seq, Long.toString(recorded.seq()));
        line(text, LifeMessages.detail_leaf, recorded.leaf().toString());
        line(text, LifeMessages.detail_at, second(event.at()));
        line(text, LifeMessages.detail_entered, second(event.entered()));
        line(text, LifeMessages.detail_recorded, second(event.recorded().atOffset(ZoneOffset.UTC)));
        for (var signature : recorded.signatures()) {
            line(text, words.of(signature.role()), person(signature.person()) + " · " + LifeMessages.detail_key + " " + key(signature));
        }
        event.fields().texts("findings").forEach(finding -> line(text, LifeMessages.detail_finding, finding));
        if (isCorrected(recorded)) {
            text.append(LifeMessages.corrected_long).append('\n');
        }
        return text.toString();
    }

    private static String key(Signature signature) {
        var hex = signature.key().hex();
        return hex.length() <= 16 ? hex : hex.substring(0, 16) + "…";
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(":  ").append(value).append('\n');
    }

    /** The unproven and late stretches, a line each; or that there are none. */
    String gaps() {
        var lines = life.intervals().stream().filter(i -> !i.gaps().isEmpty() || !i.proven())
                .map(i -> (i.proven() ? "! " : "✖ ") + minute(i.from()) + " – " + minute(i.to()) + "  "
                        + (i.gaps().isEmpty() ? words.get("interval.unproven")
                                : i.gaps().stream().map(gap -> gap + " " + words.gap(gap)).collect(Collectors.joining(", "))))
                .toList();
        return lines.isEmpty() ? "✔ " + LifeMessages.whole
                : NLS.bind(LifeMessages.gap_count, lines.size()) + "\n" + String.join("\n", lines.subList(0, Math.min(3, lines.size())));
    }

    boolean isWhole() {
        return life.intervals().stream().allMatch(i -> i.proven() && i.gaps().isEmpty());
    }
}
