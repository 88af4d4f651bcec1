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
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

import lantai.app.door.EventReader;
import lantai.core.code.CopyId;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject.Type;
import lantai.core.evidence.ObservedPast;
import lantai.core.operation.Progress;
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

    /** So many events are read before it is asked whether to stop. */
    private static final int STEP = 64;

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

    /**
     * Answers from the engine of a moment. Whether it is now is judged when the question comes, not when its turn has come: a question that had
     * to wait for another is still about now.
     */
    private <T> T asked(OffsetDateTime asOf, Function<GapEngine, T> question) {
        var isNow = !asOf.toInstant().isBefore(clock.instant().minusSeconds(1));
        synchronized (this) {
            return question.apply(isNow ? now() : earlier(asOf));
        }
    }

    private GapEngine earlier(OffsetDateTime asOf) {
        if (earlier == null || !earlier.until.filter(asOf::isEqual).isPresent()) {
            earlier = new Fed(new GapEngine(rules, past.get(), asOf.toInstant()), Optional.of(asOf));
        }
        return feed(earlier, Progress.NONE);
    }

    private GapEngine now() {
        return feed(live(), Progress.NONE);
    }

    private Fed live() {
        if (live == null) {
            live = new Fed(new GapEngine(rules, past.get()), Optional.empty());
        }
        return live;
    }

    private GapEngine feed(Fed fed, Progress progress) {
        try {
            if (fed.next < journal.durableSize()) {
                var end = journal.durableSize();
                journal.forEach(fed.next, (position, leaf) -> {
                    step(progress, position.seq(), end);
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

    private static void step(Progress progress, long done, long total) {
        if (done % STEP == 0) {
            progress.at(done, total);
            if (progress.cancelled()) {
                throw new CancellationException();
            }
        }
    }

    private static boolean isLater(RecordedEvent event, OffsetDateTime until) {
        return event.event().at().isAfter(until) && !TIMELESS.contains(event.event().subject().type());
    }

    @Override
    public synchronized void analyse(Progress progress) {
        feed(live(), progress);
    }

    @Override
    public List<ListedGap> all(OffsetDateTime asOf) {
        return asked(asOf, engine -> new GapListing(engine, asOf).all());
    }

    @Override
    public List<ListedGap> of(CopyId copy, OffsetDateTime asOf) {
        return asked(asOf, engine -> new GapListing(engine, asOf).of(copy));
    }

    @Override
    public Optional<ListedGap> find(String gap, OffsetDateTime asOf) {
        return asked(asOf, engine -> new GapListing(engine, asOf).find(gap));
    }

    @Override
    public synchronized boolean exists(String gap) {
        return now().has(gap);
    }

    @Override
    public Map<GapSeverity, Long> counts(OffsetDateTime asOf) {
        var counts = new EnumMap<GapSeverity, Long>(GapSeverity.class);
        EnumSet.allOf(GapSeverity.class).forEach(severity -> counts.put(severity, 0L));
        asked(asOf, engine -> briefly(engine, asOf)).stream().filter(gap -> !gap.isClosed())
                .forEach(gap -> counts.merge(gap.severity(), 1L, Long::sum));
        return counts;
    }

    private static List<ListedGap> briefly(GapEngine engine, OffsetDateTime asOf) {
        var listing = new GapListing(engine, asOf);
        return listing.plain().stream().map(listing::brief).toList();
    }

    @Override
    public Duration exposure(CopyId copy, OffsetDateTime asOf) {
        return asked(asOf, engine -> new GapListing(engine, asOf).exposure(copy));
    }

    @Override
    public List<Sighting> sightings(OffsetDateTime asOf) {
        return asked(asOf, engine -> {
            var gaps = new GapListing(engine, asOf).all();
            return engine.sightings().stream().map(seen -> new Sighting(seen.state(), seen.documents(), gaps.stream()
                    .filter(g -> seen.state().sighting().equals(g.gap().arguments().get("sighting"))).toList())).toList();
        });
    }
}
