package lantai.app.trace;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.UUID;

import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.app.door.EventReader;
import lantai.app.door.Outcome;
import lantai.app.door.Projector;
import lantai.app.projection.Projection;
import lantai.app.vault.UnlockedVault;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.TraceAct;
import lantai.core.act.TraceAct.MarkAct;
import lantai.core.code.CopyId;
import lantai.core.event.Bytes;
import lantai.core.event.RecordedEvent;

/** Marks under the registry's trace key. A mark's number is chosen by chance and stands in its act's id, so that it is found at once. */
public final class KeyedTraceDesk implements TraceDesk {

    /** What the desk works with. */
    public record Parts(UnlockedVault vault, Projection projection, Projector projector, EventReader reader, Door door, String operator) {
    }

    private static final String PURPOSE = "trace-key";
    private static final int SERIALS = 1 << 28;
    private static final int TRIES = 8;

    private final Parts parts;
    private final InstantSource clock;
    private final RandomGenerator random;

    public KeyedTraceDesk(Parts parts, InstantSource clock, RandomGenerator random) {
        this.parts = parts;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Making make(TraceMarks marks, CopyId copy, MarkKind kind, String ink) throws BadAct {
        var serial = free(kind);
        var commitment = withKey(key -> commitment(marks.codeOf(key, kind.scheme(), serial), kind, serial, copy));
        var act = act(MarkAct.id(kind.scheme(), serial), new MarkAct(copy, kind.word(), ink, serial, commitment));
        return switch (parts.door().submit(act, List.of()).join()) {
            case Outcome.Refused refused -> new Making.Refused(refused);
            case Outcome.Done done -> new Making.Made(new MarkedCopy(copy, kind, ink, serial, act.at(), act.id()));
        };
    }

    private int free(MarkKind kind) {
        for (var i = 0; i < TRIES; i++) {
            var serial = random.nextInt(SERIALS);
            if (parts.projection().act(MarkAct.id(kind.scheme(), serial)).isEmpty()) {
                return serial;
            }
        }
        throw new IllegalStateException("no free number for a mark was found");
    }

    /** SHA-256 over the copy, the number and the mark's own code, which without the key says nothing. */
    private static Bytes commitment(byte[] code, MarkKind kind, int serial, CopyId copy) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            hash.update(("lantai trace mark 1\n" + copy + "\n" + kind.word() + "\n" + serial + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return Bytes.of(hash.digest(code));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    private Act act(String id, ActBody body) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        return new Act(id, now, now, parts.operator(), Optional.empty(), body);
    }

    @Override
    public void used(TraceAct.ReadAct reading) throws BadAct {
        parts.door().submit(act("trace-" + UUID.randomUUID(), reading), List.of()).join();
    }

    @Override
    public Optional<MarkedCopy> find(MarkRef mark) {
        var id = MarkAct.id(mark.scheme(), mark.serial());
        parts.projector().flush();
        return parts.projection().act(id).map(known -> marked(parts.reader().read(known.firstSeq()), id));
    }

    private static MarkedCopy marked(RecordedEvent recorded, String act) {
        var event = recorded.event();
        var kind = event.fields().text("mark").flatMap(MarkKind::ofWord).orElseThrow();
        return new MarkedCopy(event.subject().copyId().orElseThrow(), kind, event.fields().text("ink").orElse(""),
                event.fields().number("serial").orElseThrow().intValue(), event.at(), act);
    }

    @Override
    public MarkRegister register() {
        parts.projector().flush();
        var ids = parts.projection().actsFrom("mark-", "mark.");
        var schemes = new byte[ids.size()];
        var serials = new int[ids.size()];
        for (var i = 0; i < schemes.length; i++) {
            var words = ids.get(i).split("-");
            schemes[i] = Byte.parseByte(words[1]);
            serials[i] = Integer.parseInt(words[2]);
        }
        return new MarkRegister(schemes, serials, LIKELY_PAGES);
    }

    /** Pages a register match tries: more would cost time, and weaken what a match says. */
    private static final int LIKELY_PAGES = 40;

    @Override
    public <T> T withKey(Function<byte[], T> use) {
        var key = parts.vault().secret(PURPOSE);
        try {
            return use.apply(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
