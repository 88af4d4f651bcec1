package lantai.bench.trace;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import org.osgi.service.component.annotations.Component;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Benchmark;
import lantai.app.bench.Measurement;
import lantai.app.trace.MarkRegister;
import lantai.bench.channel.Condition;
import lantai.bench.channel.LargePhoto;
import lantai.bench.channel.Layout;
import lantai.bench.channel.LookAlike;
import lantai.bench.channel.Messenger;
import lantai.bench.channel.PageArt;
import lantai.bench.channel.Printing;
import lantai.bench.figures.Samples;
import lantai.bench.trace.TraceTrial.Outcome;
import lantai.trace.decode.MarkReader;
import lantai.trace.mark.Ink;
import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;
import lantai.trace.mark.MarkKeys;
import lantai.trace.mark.PageMark;
import lantai.trace.match.MatchIndex;
import lantai.trace.match.RegisterMatch;

/**
 * Simulated photos of marked pages: how many lead to the right copy, how many to a wrong one, how long it takes. Size: pages of each of
 * the five layouts; every page is photographed in eight ways, in two inks, and once without a mark.
 */
@Component
public final class TraceBenchmark implements Benchmark {

    private static final int USUAL = 4;
    private static final long SEED = 20_261_124;
    private static final double POINTS_FEWER = 0.10;
    private static final int LARGE_PHOTOS = 3;
    private static final int REGISTER = 1_000_000;
    private static final double NANOS = 1e6;
    private static final Map<Condition, Double> GOALS = Map.of(Condition.CLOSE_A6, 0.98, Condition.WHOLE_A4, 0.99, Condition.CUT_A6, 0.98,
            Condition.COARSE_A6, 0.90, Condition.TWICE_A7, 0.90, Condition.SMALL_A8, 0.85, Condition.HARSH_A6, 0.85, Condition.BRIGHT_A6, 0.85);

    @Override
    public String name() {
        return "trace";
    }

    @Override
    public void run(BenchRun run) throws Exception {
        var pages = run.size().orElse(USUAL);
        var wrong = 0;
        var photos = 0;
        var times = new Samples();
        for (var ink : List.of(Ink.TEX, Ink.DOT)) {
            var counts = sweep(run, pages, ink, times);
            for (var condition : Condition.values()) {
                var of = counts.get(condition);
                var total = of[0] + of[1] + of[2];
                var goal = GOALS.get(condition) - (ink == Ink.DOT ? POINTS_FEWER : 0);
                run.found().accept(Measurement.atLeast("trace." + word(ink) + "." + word(condition), "photos", of[Outcome.RIGHT.ordinal()], total, goal * total));
                wrong += of[Outcome.WRONG.ordinal()];
                photos += total;
            }
        }
        run.found().accept(Measurement.atMost("trace.wrong", "photos", wrong, photos, 0));
        unmarked(run, pages);
        run.found().accept(Measurement.atMost("trace.time", "ms", times.median(), times.quantile(0.95), 1_000));
        large(run);
        register(run);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<Condition, int[]> sweep(BenchRun run, int pages, Ink ink, Samples times) {
        var trial = new TraceTrial(SEED + pages);
        var counts = TraceTrial.counts();
        for (var number = 0; number < pages && !run.progress().cancelled(); number++) {
            for (var layout : Layout.values()) {
                trial.page(number, layout, ink, true, (condition, of, outcome, ms) -> {
                    counts.get(condition)[outcome.ordinal()]++;
                    times.add(ms);
                });
            }
            run.progress().at(number + 1, pages);
        }
        return counts;
    }

    /** Pages without a mark, and patterns that look like one. */
    private static void unmarked(BenchRun run, int pages) {
        var named = new int[2];
        TraceTrial.Watcher count = (condition, of, outcome, ms) -> {
            named[0] += outcome == Outcome.WRONG ? 1 : 0;
            named[1]++;
        };
        var trial = new TraceTrial(SEED + pages);
        for (var number = 0; number < pages && !run.progress().cancelled(); number++) {
            for (var layout : Layout.values()) {
                trial.page(number, layout, Ink.TEX, false, count);
            }
            for (var kind : LookAlike.values()) {
                trial.lookAlike(number, kind, count);
            }
        }
        run.found().accept(Measurement.atMost("trace.unmarked", "photos", named[0], named[1], 0));
    }

    /** Photos of 12 megapixels; beside it, how long their JPEG takes to be unpacked. */
    private static void large(BenchRun run) {
        var coder = new MarkCoder(new MarkKeys("large photos of the bench".getBytes(StandardCharsets.US_ASCII)));
        var reader = new MarkReader(coder);
        var reading = new Samples();
        var opening = new Samples();
        for (var i = 0; i < LARGE_PHOTOS; i++) {
            var random = new Random(SEED + i);
            var sheet = new Printing(random).print(PageArt.draw(Layout.values()[i], random), new PageMark(coder, new MarkId(0, i, 1)), Ink.TEX, 0);
            var jpeg = LargePhoto.of(sheet, random);
            var begun = System.nanoTime();
            Messenger.opened(jpeg);
            opening.since(begun);
            var plane = TraceTrial.plane(jpeg);
            begun = System.nanoTime();
            reader.read(plane);
            reading.since(begun);
        }
        run.found().accept(Measurement.atMost("trace.large", "ms", reading.median(), opening.median(), 1_000));
    }

    /** One picture's soft chips against a million marks, whose index is kept from one picture to the next. */
    private static void register(BenchRun run) {
        var coder = new MarkCoder(new MarkKeys("a million marks of the bench".getBytes(StandardCharsets.US_ASCII)));
        var random = new Random(SEED);
        var serials = random.ints(REGISTER, 0, MarkId.MOST_SERIAL).toArray();
        var begun = System.nanoTime();
        var index = MatchIndex.of(coder, new MarkRegister(new byte[REGISTER], serials, 40));
        var making = (System.nanoTime() - begun) / NANOS;
        var chips = new float[576];
        var codeword = coder.codeword(new MarkId(0, serials[77], 3));
        for (var i = 0; i < chips.length; i++) {
            chips[i] = (float) ((codeword[i] ? 0.5 : -0.5) + random.nextGaussian());
        }
        var match = new RegisterMatch(coder, index);
        match.best(chips);
        begun = System.nanoTime();
        var likely = match.best(chips);
        var took = (System.nanoTime() - begun) / NANOS;
        if (likely.isEmpty() || likely.get().mark().serial() != serials[77]) {
            throw new IllegalStateException("the mark in the register was not found");
        }
        run.found().accept(Measurement.atMost("trace.register", "ms", took, making, 1_000));
    }
}
