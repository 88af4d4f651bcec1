package lantai.testing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.FolderWorkstation;
import lantai.app.registry.JournalDisk;
import lantai.app.registry.Founding;
import lantai.app.registry.Registry;
import lantai.app.vault.Signer;
import lantai.app.vault.Vaults;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.CopyAct.IssueAct;
import lantai.core.act.CopyAct.ReturnAct;
import lantai.core.act.CopyAct.StoreAct;
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
import lantai.ledger.journal.Disk;
import lantai.ledger.journal.JournalOptions;
import lantai.store.projection.H2Projections;
import lantai.vault.CastleVaults;
import lantai.vault.cipher.Kdf;

/**
 * A real registry in a folder of a test: unit JYS with its clerks {@code wang} and {@code zhao}, township HX with its collector
 * {@code chen}, the deputy {@code deng} (general class) and the trainee {@code hu}, cabinets {@code G1} and {@code G2}, and document {@code D31} (机密) in
 * stored copies. Operator is {@code wang}; {@code chen} and {@code zhao} sign with PINs of their own.
 */
public final class TestRegistry implements AutoCloseable {

    /** The cheapest derivation the vault allows. */
    public static final Kdf CHEAP = Kdf.LEAST;

    /** Bytes of disk held back, and never used. */
    public static final long RESERVE = 64 << 10;

    /** Everybody's PIN. */
    public static final String PIN = "123456";

    /** Copies of the first document. */
    public static final int COPIES = 29;

    private final Path folder;
    private final TestClock clock;
    private final FolderWorkstation workstation;
    private final Map<String, Signer> signers = new TreeMap<>();
    private Registry registry;
    private int acts;

    private TestRegistry(Path folder, TestClock clock) {
        this.folder = folder;
        this.clock = clock;
        this.workstation = workstation(clock);
    }

    /** A way into folders with cheap keys. */
    public static FolderWorkstation workstation(TestClock clock) {
        return workstation(clock, Disk.REAL);
    }

    /** The same on a disk of the test's; a little of it is held back. */
    public static FolderWorkstation workstation(TestClock clock, Disk disk) {
        return workstation(clock, disk, vaults());
    }

    /** The same with vaults of the test's. */
    public static FolderWorkstation workstation(TestClock clock, Disk disk, Vaults vaults) {
        return new FolderWorkstation(vaults, new H2Projections(), clock,
                new JournalDisk(disk, (journal, all, before) -> new JournalOptions(64L << 20, RESERVE, RESERVE, before)));
    }

    /** Vaults with cheap keys. */
    public static Vaults vaults() {
        return new CastleVaults(new SecureRandom(), CHEAP);
    }

    /** Founds the registry described above; {@code wang} has it open. */
    public static TestRegistry found(Path folder) throws CannotOpen, BadAct {
        var made = new TestRegistry(folder, new TestClock());
        try (var first = made.workstation.found(folder, founding("机要室", "王"), Progress.NONE)) {
            made.registry = first;
            made.people();
            first.signers().enrol("wang", pin(), true).close();
            first.signers().enrol("zhao", pin(), true).close();
            first.signers().enrol("chen", pin(), false).close();
        }
        made.open("wang");
        made.done("wang", new RegisterAct(document("D31", "乡镇〔2026〕31号", "关于防汛的通知", COPIES)));
        made.done("wang", new StoreAct(copies("D31", COPIES), "G1"));
        return made;
    }

    /** Opens a registry that was founded by {@link #found} and closed. */
    public static TestRegistry open(Path folder, TestClock clock) throws CannotOpen {
        var opened = new TestRegistry(folder, clock);
        opened.open("wang");
        return opened;
    }

    /** Three administrators, all with the same PIN. */
    public static Founding founding(String unitName, String family) {
        return new Founding(Suite.INTL, "JYS", unitName,
                List.of(new Founding.Administrator("sysadmin", family + "系统", Role.SYSTEM_ADMIN, pin()),
                        new Founding.Administrator("secadmin", family + "安全", Role.SECURITY_ADMIN, pin()),
                        new Founding.Administrator("audadmin", family + "审计", Role.AUDIT_ADMIN, pin())));
    }

