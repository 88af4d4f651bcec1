package lantai.bench.registry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.Founding;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.CopyAct.IssueAct;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.DocumentAct.Range;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.act.ThingAct.PersonAct;
import lantai.core.act.ThingAct.PlaceAct;
import lantai.core.act.ThingAct.UnitAct;
import lantai.core.code.CopyId;
import lantai.core.event.Suite;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;
import lantai.core.operation.Progress;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.PhoneRule;
import lantai.core.register.PlaceKind;
import lantai.core.register.Role;

/**
 * A registry with as many copies as wanted. {@value #CLERK} works at its counter, {@value #RECEIVER} receives; both have the PIN
 * {@value #PIN}, which is no secret: nothing in it is real.
 */
public final class LargeRegistry implements AutoCloseable {

    public static final String CLERK = "wang";
    public static final String RECEIVER = "chen";
    public static final String PIN = "bench-2026";
    public static final String CABINET = "G1";

    private static final int COPIES_A_DOCUMENT = 1_000;

    private final Registry registry;
    private final List<Signer> hands = new ArrayList<>();

    private LargeRegistry(Registry registry) {
        this.registry = registry;
    }

    /** Makes a registry with copies of documents {@code B0001}, {@code B0002} …, at most 1,000 each; or opens it when it is there. */
    public static LargeRegistry of(Workstation workstation, Path folder, int copies, Progress progress) throws CannotOpen, BadAct {
        return of(workstation, folder, Suite.INTL, copies, progress);
    }

    /** The same in a suite. */
    public static LargeRegistry of(Workstation workstation, Path folder, Suite suite, int copies, Progress progress) throws CannotOpen, BadAct {
        if (!Files.exists(folder)) {
            try (var first = workstation.found(folder, founding(suite), progress)) {
                people(first);
            }
        }
        var made = open(workstation, folder);
        for (var from = 0; from < copies; from += COPIES_A_DOCUMENT) {
            var document = document(from);
            if (made.registry.register().document(document).isEmpty()) {
                made.done(new RegisterAct(details(document, Math.min(COPIES_A_DOCUMENT, copies - from))));
            }
            progress.at(from, copies);
        }
        return made;
    }

    /** Opens it as the clerk, nobody else at hand. */
    public static LargeRegistry atCounter(Workstation workstation, Path folder) throws CannotOpen {
        return new LargeRegistry(workstation.open(folder, CLERK, PIN.toCharArray(), Progress.NONE));
    }

    /** Opens it as the clerk, the receiver's signature at hand. */
    public static LargeRegistry open(Workstation workstation, Path folder) throws CannotOpen {
        var opened = atCounter(workstation, folder);
        opened.hands.add(opened.registry.signers().unlock(RECEIVER, PIN.toCharArray()));
        return opened;
    }

    private static Founding founding(Suite suite) {
        return new Founding(suite, "JYS", "性能测试",
                List.of(new Founding.Administrator("sysadmin", "系统甲", Role.SYSTEM_ADMIN, PIN.toCharArray()),
                        new Founding.Administrator("secadmin", "安全乙", Role.SECURITY_ADMIN, PIN.toCharArray()),
                        new Founding.Administrator("audadmin", "审计丙", Role.AUDIT_ADMIN, PIN.toCharArray())));
    }

    private static void people(Registry registry) throws BadAct, CannotOpen {
        var admin = new LargeRegistry(registry);
        admin.done("sysadmin", new UnitAct("HX", "河西镇", Optional.of("JYS"), Optional.empty()));
        admin.done("sysadmin", person(CLERK, "王甲", "JYS", Role.CLERK));
        admin.done("sysadmin", person(RECEIVER, "陈乙", "HX", Role.COLLECTOR));
        admin.done("sysadmin", new PlaceAct(CABINET, "一号柜", "JYS", PlaceKind.CABINET, Level.TOP_SECRET, PhoneRule.BANNED, Optional.empty()));
        registry.signers().enrol(CLERK, PIN.toCharArray(), true).close();
        registry.signers().enrol(RECEIVER, PIN.toCharArray(), false).close();
    }

    private static PersonAct person(String code, String name, String unit, Role role) {
        var today = LocalDate.now();
        return new PersonAct(code, name, unit, PersonClass.IMPORTANT, PersonStatus.STAFF, Set.of(role), Optional.of(today.plusYears(1)),
                Optional.of(today.minusYears(1)), Optional.of(today.plusYears(1)), Optional.empty());
    }

    private static String document(int firstCopy) {
        return "B%04d".formatted(firstCopy / COPIES_A_DOCUMENT + 1);
    }

    private static DocumentDetails details(String code, int copies) {
        return new DocumentDetails(code, "乡镇〔2026〕" + code + "号", "关于防汛值守的通知 " + code, Optional.empty(), Mark.parse("机密★5年"),
                Urgency.URGENT, CarrierKind.PAPER, Track.STATE, "县委办", 4, IntStream.rangeClosed(1, copies).boxed().toList(),
                new Range(Set.of(), Set.of("HX")), Copying.APPROVAL, Optional.empty(), Optional.empty(), Map.of(), CABINET);
    }

    /** The copy that was made as number {@code index}, from 0. */
    public static CopyId copy(int index) {
        return new CopyId(document(index), index % COPIES_A_DOCUMENT + 1);
    }

    public Registry registry() {
        return registry;
    }

    /** Issues copies to the receiver until tomorrow. */
    public static IssueAct issue(List<CopyId> copies, OffsetDateTime now) {
        return new IssueAct(copies, RECEIVER, Optional.empty(), "handling", Optional.of(now.plusDays(1)), Optional.empty(), Optional.empty(),
                true);
    }

    /** An act of this moment by the clerk. */
    public static Act act(String by, ActBody body) {
        var now = OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS);
        return new Act(UUID.randomUUID().toString(), now, now, by, Optional.empty(), body);
    }

    /** Hands an act in, with the receiver's signature. */
    public CompletableFuture<Outcome> submit(ActBody body) throws BadAct {
        return registry.door().submit(act(CLERK, body), hands);
    }

    /** A document of one copy comes in; durable on return. */
    public void register(String document) throws BadAct {
        done(new RegisterAct(details(document, 1)));
    }

    /** Does an act and waits until it is durable. */
    public Outcome.Done done(ActBody body) throws BadAct {
        return done(CLERK, body);
    }

    private Outcome.Done done(String by, ActBody body) throws BadAct {
        if (registry.door().submit(act(by, body), hands).join() instanceof Outcome.Done done) {
            return done;
        }
        throw new IllegalStateException("an act of the benchmark was refused: " + body.getClass().getSimpleName());
    }

    @Override
    public void close() {
        hands.forEach(Signer::close);
        registry.close();
    }
}
