package lantai.app.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.migration.Continuable;
import lantai.app.projection.Projections;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.Recovering.First;
import lantai.app.registry.Recovering.Unlocking;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.Vaults;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.ledger.journal.Disk;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalDamaged;
import lantai.ledger.journal.JournalLook;
import lantai.ledger.journal.Recovery;
import lantai.ledger.mirror.MirroringDisk;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.tree.TreeHash;

/** Founds and opens registries that live in a folder. */
@Component
public final class FolderWorkstation implements Workstation {

    private final Vaults vaults;
    private final Projections projections;
    private final InstantSource clock;
    private final JournalDisk journals;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public FolderWorkstation(@Reference Vaults vaults, @Reference Projections projections) {
        this(vaults, projections, Clock.systemUTC(), JournalDisk.REAL);
    }

    /** For tests: with a clock and a disk of their own. */
    public FolderWorkstation(Vaults vaults, Projections projections, InstantSource clock, JournalDisk journals) {
        this.vaults = vaults;
        this.projections = projections;
        this.clock = clock;
        this.journals = journals;
    }

    @Override
    public void prepare() {
        JournalLook.prepare(hash(Suite.INTL));
        vaults.prepare();
        projections.prepare();
    }

    @Override
    public Peek peek(Path folder) {
        try {
            return new RegistryFolder(folder.toAbsolutePath().normalize()).peek(vaults);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Registry found(Path path, Founding founding, Progress progress) throws CannotOpen {
        return found(path, founding, Filling.NONE, progress);
    }

    /** What a registry begins with beside its founding. */
    public interface Filling {

        /** Nothing. */
        Filling NONE = new Filling() { };

        /** Name of the log; a fresh one when empty. */
        default Optional<String> origin() {
            return Optional.empty();
        }

        /** Before the founding. */
        default void begin(Continuable registry) {
        }

        /** After the founding; the folder is a registry only when this has returned. */
        default void fill(Continuable registry) throws IOException {
        }
    }

    /** Name of a new log. */
    public String freshOrigin(String unit) {
        var tail = new byte[4];
        random.nextBytes(tail);
        return unit + "-" + HexFormat.of().formatHex(tail);
    }

    /** Founds a registry that begins with more than its founding. */
    public Registry found(Path path, Founding founding, Filling filling, Progress progress) throws CannotOpen {
        FoundingAct.check(founding);
        var folder = new RegistryFolder(path.toAbsolutePath().normalize());
        try {
            if (folder.peek(vaults).kind() != Peek.Kind.EMPTY) {
                throw new CannotOpen(Reason.NOT_EMPTY, Map.of("folder", path.toString()));
            }
            Files.createDirectories(folder.path());
            var hold = folder.hold();
            try {
                return founded(folder, founding, filling, hold, progress);
            } catch (IOException | CannotOpen | RuntimeException e) {
                hold.close();
                throw e;
            }
        } catch (IOException e) {
            throw OpeningFailures.of(e, path);
        }
    }

    private Registry founded(RegistryFolder folder, Founding founding, Filling filling, RegistryFolder.Hold hold, Progress progress)
            throws CannotOpen, IOException {
        var origin = filling.origin().orElseGet(() -> freshOrigin(founding.unit()));
        var first = founding.administrators().get(0);
        UnlockedVault vault = null;
        try {
            vault = vaults.create(folder.vault(), founding.suite(), first.person(), first.pin());
            var disk = new MirroringDisk(journals.disk(), folder.journal(origin));
            var journal = FileJournal.create(folder.journal(origin), hash(founding.suite()), origin,
                    journals.options(folder.journal(origin), vault::sync), disk);
            var file = new RegistryFile(origin, founding.unit(), founding.suite());
            var registry = new OpenRegistry(parts(folder, file, disk, journal, vault, hold, first.person()), clock, random);
            filling.begin(registry);
            new FoundingAct(founding, clock).write(registry, vault, progress);
            filling.fill(registry);
            registry.waitUntilDurable();
            Disk.REAL.replace(folder.path().resolve(RegistryFile.NAME), file.bytes());
            return registry;
        } catch (VaultRefused e) {
            throw OpeningFailures.of(e);
        } catch (JournalDamaged e) {
            throw OpeningFailures.of(e);
        }
    }

    /** A suite without a provider here fails closed. */
    private void refuseUnknown(Suite suite) throws CannotOpen {
        try {
            vaults.digest(suite);
        } catch (IllegalArgumentException e) {
            throw new CannotOpen(Reason.SUITE_NOT_AVAILABLE, Map.of("suite", suite.id()), e);
        }
    }

    private SuiteHash hash(Suite suite) {
        return new SuiteHash(suite, tree(suite));
    }

    private TreeHash tree(Suite suite) {
        return new TreeHash(suite.id(), () -> vaults.digest(suite));
    }

    private RegistryParts parts(RegistryFolder folder, RegistryFile file, MirroringDisk disk, FileJournal journal,
            UnlockedVault vault, RegistryFolder.Hold hold, String operator) throws IOException, JournalDamaged {
        var projection = new ProjectionCare(projections, folder).open(vault, journal);
        return new RegistryParts(folder, file, disk, journal, vault, projection, hold, operator,
                new RegistryParts.Ciphers(vaults::verify, this::tree, vaults::digest), vaults.contents(folder.blobs(), file.suite()), projections);
    }

    @Override
    public Registry recover(Path path, List<String> shares, String person, char[] pin, Progress progress) throws CannotOpen {
        var recovering = new Recovering(person, clock);
        // nobody operates yet: nothing is recorded, and what opening the journal found is told by who operates then
        try (var registry = open(path, Recovering.NOBODY, folder -> recovering.opened(vaults.recover(folder, shares)), recovering::found, progress)) {
            recovering.replaceSlot(registry, pin);
        }
        return open(path, person, folder -> vaults.open(folder, person, pin), (registry, found) -> {
            recovering.record(registry);
            registry.settleKeys(recovering.found().orElse(found));
        }, progress);
    }

    @Override
    public Registry open(Path path, String person, char[] pin, Progress progress) throws CannotOpen {
        return open(path, person, folder -> vaults.open(folder, person, pin), OpenRegistry::settleKeys, progress);
    }

    private OpenRegistry open(Path path, String operator, Unlocking unlocking, First first, Progress progress) throws CannotOpen {
        var folder = new RegistryFolder(path.toAbsolutePath().normalize());
        var arguments = Map.of("folder", path.toString());
        try {
            var peek = folder.peek(vaults);
            switch (peek.kind()) {
                case EMPTY -> throw new CannotOpen(Reason.NO_REGISTRY, arguments);
                case FOREIGN -> throw new CannotOpen(Reason.FOREIGN, arguments);
                case NEWER -> throw new CannotOpen(Reason.NEWER_VERSION, arguments);
                case INCOMPLETE -> throw new CannotOpen(Reason.INCOMPLETE, Map.of("folder", path.toString(), "part", peek.part()));
                case REGISTRY -> { }
            }
            var file = new RegistryFile(peek.origin().orElseThrow(), peek.unit().orElseThrow(), peek.suite().orElseThrow());
            refuseUnknown(file.suite());
            var hold = folder.hold();
            try {
                return mended(folder, () -> unlocked(folder, file, operator, unlocking, first, hold, progress));
            } catch (IOException | CannotOpen | RuntimeException e) {
                hold.close();
                throw e;
            }
        } catch (IOException e) {
            throw OpeningFailures.of(e, path);
        }
    }

    /** What is opened, and how it can fail. */
    private interface Way {
        OpenRegistry open() throws CannotOpen, IOException;
    }

    /** A projection that fails only when it is used is made anew, and the registry opened once more. */
    private OpenRegistry mended(RegistryFolder folder, Way way) throws CannotOpen, IOException {
        var before = new ProjectionCare(projections, folder).isStale();
        try {
            return way.open();
        } catch (IllegalStateException e) {
            if (before || !new ProjectionCare(projections, folder).isStale()) {
                throw e;
            }
            return way.open();
        }
    }

    private OpenRegistry unlocked(RegistryFolder folder, RegistryFile file, String operator, Unlocking unlocking, First first,
            RegistryFolder.Hold hold, Progress progress) throws CannotOpen, IOException {
        UnlockedVault vault = null;
        FileJournal journal = null;
        RegistryParts parts = null;
        try {
            // the journal is looked through while the PIN is derived, which takes as long on purpose
            var look = CompletableFuture.supplyAsync(() -> JournalLook.at(folder.journal(file.origin()), hash(file.suite()), file.origin(), journals.disk()));
            vault = unlocking.vault(folder.vault());
            var disk = new MirroringDisk(journals.disk(), folder.journal(file.origin()));
            var opened = FileJournal.open(folder.journal(file.origin()), hash(file.suite()), file.origin(),
                    journals.options(folder.journal(file.origin()), vault::sync), disk, look.join());
            journal = opened.journal();
            parts = parts(folder, file, disk, journal, vault, hold, operator);
            var registry = new OpenRegistry(parts, clock, random);
            registry.watchOver();
            registry.catchUp(progress);
            begin(registry, first, opened.recovery(), folder);
            return registry;
        } catch (VaultRefused e) {
            throw OpeningFailures.of(e);
        } catch (JournalDamaged e) {
            close(parts, journal, vault);
            throw OpeningFailures.of(e);
        } catch (IOException | RuntimeException e) {
            close(parts, journal, vault);
            throw e;
        }
    }

    /** Texts that could not be read for want of their keys must not stay in the projection. */
    private void begin(OpenRegistry registry, First first, Recovery found, RegistryFolder folder) throws CannotOpen, IOException {
        try {
            first.in(registry, found);
        } catch (CannotOpen e) {
            registry.close();
            projections.moveAside(folder.projection());
            throw e;
        }
    }

    private static void close(RegistryParts parts, FileJournal journal, UnlockedVault vault) {
        try (vault; journal; var projection = parts == null ? null : parts.projection()) {
            return;
        } catch (IllegalStateException e) {
            System.getLogger(FolderWorkstation.class.getName()).log(System.Logger.Level.DEBUG, "letting go of a registry that does not open", e);
        }
    }
}
