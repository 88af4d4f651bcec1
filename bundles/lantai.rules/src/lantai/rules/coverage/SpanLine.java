package lantai.rules.coverage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

import lantai.core.evidence.CoverageSpan;

/** Lays stretches over one another and cuts them into spans without hole or overlap. */
final class SpanLine {

    private final Instant from;
    private final Instant to;
    private final List<Layer> layers = new ArrayList<>();

    SpanLine(Instant from, Instant to) {
        this.from = from;
        this.to = to;
    }

    void lay(Layer layer) {
        var clipped = new Layer(later(layer.from(), from), earlier(layer.to(), to), layer.state(), layer.why(), layer.details());
        if (!clipped.isEmpty()) {
            layers.add(clipped);
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** @param nothing what is said where no layer lies */
    List<CoverageSpan> spans(Layer nothing) {
        var cuts = Stream.concat(layers.stream().flatMap(l -> Stream.of(l.from(), l.to())), Stream.of(to)).sorted().distinct().toList();
        layers.sort(Comparator.comparing(Layer::from));
        var open = new PriorityQueue<Layer>(Comparator.comparingInt(Layer::gravity).reversed().thenComparing(Layer::from));
        var spans = new ArrayList<CoverageSpan>();
        var next = 0;
        var at = from;
        for (var until : cuts) {
            while (next < layers.size() && !layers.get(next).from().isAfter(at)) {
                open.add(layers.get(next++));
            }
            while (!open.isEmpty() && !open.peek().to().isAfter(at)) {
                open.poll();
            }
            if (at.isBefore(until)) {
                add(spans, at, until, open.isEmpty() ? nothing : open.peek());
                at = until;
            }
        }
        return spans;
    }

    private static void add(List<CoverageSpan> spans, Instant from, Instant to, Layer layer) {
        if (!spans.isEmpty()) {
            var before = spans.get(spans.size() - 1);
            if (before.state() == layer.state() && before.why() == layer.why() && before.details().equals(layer.details())) {
                spans.set(spans.size() - 1, new CoverageSpan(before.from(), to, layer.state(), layer.why(), layer.details()));
                return;
            }
        }
        spans.add(new CoverageSpan(from, to, layer.state(), layer.why(), layer.details()));
    }
}
