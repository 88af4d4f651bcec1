package lantai.app.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

import lantai.app.blob.Contents;
import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.app.door.LiveRegister;
import lantai.app.door.Outcome;
import lantai.core.act.Act;
import lantai.core.act.EvidenceAct.ObserveAct;
import lantai.core.content.ContentKind;
import lantai.core.content.SealedContent;
import lantai.core.event.Hash;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.evidence.CoverageSpan;
import lantai.core.evidence.ObservedPast;
import lantai.core.operation.Progress;
import lantai.core.register.DeviceKind;
import lantai.core.register.State.EvidenceState;
import lantai.core.register.State.EvidenceState.Import;
import lantai.rules.Finding;

/** The logs of one open registry: decoded, compared with what is known, and brought through its door. */
public final class LogDesk implements DeviceDesk {

    private final LiveRegister register;
    private final Door door;
    private final String operator;
    private final Supplier<MessageDigest> digests;
    private final InstantSource clock;
    private final Contents contents;
    private final Portions portions;

    /**
     * @param digests  fresh digests of the log's suite
     * @param contents keeps the raw files
     */
    public LogDesk(LiveRegister register, Door door, String operator, Supplier<MessageDigest> digests, Contents contents, InstantSource clock) {
        this.register = register;
        this.door = door;
        this.operator = operator;
        this.digests = digests;
        this.clock = clock;
        this.contents = contents;
        portions = new Portions(register);
    }

    @Override
    public ObservedPast past() {
        return new FoldedPast(register, portions);
    }

    @Override
    public synchronized ImportReport observe(Evidence formats, ObserveRequest request, Progress progress) throws BadLog, BadAct, IOException {
        try {
            return observed(formats, request, progress);
        } catch (BadLog e) {
            throw e.in(request.file().toString());
        }
    }

    private ImportReport observed(Evidence formats, ObserveRequest request, Progress progress) throws BadLog, BadAct, IOException {
        var format = fits(formats, request);
        var hash = hash(request.file(), progress);
        var file = new LogFile(request.file(), hash, request.format(), request.device(), request.zone(), request.options());
        var state = register.evidence(request.device());
        var told = request.name().or(() -> state.flatMap(EvidenceState::name));
        var name = format.namesDevice() ? name(formats, file, told, progress) : Optional.<String>empty();
        var log = new ImportedLog(new KnownRecords(portions, request.device()), name);
        var decoded = formats.decode(file, log, progress);
        if (log.isTooMuch()) {
            throw new BadLog("too-many-records", OptionalLong.empty(), "", Map.of("most", Long.toString(ImportedLog.MOST)));
        }
        if (log.from().isEmpty() && decoded.rejected() == 0) {
            throw new BadLog("no-records", OptionalLong.empty(), "", Map.of());
        }
        var isKnown = imports(state).stream().anyMatch(i -> i.fact().file().equals(hash) && portions.isWhole(i));
        if (isKnown || log.from().isEmpty()) {
            return report("", file, decoded, log, List.of());
        }
        var cut = imports(state).stream().filter(i -> i.fact().file().equals(hash) && i.by().equals(operator)).reduce((a, b) -> b);
        var raw = raw(file, cut);
        if (!hash.equals(hash(request.file(), progress))) {
            throw new BadLog("file-changed", OptionalLong.empty(), "", Map.of());
        }
        return written(file, name, decoded, log, cut, raw);
    }

    private static List<Import> imports(Optional<EvidenceState> state) {
        return state.map(EvidenceState::imports).orElse(List.of());
    }

