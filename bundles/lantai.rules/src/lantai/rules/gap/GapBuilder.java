package lantai.rules.gap;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.mark.Level;
import lantai.rules.Rule;

/** Gathers a gap piece by piece. */
public final class GapBuilder {

    private final GapCode code;
    private final String subject;
    private final OffsetDateTime from;
    private final Rule rule;
    private final Map<String, String> arguments = new LinkedHashMap<>();
    private final List<GapEvidence> evidence = new ArrayList<>();
    private Optional<CopyId> copy = Optional.empty();
    private Optional<String> document = Optional.empty();
    private Level level = Level.NONE;
    private Optional<OffsetDateTime> to = Optional.empty();
    private Optional<OffsetDateTime> detected = Optional.empty();
    private Optional<Duration> limit = Optional.empty();
    private Optional<String> person = Optional.empty();
    private String variant = "";

    public GapBuilder(GapCode code, String subject, OffsetDateTime from, Rule rule) {
        this.code = code;
        this.subject = subject;
        this.from = from;
        this.rule = rule;
        arguments.put("subject", subject);
    }

    public GapBuilder copy(CopyId value) {
        copy = Optional.of(value);
        document = Optional.of(value.document());
        return argument("copy", value.toString());
    }

    public GapBuilder document(String value) {
        document = Optional.of(value);
        return argument("document", value);
    }

    public GapBuilder level(Level value) {
        level = value;
        return this;
    }

    public GapBuilder to(OffsetDateTime value) {
        to = Optional.of(value);
        return this;
    }

    public GapBuilder to(Optional<OffsetDateTime> value) {
        to = value;
        return this;
    }

    public GapBuilder detected(OffsetDateTime value) {
        detected = Optional.of(value);
        return this;
    }

    public GapBuilder limit(Duration value) {
        limit = Optional.of(value);
        return this;
    }

    public GapBuilder person(String value) {
        person = Optional.of(value);
        return argument("person", value);
    }

    public GapBuilder variant(String value) {
        variant = value;
        return this;
    }

    public GapBuilder argument(String name, String value) {
        arguments.putIfAbsent(name, value);
        return this;
    }

    public GapBuilder evidence(GapEvidence value) {
        if (!evidence.contains(value)) {
            evidence.add(value);
        }
        return this;
    }

    public Gap build() {
        var first = evidence.get(0).ref();
        evidence.sort(Comparator.comparing(GapEvidence::at).thenComparing(GapEvidence::ref));
        return new Gap(Gap.id(code, subject + " " + rule.id(), from, first), code, copy, document, subject, level, from, to, detected.orElse(from), limit,
                person, rule, variant, arguments, evidence);
    }
}
