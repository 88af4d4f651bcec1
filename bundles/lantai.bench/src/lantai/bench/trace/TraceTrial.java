package lantai.bench.trace;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import lantai.bench.channel.Condition;
import lantai.bench.channel.Layout;
import lantai.bench.channel.LookAlike;
import lantai.bench.channel.Messenger;
import lantai.bench.channel.PageArt;
import lantai.bench.channel.Printing;
import lantai.bench.channel.Sheet;
import lantai.trace.decode.MarkReader;
import lantai.trace.decode.MarkReading;
import lantai.trace.mark.Ink;
import lantai.trace.mark.MarkCoder;
import lantai.trace.mark.MarkId;
import lantai.trace.mark.MarkKeys;
import lantai.trace.mark.PageMark;
import lantai.trace.picture.Plane;

/** Prints pages, photographs them in every way and reads the photos; the copies of a run have consecutive serials. */
public final class TraceTrial {

    /** Told of each photo that was read. */
    public interface Watcher {
        void read(Condition condition, Layout layout, Outcome outcome, double milliseconds);
    }

    /** What became of a photo. */
    public enum Outcome {
        RIGHT, WRONG, NONE
    }

    private final long seed;
    private final MarkCoder coder;
    private final MarkReader reader;

    public TraceTrial(long seed) {
        this.seed = seed;
        coder = new MarkCoder(new MarkKeys(("trial " + seed + " of the trace mark").getBytes(StandardCharsets.UTF_8)));
        reader = new MarkReader(coder);
    }

    /** One page of a layout in every condition. @param marked false for a page without a mark */
    public void page(int number, Layout layout, Ink ink, boolean marked, Watcher watcher) {
        var random = new Random(seed * 7919 + number * 101L + layout.ordinal() * 11L + ink.ordinal());
        var id = new MarkId(0, 1_000 + number, 1 + random.nextInt(20));
        var sheet = new Printing(random).print(PageArt.draw(layout, random), marked ? new PageMark(coder, id) : null, ink, random.nextDouble() * 1.2 - 0.2);
        photographed(sheet, number, layout, marked ? Optional.of(id) : Optional.empty(), watcher);
    }

    /** A page with a regular pattern that is no mark, in every condition. */
    public void lookAlike(int number, LookAlike kind, Watcher watcher) {
        photographed(kind.sheet(new Random(seed * 131 + number * 17L + kind.ordinal())), number, Layout.BLANK, Optional.empty(), watcher);
    }

    private void photographed(Sheet sheet, int number, Layout layout, Optional<MarkId> id, Watcher watcher) {
        for (var condition : Condition.values()) {
            var jpeg = condition.picture(sheet, new Random(seed * 31 + number * 1009L + layout.ordinal() * 97L + condition.ordinal()));
            var plane = plane(jpeg);
            var begun = System.nanoTime();
            var reading = reader.read(plane);
            watcher.read(condition, layout, outcome(reading, id), (System.nanoTime() - begun) / 1e6);
        }
    }

    private static Outcome outcome(MarkReading reading, Optional<MarkId> id) {
        if (reading.found().stream().anyMatch(found -> id.filter(found.id()::equals).isEmpty())) {
            return Outcome.WRONG;
        }
        return reading.found().isEmpty() ? Outcome.NONE : Outcome.RIGHT;
    }

    /** Brightness of a photo. */
    public static Plane plane(byte[] jpeg) {
        var image = Messenger.opened(jpeg);
        var plane = new Plane(image.getWidth(), image.getHeight());
        var row = new int[image.getWidth()];
        for (var y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (var x = 0; x < row.length; x++) {
                plane.data()[y * row.length + x] = ((row[x] >> 16 & 0xff) + 2 * (row[x] >> 8 & 0xff) + (row[x] & 0xff)) / 4f;
            }
        }
        return plane;
    }

    /** Counts by condition: right, wrong, none. */
    public static Map<Condition, int[]> counts() {
        var counts = new EnumMap<Condition, int[]>(Condition.class);
        for (var condition : Condition.values()) {
            counts.put(condition, new int[Outcome.values().length]);
        }
        return counts;
    }
}