    /** Whether the device is there and keeps such a log. */
    private LogFormat fits(Evidence formats, ObserveRequest request) throws BadAct, BadLog {
        var format = formats.formats().stream().filter(f -> f.name().equals(request.format())).findFirst()
                .orElseThrow(() -> new BadLog("unknown-format", OptionalLong.empty(), "--format", Map.of("format", request.format(), "formats",
                        String.join(" ", formats.formats().stream().map(LogFormat::name).toList()))));
        var kind = register.device(request.device())
                .orElseThrow(() -> new BadAct("device", "unknown-device", Map.of("value", request.device()))).kind();
        var good = switch (format.family()) {
            case LOCKER -> kind == DeviceKind.LOCKER;
            case DOOR -> kind == DeviceKind.DOOR;
            case JOBS, METER -> kind != DeviceKind.LOCKER && kind != DeviceKind.DOOR;
        };
        if (!good) {
            throw new BadLog("other-kind", OptionalLong.empty(), "--device",
                    Map.of("device", request.device(), "kind", kind.word(), "format", request.format()));
        }
        return format;
    }

    private Hash hash(Path file, Progress progress) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        var digest = digests.get();
        var buffer = new byte[1 << 16];
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            while (in.read(buffer) >= 0) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
            }
        }
        return Hash.of(digest.digest());
    }

    /** Goes through the log once for the names in it. */
    private static Optional<String> name(Evidence formats, LogFile file, Optional<String> told, Progress progress) throws BadLog, IOException {
        var names = new DeviceName();
        formats.decode(file, new Evidence.Sink() {
            @Override
            public void accept(DecodedRecord decoded) {
                decoded.source().ifPresent(names::seen);
            }

            @Override
            public void reject(RejectedLine line) {
                // told when the records are taken in
            }
        }, progress);
        return names.own(told, file.device());
    }

    /** The raw bytes, sealed; those of an import that a crash cut in two are there already. */
    private List<SealedContent> raw(LogFile file, Optional<Import> cut) throws IOException {
        var device = file.device();
        if (cut.isPresent()) {
            return register.past(Subject.of(Type.EVIDENCE, device)).stream().map(RecordedEvent::event)
                    .filter(event -> event.act().equals(cut.get().fact().act())).findFirst().map(SealedContent::of).orElse(List.of());
        }
        try (var in = Files.newInputStream(file.path())) {
            return List.of(contents.take(ContentKind.LOG, Subject.of(Type.DEVICE, device), in));
        }
    }

    private ImportReport written(LogFile file, Optional<String> name, DecodedLog decoded, ImportedLog log, Optional<Import> cut,
            List<SealedContent> raw) throws BadAct, IOException {
        var body = new ObserveAct(file.device(), file.format(), file.hash(), Files.size(file.path()), name, log.from().orElseThrow(),
                until(log.to().orElseThrow(), decoded), decoded.records(), log.added(), log.counts(0).rejected(), raw, log.portions());
        var act = cut.map(i -> new Act(i.fact().act(), i.fact().at(), i.entered(), operator, Optional.empty(), body)).orElseGet(() -> fresh(body));
        Outcome outcome;
        try {
            outcome = door.submit(act, List.of()).join();
        } catch (BadAct e) {
            if (cut.isEmpty() || !e.code().equals("id-reused")) {
                throw e;
            }
            // since the crash other logs have told part of it: what is left is another act
            outcome = door.submit(fresh(body), List.of()).join();
        }
        var done = (Outcome.Done) outcome;
        return report(done.act(), file, decoded, log, done.findings());
    }

    /** A log that says when it was given out is complete until then; not into the future. */
    private Instant until(Instant last, DecodedLog decoded) {
        return decoded.until().filter(last::isBefore).filter(until -> until.isBefore(clock.instant())).orElse(last);
    }

    private Act fresh(ObserveAct body) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        var before = register.past(Subject.of(Type.EVIDENCE, body.device())).size();
        var id = "observe-" + body.device() + "-" + before + "-" + body.file().toString().substring(0, 16);
        return new Act(id, now, now, operator, Optional.empty(), body);
    }

    private ImportReport report(String act, LogFile file, DecodedLog decoded, ImportedLog log, List<Finding> findings) {
        var spans = log.from().isEmpty() || !log.from().get().isBefore(log.to().get()) ? List.<CoverageSpan>of()
                : past().coverage(file.device(), log.from().get(), log.to().get());
        return new ImportReport(act, file.hash(), decoded.charset(), log.counts(decoded.rejected()), log.rejected(), findings, spans);
    }
}
