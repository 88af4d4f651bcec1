package lantai.app.trace;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.app.door.BadAct;
import lantai.app.label.LabelReading;
import lantai.app.life.Life;
import lantai.app.registry.Registry;
import lantai.app.trace.TraceAnswer.Kind;
import lantai.app.trace.TraceAnswer.Lead;
import lantai.core.act.TraceAct;
import lantai.core.code.CopyId;
import lantai.core.event.Hash;

/** From a photo to the copies it leads to: label first, then mark, then the register; every use is written down before it answers. */
public final class Tracing {

    private final Registry registry;
    private final LabelReading labels;
    private final PhotoReader reader;
    private final InstantSource clock;

    /** Made once for many pictures: what the reader derives from the key is kept. */
    public Tracing(Registry registry, LabelReading labels, TraceMarks marks, InstantSource clock) {
        this.registry = registry;
        this.labels = labels;
        this.clock = clock;
        reader = registry.traces().withKey(marks::reader);
    }

    /**
     * Looks at one picture.
     *
     * @throws UnreadablePicture when it is none; nothing is written down then
     * @throws BadAct            when its use cannot be written down
     */
    public TraceAnswer look(byte[] picture) throws UnreadablePicture, BadAct {
        var leads = new ArrayList<Lead>();
        var reading = reader.read(picture, (grey, width, height) -> leads.addAll(labelled(grey, width, height)), registry.traces()::register);
        var unknown = false;
        for (var found : reading.found()) {
            var mark = registry.traces().find(found.mark());
            unknown |= mark.isEmpty();
            mark.ifPresent(known -> add(leads, lead(known, found.mark().page(), "mark", Optional.of(found), Optional.empty())));
        }
        var kind = leads.isEmpty() ? Kind.NONE : Kind.IDENTIFIED;
        if (leads.isEmpty() && reading.found().isEmpty() && reading.likely().isPresent()) {
            var likely = reading.likely().get();
            registry.traces().find(likely.mark()).ifPresent(
                    known -> leads.add(lead(known, likely.mark().page(), "register", Optional.empty(), Optional.of(likely))));
            kind = leads.isEmpty() ? Kind.NONE : Kind.LIKELY;
        }
        var reason = kind != Kind.NONE ? Optional.<String>empty() : Optional.of(unknown ? "unknown-mark" : reading.foreign() ? "not-ours" : "no-mark");
        var answer = new TraceAnswer(kind, leads, reason, reading, hash(picture));
        registry.traces().used(new TraceAct.ReadAct(answer.picture(), kind.word(), leads.stream().map(Lead::copy).distinct().toList(),
                answer.first().map(Lead::page).orElse(OptionalInt.empty()), answer.first().map(Lead::by)));
        return answer;
    }

    /** A mark that says the same copy as the label is no second lead, but tells the page. */
    private static void add(List<Lead> leads, Lead lead) {
        for (var i = 0; i < leads.size(); i++) {
            var known = leads.get(i);
            if (known.copy().equals(lead.copy()) && known.by().equals("qr")) {
                leads.set(i, new Lead(known.copy(), lead.page(), "qr", lead.mark(), lead.found(), Optional.empty(), known.holdings()));
                return;
            }
        }
        leads.add(lead);
    }

    private List<Lead> labelled(byte[] grey, int width, int height) {
        return labels.labels(grey, width, height).stream().map(code -> registry.labels().read(code.text()))
                .filter(scanned -> scanned.kind().equals("copy") && (scanned.reason().equals("ok") || scanned.reason().equals("revoked")))
                .map(scanned -> CopyId.parse(scanned.subject().orElseThrow())).distinct()
                .map(copy -> new Lead(copy, OptionalInt.empty(), "qr", Optional.empty(), Optional.empty(), Optional.empty(), holdings(copy)))
                .toList();
    }

    private Lead lead(MarkedCopy mark, int page, String by, Optional<PhotoReader.Found> found, Optional<PhotoReader.Likely> likely) {
        return new Lead(mark.copy(), OptionalInt.of(page), by, Optional.of(mark), found, likely, holdings(mark.copy()));
    }

    private List<Life.Interval> holdings(CopyId copy) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        return registry.lives().of(copy, now).map(Life::intervals).orElse(List.of());
    }

    private static Hash hash(byte[] picture) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(picture));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
