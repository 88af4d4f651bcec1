package lantai.rules.gap.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import lantai.core.evidence.ObservedPast;
import lantai.rules.Rule;
import lantai.rules.RuleBook;
import lantai.rules.gap.Gap;
import lantai.rules.gap.GapBuilder;
import lantai.rules.gap.GapCode;
import lantai.rules.gap.world.PastRegister;
import lantai.rules.gap.world.Reads;
import lantai.rules.gap.world.World;
import lantai.rules.setting.LocalSettings;

/** What a detector works with: the facts, the rules, the devices; and what it finds. What it looks at is noted. */
public final class Scene {

    private final World world;
    private final RuleBook book;
    private final ObservedPast observed;
    private final Reads reads = new Reads();
    private final List<Gap> found = new ArrayList<>();

    public Scene(World world, RuleBook book, ObservedPast observed) {
        this.world = world;
        this.book = book;
        this.observed = observed;
    }

    public World world() {
        return world;
    }

    public RuleBook book() {
        return book;
    }

    public ObservedPast observed() {
        return observed;
    }

    public Reads reads() {
        return reads;
    }

    public List<Gap> found() {
        return found;
    }

    public void found(GapBuilder gap) {
        found.add(gap.build());
    }

    /** Begins a gap by a rule in the version of the day. */
    public GapBuilder gap(GapCode code, String subject, OffsetDateTime from, String rule) {
        return new GapBuilder(code, subject, from, rule(rule, from));
    }

    public Rule rule(String id, OffsetDateTime day) {
        return book.rule(id, day.toLocalDate());
    }

    /** The register as it was just before a moment. */
    public PastRegister register(Instant at) {
        return new PastRegister(world, at, Long.MAX_VALUE, reads, Optional.empty());
    }

    /** A local limit as it was set at a moment. */
    public long setting(String key, Instant at) {
        return LocalSettings.number(register(at), key);
    }

    public Duration minutes(String key, Instant at) {
        return Duration.ofMinutes(setting(key, at));
    }

    public Duration hours(String key, Instant at) {
        return Duration.ofHours(setting(key, at));
    }

    public Duration days(String key, Instant at) {
        return Duration.ofDays(setting(key, at));
    }
}
