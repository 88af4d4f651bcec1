package lantai.rules.gap.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import lantai.core.code.CopyId;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.evidence.ObservedPast;
import lantai.core.register.State.SightingState;
import lantai.rules.RuleBook;
import lantai.rules.gap.Gap;
import lantai.rules.gap.copy.CopyDetectors;
import lantai.rules.gap.device.DeviceDesk;
import lantai.rules.gap.scene.KnownPast;
import lantai.rules.gap.scene.Scene;
import lantai.rules.gap.thing.CountOverdue;
import lantai.rules.gap.thing.Knowledge;
import lantai.rules.gap.thing.LateEntries;
import lantai.rules.gap.thing.Patrols;
import lantai.rules.gap.thing.PlaceCounts;
import lantai.rules.gap.thing.Sightings;
import lantai.rules.gap.world.Fact;
import lantai.rules.gap.world.Reads;
import lantai.rules.gap.world.World;

/**
 * Finds the gaps of a registry. Events may come one by one or a million at a time: what they touch is looked at again when it is asked
 * for, and the gaps are the same either way. Not for several threads at once.
 */
public final class GapEngine {

    private final RuleBook book;
    private final KnownPast observed;
    private final World world = new World();
    private final DeviceDesk devices;
    private final Stays stays = new Stays();
    private final Map<Scope, List<Gap>> found = new HashMap<>();
    private final Map<Scope, Set<Reads.Key>> looked = new HashMap<>();
    private final Map<Reads.Key, Set<Scope>> lookers = new HashMap<>();
    private final LinkedHashSet<Scope> dirty = new LinkedHashSet<>();
    private final Map<Long, Fact[]> oddTimes = new HashMap<>();
    private Fact last;
    private boolean settled = true;

    /** @param observed what the devices told; must know of an import before its event is taken in */
    public GapEngine(RuleBook book, ObservedPast observed) {
        this(book, observed, Instant.MAX);
    }

    /** @param until what devices told of later is not looked at */
    public GapEngine(RuleBook book, ObservedPast observed, Instant until) {
        this.book = book;
        this.observed = new KnownPast(observed, until);
        devices = new DeviceDesk(world, this.observed, this::scene);
    }

    /** A sighting and the documents it means; none when there is no such carrier. */
    public record Seen(SightingState state, List<String> documents) {
    }

    /** What was seen outside, in the order of the reports' codes. */
    public List<Seen> sightings() {
        return world.codes(Type.SIGHTING).stream().flatMap(code -> world.last(Type.SIGHTING, code, SightingState.class).stream())
                .map(state -> new Seen(state, Sightings.documents(state, scene()))).toList();
    }

    /** Whether there is a gap of that id. */
    public boolean has(String gap) {
        return all().stream().anyMatch(g -> g.id().equals(gap));
    }

    private Scene scene() {
        return new Scene(world, book, observed);
    }

    /** The facts taken in. */
    public World world() {
        return world;
    }

    DeviceDesk devices() {
        return devices;
    }

    /** Takes an event in. */
    public void take(RecordedEvent event) {
        settled = false;
        var fact = world.add(event);
        var subject = fact.subject();
        changed(new Reads.Of(subject));
        if (subject.type() == Type.EVIDENCE || subject.type() == Type.DEVICE) {
            observed.forget(subject.code());
        }
        devices.take(fact);
        switch (subject.type()) {
            case COPY -> {
                var copy = CopyId.parse(subject.code());
                dirty.add(new Scope.OfCopy(copy));
                changed(new Reads.CopiesOf(copy.document()));
            }
            case PLACE -> place(fact);
            case DOCUMENT -> {
                dirty.add(new Scope.OfDocument(subject.code()));
                changed(new Reads.AllDocuments());
                fact.field("parent").ifPresent(parent -> changed(new Reads.CopiesOf(parent)));
            }
            case SIGHTING -> dirty.add(new Scope.OfSighting(subject.code()));
            case GROUP -> dirty.add(new Scope.OfGroup(subject.code()));
            case APPROVAL -> World.documentsOf(fact).forEach(document -> changed(new Reads.ApprovalsFor(document)));
            case SETTING -> devices.watchAgain();
            case EVIDENCE -> lockers(fact);
            default -> { }
        }
        times(fact);
        last = fact;
    }

    private void changed(Reads.Key key) {
        dirty.addAll(lookers.getOrDefault(key, Set.of()));
    }

