package lantai.rules.gap.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import lantai.core.code.CopyId;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.Folding;

/** All events of a registry, by subject, as far as detectors look at them. */
public final class World {

    private final Names names = new Names();
    private final Folding folding = new Folding();
    private final Map<Subject, List<Fact>> facts = new HashMap<>();
    private final Map<String, List<Count>> counts = new HashMap<>();
    private final Map<Subject, Versions> versions = new HashMap<>();
    private final Map<String, LinkedHashSet<String>> approvals = new HashMap<>();
    private final Map<String, TreeSet<CopyId>> copies = new HashMap<>();
    private final Map<String, TreeSet<String>> madeOf = new TreeMap<>();
    private final Map<Subject.Type, TreeSet<String>> codes = new HashMap<>();

    /** Takes an event in. */
    public Fact add(RecordedEvent recorded) {
        var fact = new Fact(recorded, names);
        var subject = fact.subject();
        var past = facts.computeIfAbsent(subject, s -> new ArrayList<>(2));
        past.add(fact);
        versions.remove(subject);
        if (past.size() == 1) {
            codes.computeIfAbsent(subject.type(), t -> new TreeSet<>()).add(subject.code());
        }
        switch (subject.type()) {
            case PLACE -> counts.remove(subject.code());
            case COPY -> copies.computeIfAbsent(CopyId.parse(subject.code()).document(), d -> new TreeSet<>()).add(CopyId.parse(subject.code()));
            case APPROVAL -> documentsOf(fact).forEach(d -> approvals.computeIfAbsent(d, k -> new LinkedHashSet<>()).add(subject.code()));
            case DOCUMENT -> fact.field(Folding.MADE_OF)
                    .ifPresent(copy -> madeOf.computeIfAbsent(CopyId.parse(copy).document(), d -> new TreeSet<>()).add(subject.code()));
            default -> { }
        }
        return fact;
    }

    /** The documents an approval names, itself or by their copies. */
    public static Set<String> documentsOf(Fact fact) {
        var documents = new LinkedHashSet<String>();
        if (fact.kind().equals("approve")) {
            fact.field("document").ifPresent(documents::add);
            fact.list("copies").forEach(copy -> documents.add(CopyId.parse(copy).document()));
        }
        return documents;
    }

    public Folding folding() {
        return folding;
    }

    /** Events of a subject in journal order, corrected ones too. */
    public List<Fact> past(Subject subject) {
        return facts.getOrDefault(subject, List.of());
    }

    /** Events of a subject that stand, of some kinds, by the time they happened. */
    public List<Fact> standing(Subject subject, String... kinds) {
        var past = past(subject);
        var wanted = List.of(kinds);
        var takenBack = new LinkedHashSet<String>();
        past.stream().filter(f -> f.kind().equals(Folding.CORRECT)).forEach(f -> f.field(Folding.TARGET).ifPresent(takenBack::add));
        return past.stream().filter(f -> wanted.contains(f.kind()) && !takenBack.contains(f.act()))
                .sorted((a, b) -> a.instant().equals(b.instant()) ? Long.compare(a.seq(), b.seq()) : a.instant().compareTo(b.instant())).toList();
    }

    /** The counts of a place that stand, in time. */
    public List<Count> counts(String place) {
        return counts.computeIfAbsent(place, p -> standing(Subject.of(Type.PLACE, p), "count").stream()
                .map(fact -> new Count(fact, Set.copyOf(fact.list("found")))).toList());
    }

    Versions versions(Subject subject) {
        return versions.computeIfAbsent(subject, s -> new Versions(past(s), folding));
    }

    Collection<String> approvalsFor(String document) {
        return approvals.getOrDefault(document, new LinkedHashSet<>());
    }

    /** The copies of a document, children too. */
    public Collection<CopyId> copies(String document) {
        return copies.getOrDefault(document, new TreeSet<>());
    }

    /** The documents that scanning made of copies of a document. */
    public Collection<String> madeOf(String document) {
        return madeOf.getOrDefault(document, new TreeSet<>());
    }

    public Collection<String> codes(Type type) {
        return codes.getOrDefault(type, new TreeSet<>());
    }

    /** What a thing is at the end of all that is known. */
    public <T> Optional<T> last(Type type, String code, Class<T> as) {
        return versions(Subject.of(type, code)).last().filter(as::isInstance).map(as::cast);
    }
}
