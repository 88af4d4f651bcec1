package lantai.app.gap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import lantai.app.door.EventReader;
import lantai.core.code.CopyId;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject.Type;
import lantai.core.evidence.ObservedPast;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalDamaged;
import lantai.rules.RuleBook;
import lantai.rules.gap.GapSeverity;
import lantai.rules.gap.engine.GapEngine;
import lantai.rules.gap.engine.GapListing;
import lantai.rules.gap.engine.ListedGap;

/** Keeps an engine fed from the journal. For a moment in the past another is fed with what had happened until then. */
public final class JournaledGaps implements Gaps {

    /** Things of which a later word does not change what they were: they are told to an engine of the past too. */
    private static final Set<Type> TIMELESS = EnumSet.of(Type.UNIT, Type.PERSON, Type.PLACE, Type.EVIDENCE);
    /** Subjects whose sealed texts detectors look at. */
    private static final Set<Type> READ = EnumSet.of(Type.DOCUMENT, Type.SIGHTING, Type.GAP);

    /** An engine and how far it was fed. */
    private static final class Fed {
        private final GapEngine engine;
        private final Optional<OffsetDateTime> until;
        private long next;

        private Fed(GapEngine engine, Optional<OffsetDateTime> until) {
            this.engine = engine;
            this.until = until;
        }
    }

    private final RuleBook rules;
    private final FileJournal journal;
    private final EventReader reader;
    private final Supplier<ObservedPast> past;
    private final InstantSource clock;
    private Fed live;
    private Fed earlier;

    public JournaledGaps(RuleBook rules, FileJournal journal, EventReader reader, Supplier<ObservedPast> past, InstantSource clock) {
        this.rules = rules;
        this.journal = journal;
        this.reader = reader;
        this.past = past;
        this.clock = clock;
    }

    private GapEngine engine(OffsetDateTime asOf) {
        if (!asOf.toInstant().isBefore(clock.instant().minusSeconds(1))) {
            return now();
        }
        if (earlier == null || !earlier.until.filter(asOf::isEqual).isPresent()) {
            earlier = new Fed(new GapEngine(rules, past.get(), asOf.toInstant()), Optional.of(asOf));
        }
        return feed(earlier);
    }

    private GapEngine now() {
        if (live == null) {
            live = new Fed(new GapEngine(rules, past.get()), Optional.empty());
        }
        return feed(live);
    }

    private GapEngine feed(Fed fed) {
        try {
            if (fed.next < journal.durableSize()) {
                journal.forEach(fed.next, (position, leaf) -> {
                    var event = reader.opened(position, leaf, e -> READ.contains(e.subject().type()));
                    if (fed.until.filter(until -> isLater(event, until)).isEmpty()) {
                        fed.engine.take(event);
                    }
                    fed.next = position.seq() + 1;
                });
            }
            fed.engine.settle();
            return fed.engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JournalDamaged e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isLater(RecordedEvent event, OffsetDateTime until) {
        return event.event().at().isAfter(until) && !TIMELESS.contains(event.event().subject().type());
    }

    private GapListing listing(OffsetDateTime asOf) {
        return new GapListing(engine(asOf), asOf);
    }

    @Override
    public synchronized List<ListedGap> all(OffsetDateTime asOf) {
        return listing(asOf).all();
    }

    @Override
    public synchronized List<ListedGap> of(CopyId copy, OffsetDateTime asOf) {
        return listing(asOf).of(copy);
    }

    @Override
    public synchronized Optional<ListedGap> find(String gap, OffsetDateTime asOf) {
        return listing(asOf).find(gap);
    }

    @Override
    public synchronized boolean exists(String gap) {
        return now().has(gap);
    }

    @Override
    public synchronized Map<GapSeverity, Long> counts(OffsetDateTime asOf) {
        var counts = new EnumMap<GapSeverity, Long>(GapSeverity.class);
        EnumSet.allOf(GapSeverity.class).forEach(severity -> counts.put(severity, 0L));
        var listing = listing(asOf);
        listing.plain().stream().map(listing::brief).filter(gap -> !gap.isClosed()).forEach(gap -> counts.merge(gap.severity(), 1L, Long::sum));
        return counts;
    }

    @Override
    public synchronized Duration exposure(CopyId copy, OffsetDateTime asOf) {
        return listing(asOf).exposure(copy);
    }

    @Override
    public synchronized List<Sighting> sightings(OffsetDateTime asOf) {
        var engine = engine(asOf);
        var gaps = new GapListing(engine, asOf).all();
        return engine.sightings().stream().map(seen -> new Sighting(seen.state(), seen.documents(), gaps.stream()
                .filter(g -> seen.state().sighting().equals(g.gap().arguments().get("sighting"))).toList())).toList();
    }
}