    private void people() throws BadAct {
        done("sysadmin", new UnitAct("HX", "河西镇", Optional.of("JYS"), Optional.empty()));
        person("wang", "王某", "JYS", PersonClass.CORE, PersonStatus.STAFF, Role.CLERK);
        person("zhao", "赵某", "JYS", PersonClass.CORE, PersonStatus.STAFF, Role.CLERK);
        person("chen", "陈某", "HX", PersonClass.IMPORTANT, PersonStatus.STAFF, Role.COLLECTOR);
        person("deng", "邓某", "HX", PersonClass.GENERAL, PersonStatus.STAFF);
        person("hu", "胡某", "HX", PersonClass.IMPORTANT, PersonStatus.TRAINEE);
        done("sysadmin", new PlaceAct("G1", "一号柜", "JYS", PlaceKind.CABINET, Level.TOP_SECRET, PhoneRule.BANNED, Optional.empty()));
        done("sysadmin", new PlaceAct("G2", "二号柜", "JYS", PlaceKind.CABINET, Level.SECRET, PhoneRule.BANNED, Optional.empty()));
    }

    private void person(String code, String name, String unit, PersonClass of, PersonStatus status, Role... roles) throws BadAct {
        done("sysadmin", person(code, name, unit, of, status, Set.of(roles)));
    }

    /** A person whose dates are all good for a year. */
    public static PersonAct person(String code, String name, String unit, PersonClass of, PersonStatus status, Set<Role> roles) {
        return new PersonAct(code, name, unit, of, status, roles, Optional.of(LocalDate.of(2027, 3, 1)),
                Optional.of(LocalDate.of(2025, 3, 1)), Optional.of(LocalDate.of(2027, 3, 1)), Optional.empty());
    }

    /** A paper of level 机密 known to township HX. */
    public static DocumentDetails document(String code, String number, String title, int copies) {
        return new DocumentDetails(code, number, title, Optional.empty(), Mark.parse("机密★5年"), Urgency.URGENT, CarrierKind.PAPER,
                Track.STATE, "县委办", 4, IntStream.rangeClosed(1, copies).boxed().toList(), new Range(Set.of(), Set.of("HX")),
                Copying.APPROVAL, Optional.empty(), Optional.empty(), Map.of(), "G1");
    }

    /** Copies 1 to {@code count} of a document. */
    public static List<CopyId> copies(String document, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> new CopyId(document, n)).toList();
    }

    public static char[] pin() {
        return PIN.toCharArray();
    }

    public Path folder() {
        return folder;
    }

    public TestClock clock() {
        return clock;
    }

    public FolderWorkstation workstation() {
        return workstation;
    }

    public Registry registry() {
        return registry;
    }

    /** Opens the closed registry as a person; unlocks the others' signatures. */
    public void open(String person) throws CannotOpen {
        registry = workstation.open(folder, person, pin(), Progress.NONE);
        for (var other : List.of("wang", "zhao", "chen")) {
            if (registry.signers().enrolled().contains(other)) {
                signers.put(other, registry.signers().unlock(other, pin()));
            }
        }
    }

    /** Closes and opens again as {@code wang}. */
    public void reopen() throws CannotOpen {
        close();
        open("wang");
    }

    /** An act of this minute with an id of its own; a minute passes. */
    public Act act(String by, ActBody body) {
        clock.pass(Duration.ofMinutes(1));
        acts++;
        return new Act("act-" + acts + "-" + clock.instant().toEpochMilli(), clock.time(), clock.time(), by, Optional.empty(), body);
    }

    /** The unlocked signatures of some persons. */
    public Collection<Signer> hands(String... persons) {
        return Arrays.stream(persons).map(signers::get).toList();
    }

    /** Submits with the signatures of all who have one. */
    public CompletableFuture<Outcome> submit(Act act) throws BadAct {
        return registry.door().submit(act, List.copyOf(signers.values()));
    }

    /** Does an act that must succeed. */
    public Outcome.Done done(Act act) throws BadAct {
        var outcome = submit(act).join();
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        throw new AssertionError("refused: " + outcome);
    }

    public Outcome.Done done(String by, ActBody body) throws BadAct {
        return done(act(by, body));
    }

    /** Does an act that must be refused. */
    public Outcome.Refused refused(Act act) throws BadAct {
        var outcome = submit(act).join();
        if (outcome instanceof Outcome.Refused refused) {
            return refused;
        }
        throw new AssertionError("not refused: " + outcome);
    }

    /** Issues copies to a person for a day. */
    public IssueAct issue(String to, CopyId... copies) {
        return new IssueAct(List.of(copies), to, Optional.empty(), "办理", Optional.of(clock.time().plusDays(1)), Optional.empty(),
                Optional.empty(), true);
    }

    /** Takes copies back into cabinet G1. */
    public static ReturnAct back(String from, CopyId... copies) {
        return new ReturnAct(List.of(copies), from, Optional.of("G1"), Map.of(), Optional.empty());
    }

    @Override
    public void close() {
        signers.values().forEach(Signer::close);
        signers.clear();
        registry.close();
    }
}