    /** A count bears on the place, and on what should have been found and was not. */
    private void place(Fact fact) {
        var place = fact.subject().code();
        dirty.add(new Scope.OfPlace(place));
        if (fact.kind().equals("count") || fact.kind().equals("correct")) {
            var names = new HashSet<>(fact.list("found"));
            counted(fact).forEach(at -> stays.keptAt(place, at).stream().filter(copy -> !names.contains(copy.toString()))
                    .forEach(copy -> dirty.add(new Scope.OfCopy(copy))));
        }
    }

    /** When the count was; of a correction, when all counts of the place were. */
    private List<Long> counted(Fact fact) {
        return fact.kind().equals("count") ? List.of(fact.at().toEpochSecond())
                : world.past(fact.subject()).stream().filter(f -> f.kind().equals("count")).map(f -> f.at().toEpochSecond()).toList();
    }

    private void lockers(Fact fact) {
        if (fact.number("from").isEmpty()) {
            return;
        }
        var locker = fact.subject().code();
        var before = observed.imports(locker).stream().filter(i -> !i.act().equals(fact.act())).map(i -> i.to()).max(Instant::compareTo);
        var from = Instant.EPOCH.plus(fact.number("from").orElseThrow(), ChronoUnit.MICROS);
        var begin = before.filter(from::isAfter).orElse(from).minus(Duration.ofHours(24));
        var end = Instant.EPOCH.plus(fact.number("to").orElseThrow(), ChronoUnit.MICROS).plus(Duration.ofHours(24));
        stays.readWith(locker, begin.getEpochSecond(), end.getEpochSecond()).forEach(copy -> dirty.add(new Scope.OfCopy(copy)));
    }

    /** Only what was entered late, or after the clock had gone back, is looked at for its times. */
    private void times(Fact fact) {
        var late = fact.enteredSecond() - fact.at().toEpochSecond() >= 60;
        var back = last != null && fact.recorded().isBefore(last.recorded());
        if (late || back) {
            oddTimes.put(fact.seq(), new Fact[] {last, fact});
            dirty.add(new Scope.OfEvent(fact.seq()));
        }
    }

    /** Looks again at everything that was touched. */
    public void settle() {
        if (settled) {
            return;
        }
        var places = new ArrayList<Scope>();
        while (!dirty.isEmpty()) {
            var scopes = List.copyOf(dirty);
            dirty.clear();
            for (var scope : scopes) {
                if (scope instanceof Scope.OfPlace) {
                    places.add(scope);
                } else {
                    look(scope);
                }
            }
        }
        places.forEach(this::look);
        dirty.clear();
        devices.settle();
        settled = true;
    }

    private void look(Scope scope) {
        var scene = scene();
        switch (scope) {
            case Scope.OfCopy s -> {
                var track = CopyDetectors.detect(s.copy(), scene);
                stays.put(track).forEach(place -> dirty.add(new Scope.OfPlace(place)));
            }
            case Scope.OfPlace s -> {
                PlaceCounts.detect(s.place(), scene);
                CountOverdue.detect(s.place(), stays.kept(s.place()), scene);
            }
            case Scope.OfDocument s -> Knowledge.detect(s.document(), scene);
            case Scope.OfSighting s -> Sightings.detect(s.sighting(), scene);
            case Scope.OfGroup s -> Patrols.detect(s.group(), scene);
            case Scope.OfEvent s -> {
                var facts = oddTimes.get(s.seq());
                LateEntries.late(facts[1], scene);
                if (facts[0] != null) {
                    LateEntries.clock(facts[0], facts[1], scene);
                }
            }
        }
        keep(scope, scene);
    }

    private void keep(Scope scope, Scene scene) {
        if (scene.found().isEmpty()) {
            found.remove(scope);
        } else {
            found.put(scope, List.copyOf(scene.found()));
        }
        var before = looked.getOrDefault(scope, Set.of());
        var now = scene.reads().keys();
        before.stream().filter(key -> !now.contains(key)).forEach(key -> lookers.get(key).remove(scope));
        now.stream().filter(key -> !before.contains(key)).forEach(key -> lookers.computeIfAbsent(key, k -> new HashSet<>()).add(scope));
        looked.put(scope, Set.copyOf(now));
    }

    /** Every gap there is or will be if nothing more happens. */
    Collection<Gap> all() {
        settle();
        var all = new ArrayList<Gap>();
        found.values().forEach(all::addAll);
        devices.gaps(all::add);
        return all;
    }

    /** How a gap was last closed. */
    List<Fact> closings(String gap) {
        return world.standing(Subject.of(Type.GAP, gap), "close_gap");
    }
}
