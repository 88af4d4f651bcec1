package lantai.app.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.backup.BackupRefused.Reason;
import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.LedgerReport;
import lantai.app.ledger.Ledgers;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.OpeningFailures;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.Vaults;
import lantai.core.act.Act;
import lantai.core.act.RegistryAct.RestoreAct;
import lantai.core.operation.Progress;
import lantai.ledger.journal.Disk;

/** Restores registries into folders. */
@Component
public final class FolderRestores implements Restores {

    private final Vaults vaults;
    private final BackupContainers containers;
    private final Ledgers ledgers;
    private final Workstation workstation;
    private final InstantSource clock;

    @Activate
    public FolderRestores(@Reference Vaults vaults, @Reference BackupContainers containers, @Reference Ledgers ledgers,
            @Reference Workstation workstation) {
        this(vaults, containers, ledgers, workstation, Clock.systemUTC());
    }

    /** For tests: with a clock of their own. */
    public FolderRestores(Vaults vaults, BackupContainers containers, Ledgers ledgers, Workstation workstation, InstantSource clock) {
        this.vaults = vaults;
        this.containers = containers;
        this.ledgers = ledgers;
        this.workstation = workstation;
        this.clock = clock;
    }

    @Override
    public Restored restore(Order order, Progress progress) throws BackupRefused, CannotOpen, LedgerRefused, IOException {
        var folder = order.registry().toAbsolutePath().normalize();
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new BackupRefused(Reason.EXISTS, Map.of("file", order.registry().toString()), null);
        }
        try (var container = opened(order)) {
            var key = key(container, order);
            try {
                var manifest = read(order, container, key, (name, length, content) -> { });
                return made(order, folder, container, key, manifest, progress);
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    private BackupContainers.Container opened(Order order) throws BackupRefused, IOException {
        try {
            return containers.open(order.from());
        } catch (ContainerDamaged e) {
            throw refused(e.offset() == 0 ? Reason.NOT_A_BACKUP : Reason.DAMAGED, order, "part", "head", "offset", Long.toString(e.offset()));
        }
    }

    private static BackupRefused refused(Reason reason, Order order, String... more) {
        var arguments = new HashMap<>(Map.of("file", order.from().toString()));
        for (var i = 0; i < more.length; i += 2) {
            arguments.put(more[i], more[i + 1]);
        }
        return new BackupRefused(reason, arguments, null);
    }

    /** The person's slot in the head, his PIN, the vault's root key, the backup's key. */
    private byte[] key(BackupContainers.Container container, Order order) throws CannotOpen, IOException {
        var entry = container.entry(order.by().person())
                .orElseThrow(() -> new CannotOpen(CannotOpen.Reason.NO_SLOT, Map.of("person", order.by().person())));
        try (var scratch = Scratch.in(Files.createTempDirectory("lantai-"), "slot-")) {
            var secret = SmallVault.unpack(entry, scratch.folder());
            try (var vault = vaults.open(scratch.folder(), order.by().person(), order.by().pin())) {
                return vault.secret(secret);
            } catch (VaultRefused e) {
                throw OpeningFailures.of(e);
            } finally {
                scratch.close();
                Files.deleteIfExists(scratch.folder().getParent());
            }
        }
    }

    private BackupManifest read(Order order, BackupContainers.Container container, byte[] key, EntryReader.Visitor visitor)
            throws BackupRefused, IOException {
        try {
            return new EntryReader(order.from().toString(), () -> vaults.digest(container.suite()))
                    .read(new BufferedInputStream(container.content(key), 1 << 16), visitor);
        } catch (ContainerDamaged e) {
            throw refused(Reason.DAMAGED, order, "part", "-", "offset", Long.toString(e.offset()));
        }
    }

    private Restored made(Order order, Path folder, BackupContainers.Container container, byte[] key, BackupManifest manifest, Progress progress)
            throws BackupRefused, CannotOpen, LedgerRefused, IOException {
        Files.createDirectories(folder.getParent());
        try (var scratch = Scratch.in(folder.getParent(), "restoring-")) {
            var again = read(order, container, key, (name, length, content) -> write(scratch.folder().resolve(name), content));
            var report = ledgers.verify(scratch.folder(), order.against(), progress);
            if (!again.equals(manifest) || !isGood(report, manifest)) {
                throw refused(Reason.LEDGER, order, "verdict", report.verdict());
            }
            var known = new KnownHeads(manifest.origin(), order.against());
            known.remember(scratch.folder().resolve("signed"));
            var restored = signed(order, scratch.folder(), manifest, Math.max(known.size(), manifest.size()), progress);
            syncFolders(scratch.folder());
            Files.deleteIfExists(folder);
            Disk.REAL.move(scratch.folder(), folder);
            Disk.REAL.syncFolder(folder.getParent());
            return restored;
        }
    }

    /** Whole as far as it goes; that others know more of it is told, not refused. */
    private static boolean isGood(LedgerReport report, BackupManifest manifest) {
        return (report.isIntact() || report.verdict().equals("rolled-back")) && report.size() == manifest.size()
                && report.root().equals(Optional.of(manifest.root()));
    }

    private static void write(Path file, InputStream content) throws IOException {
        Files.createDirectories(file.getParent());
        try (var channel = Disk.REAL.openForWriting(file)) {
            var out = Channels.newOutputStream(channel);
            content.transferTo(out);
            Disk.REAL.force(channel, true);
        }
    }

    private static void syncFolders(Path top) throws IOException {
        List<Path> folders;
        try (var all = Files.walk(top)) {
            folders = all.filter(Files::isDirectory).toList();
        }
        for (var folder : folders) {
            Disk.REAL.syncFolder(folder);
        }
    }

    private Restored signed(Order order, Path scratch, BackupManifest manifest, long known, Progress progress)
            throws BackupRefused, CannotOpen, IOException {
        try (var registry = workstation.open(scratch, order.by().person(), order.by().pin(), progress)) {
            refuseForbiddenRoles(order, registry);
            try (var second = registry.signers().unlock(order.second().person(), order.second().pin())) {
                var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
                var act = new Act("restore-" + manifest.size() + "-" + clock.instant().toEpochMilli(), now, now, order.by().person(),
                        Optional.empty(), new RestoreAct(manifest.size(), manifest.root(), known, order.second().person()));
                var outcome = registry.door().submit(act, List.of(second)).join();
                if (!(outcome instanceof Outcome.Done done)) {
                    throw new BackupRefused(Reason.RULE, Map.of(), ((Outcome.Refused) outcome).findings(), null);
                }
                return new Restored(manifest.origin(), manifest.size(), manifest.root(), known, manifest.files().size(),
                        done.events().get(0).seq());
            }
        } catch (BadAct e) {
            throw new BackupRefused(Reason.RULE, Map.of(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The three administrators (三员) are three here too: no backup brings back what the door would not have let in. */
    private static void refuseForbiddenRoles(Order order, Registry registry) throws BackupRefused {
        var forbidden = new Administrators(registry.catalogue().persons()).forbidden();
        if (forbidden.isPresent()) {
            throw refused(Reason.FORBIDDEN_ROLES, order, "person", forbidden.get().who(), "rule", forbidden.get().rule());
        }
    }
}
