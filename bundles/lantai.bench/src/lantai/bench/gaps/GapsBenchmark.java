package lantai.bench.gaps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import org.osgi.service.component.annotations.Component;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.app.rehearsal.Rehearsal;
import lantai.app.rehearsal.RehearsedYear;
import lantai.app.rehearsal.Score;
import lantai.core.event.Bytes;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Signature;
import lantai.core.event.Subject;
import lantai.ledger.event.EventCodec;
import lantai.rules.RuleBook;
import lantai.rules.gap.engine.GapEngine;
import lantai.rules.gap.engine.GapListing;

/**
 * Gaps: how many of those put into invented years are found and how many that are not there, with a clean year as the control; and how
 * long the analysis takes beside decoding the same events. Size: office years.
 */
@Component
public final class GapsBenchmark implements Benchmark {

    private static final int USUAL = 20;
    private static final int DAYS = 365;
    private static final long SEED = 20_260_302;
    private static final Duration TOLERANCE = Duration.ofMinutes(10);
    private static final double NANOS = 1e9;
    private static final int SINGLE = 300;

    @Override
    public String name() {
        return "gaps";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var years = run.size().orElse(USUAL);
        scores(years, run);
        speed(years, run);
    }

    private static void scores(int years, BenchRun run) {
        var score = new Score();
        var clean = 0;
        for (var i = 0; i < years; i++) {
            score(RehearsedYear.of(SEED + i, DAYS, true), SEED + i, score);
            var nothing = new Score();
            score(RehearsedYear.of(SEED - 1 - i, DAYS, false), SEED - 1 - i, nothing);
            clean += nothing.differing().size();
            run.progress().at(i, 2L * years);
        }
        var recall = score.byCode().values().stream().mapToDouble(Score.Count::recall).min().orElse(1);
        var precision = score.byCode().values().stream().mapToDouble(Score.Count::precision).min().orElse(1);
        run.found().accept(Measurement.atLeast("gaps.recall", "", recall, 1, 0.99));
        run.found().accept(Measurement.atLeast("gaps.precision", "", precision, 1, 0.98));
        run.found().accept(Measurement.atMost("gaps.clean", "", clean, years, 0));
    }

    private static void score(RehearsedYear year, long seed, Score score) {
        var rehearsal = new Rehearsal(seed, TOLERANCE);
        refuseNothing(year.play(rehearsal));
        var engine = new GapEngine(new RuleBook(), rehearsal.past());
        rehearsal.events().forEach(engine::take);
        score.add(year.known(), new GapListing(engine, RehearsedYear.end(DAYS)).plain(), RehearsedYear.end(DAYS));
    }

    private static void refuseNothing(List<String> refused) {
        if (!refused.isEmpty()) {
            throw new IllegalStateException("the invented year breaks the rules: " + refused.get(0));
        }
    }

    /** All offices in one registry: events decoded, then analysed; then one more event at a time. */
    private static void speed(int years, BenchRun run) {
        var rehearsal = new Rehearsal(SEED, TOLERANCE);
        for (var i = 0; i < years; i++) {
            refuseNothing(RehearsedYear.of("o" + i + "-", SEED + i, DAYS, true).play(rehearsal));
        }
        var events = rehearsal.events();
        var leaves = events.stream().map(GapsBenchmark::leaf).toList();
        var begun = System.nanoTime();
        var decoded = leaves.stream().mapToInt(leaf -> EventCodec.decode(leaf).signed().signatures().size()).sum();
        var decoding = (System.nanoTime() - begun) / NANOS;
        if (decoded < events.size()) {
            throw new IllegalStateException("events without a signature");
        }
        begun = System.nanoTime();
        var engine = new GapEngine(new RuleBook(), rehearsal.past());
        var custody = events.stream().filter(e -> e.event().subject().type() != Subject.Type.EVIDENCE).toList();
        var later = custody.subList(custody.size() - SINGLE, custody.size());
        var apart = new HashSet<>(later.stream().map(RecordedEvent::seq).toList());
        events.stream().filter(e -> !apart.contains(e.seq())).forEach(engine::take);
        engine.settle();
        var analysing = (System.nanoTime() - begun) / NANOS;
        run.found().accept(Measurement.atLeast("gaps.events", "", events.size(), years, 1));
        run.found().accept(Measurement.atMost("gaps.analysis", "s", analysing, decoding, 3 * decoding));
        run.found().accept(Measurement.atMost("gaps.event", "ms", single(engine, later), decoding / events.size() * 1e3, 20));
    }

    /** 99 of 100 single events take no longer. */
    private static double single(GapEngine engine, List<RecordedEvent> events) {
        var millis = new double[events.size()];
        for (var i = 0; i < events.size(); i++) {
            var begun = System.nanoTime();
            engine.take(events.get(i));
            engine.settle();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis[(int) (millis.length * 0.99)];
    }

    private static byte[] leaf(RecordedEvent event) {
        var hands = new ArrayList<Signature>();
        hands.add(new Signature(event.event().actor(), Signature.Role.ACTOR, Bytes.of(new byte[32]), Bytes.of(new byte[64])));
        return EventCodec.leaf(EventCodec.encode(event.event()), hands);
    }
}
