package lantai.ledger.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Compares every byte of journal and mirror; changes nothing. */
public final class MirrorScrub {

    private final Path main;
    private final MirrorFolder mirror;

    /** @param main the journal's folder */
    public MirrorScrub(Path main, MirrorFolder mirror) {
        this.main = main;
        this.mirror = mirror;
    }

    /** How a segment of one differs from that of the other. */
    public enum Kind {
        /** The mirror has not got it, or not its end: it is behind. */
        BEHIND("behind"),
        /** The journal has not got it, or not its end. */
        AHEAD("ahead"),
        /** Bytes are not the same. */
        DIFFERS("differs");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** One segment, and the first byte at which the two are not the same. */
    public record Difference(String segment, long offset, Kind kind) {
    }

    public List<Difference> run() throws IOException {
        var names = new TreeSet<String>();
        for (var each : List.of(main, mirror.journal())) {
            MirrorFolder.segments(each).forEach(file -> names.add(file.getFileName().toString()));
        }
        var found = new ArrayList<Difference>();
        for (var name : names) {
            var one = main.resolve(name);
            var other = mirror.journal().resolve(name);
            if (!Files.exists(one) || !Files.exists(other)) {
                found.add(new Difference(name, 0, Files.exists(one) ? Kind.BEHIND : Kind.AHEAD));
                continue;
            }
            var before = Files.size(other); // a journal that is being written meanwhile is ahead for a moment
            var at = Files.mismatch(one, other);
            if (at >= 0) {
                found.add(new Difference(name, at, at >= before ? Kind.BEHIND : at >= Files.size(one) ? Kind.AHEAD : Kind.DIFFERS));
            }
        }
        return List.copyOf(found);
    }
}
