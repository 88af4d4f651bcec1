package lantai.app.backup;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.backup.BackupRefused.Reason;
import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.Ledgers;
import lantai.app.registry.Registry;
import lantai.app.vault.Vaults;
import lantai.core.act.Act;
import lantai.core.act.RegistryAct.BackupAct;
import lantai.core.event.Hash;
import lantai.core.operation.Progress;
import lantai.ledger.journal.Disk;
import lantai.ledger.journal.FileJournal;
import lantai.rules.Finding;

/** Makes backups of registries that live in a folder. */
@Component
public final class FolderBackups implements Backups {

    /** Sealing adds a thousandth; entries, manifest and what others write meanwhile. */
    private static final long MARGIN = 8L << 20;

    private final Vaults vaults;
    private final BackupContainers containers;
    private final Ledgers ledgers;
    private final InstantSource clock;

    @Activate
    public FolderBackups(@Reference Vaults vaults, @Reference BackupContainers containers, @Reference Ledgers ledgers) {
        this(vaults, containers, ledgers, Clock.systemUTC());
    }

    /** For tests: with a clock of their own. */
    public FolderBackups(Vaults vaults, BackupContainers containers, Ledgers ledgers, InstantSource clock) {
        this.vaults = vaults;
        this.containers = containers;
        this.ledgers = ledgers;
        this.clock = clock;
    }

    @Override
    public Made make(Registry registry, Path out, Progress progress) throws BackupRefused, LedgerRefused, IOException {
        var file = out.toAbsolutePath().normalize();
        if (Files.exists(file)) {
            throw new BackupRefused(Reason.EXISTS, Map.of("file", out.toString()), null);
        }
        if (file.startsWith(registry.folder())) {
            throw new BackupRefused(Reason.INSIDE, Map.of("file", out.toString()), null);
        }
        var head = registry.ledger().checkpoint(progress);
        refuseForbidden(registry, head.root());
        var part = file.resolveSibling(file.getFileName() + ".part");
        try (var scratch = Scratch.in(registry.folder(), "backup-")) {
            var taken = registry.backupSource().take(scratch.folder());
            try {
                demandRoom(taken, registry.folder(), file.getParent());
                var manifest = written(registry, taken, scratch.folder(), part);
                verified(manifest, taken, part, scratch.folder(), progress);
                return recorded(registry, manifest, part, file);
            } finally {
                Arrays.fill(taken.key(), (byte) 0);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Asked before anything is written; only the numbers are not known yet. */
    private void refuseForbidden(Registry registry, Hash any) throws BackupRefused {
        try {
            var findings = registry.door().judge(act(registry, new BackupAct(0, any, any)), Set.of());
            if (findings.stream().anyMatch(Finding::blocks)) {
                throw new BackupRefused(Reason.RULE, Map.of(), findings, null);
            }
        } catch (BadAct e) {
            throw new IllegalStateException("a backup names nobody", e);
        }
    }

    private Act act(Registry registry, BackupAct body) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        return new Act("backup-" + body.size() + "-" + clock.instant().toEpochMilli(), now, now, registry.operator(), Optional.empty(), body);
    }

    /** The file itself, and the journal a second time beside the registry while it is verified. */
    private static void demandRoom(BackupSource.Taken taken, Path registry, Path out) throws BackupRefused, IOException {
        var journal = taken.journal().parts().stream().mapToLong(FileJournal.Snapshot.Part::bytes).sum();
        var all = journal + MARGIN;
        for (var files : List.of(taken.small(), taken.large())) {
            for (var file : files) {
                all += Files.exists(file) ? Files.size(file) : 0;
            }
        }
        var isOneDisk = Files.getFileStore(registry).equals(Files.getFileStore(out));
        if (Disk.REAL.usable(out) < all + (isOneDisk ? journal : 0) || Disk.REAL.usable(registry) < journal) {
            throw new BackupRefused(Reason.NO_ROOM, Map.of("needed", Long.toString(all + journal)), null);
        }
    }

    private BackupManifest written(Registry registry, BackupSource.Taken taken, Path scratch, Path part) throws IOException {
        var root = new JournalRoot(vaults, registry.suite(), registry.origin()).of(taken.journal());
        try (var channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var below = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            try (var sealed = containers.begin(below, registry.suite(), taken.entries(), taken.key())) {
                var writer = new EntryWriter(sealed, () -> vaults.digest(registry.suite()));
                for (var segment : taken.journal().parts()) {
                    write(writer, FileName.of(registry.folder(), segment.file()), segment.file(), segment.bytes());
                }
                for (var file : taken.small()) {
                    write(writer, FileName.of(scratch.resolve("files"), file), file, Files.size(file));
                }
                for (var file : taken.large()) {
                    writeLarge(writer, registry.folder(), file);
                }
                var manifest = new BackupManifest(registry.origin(), registry.unit(), registry.suite(), taken.journal().size(),
                        taken.journal().last(), root, clock.instant(), writer.items());
                writer.end(manifest);
                sealed.close();
                below.flush();
                channel.force(true);
                return manifest;
            }
        }
    }

    private static void write(EntryWriter writer, String name, Path file, long bytes) throws IOException {
        try (var in = Files.newInputStream(file)) {
            writer.file(name, bytes, in);
        }
    }

    /** A content destroyed meanwhile is no loss. */
    private static void writeLarge(EntryWriter writer, Path folder, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            writer.file(FileName.of(folder, file), Files.size(file), in);
        } catch (NoSuchFileException e) {
            System.getLogger(FolderBackups.class.getName()).log(System.Logger.Level.DEBUG, "gone meanwhile", e);
        }
    }

    /** Reads back what is on the disk: every byte against the manifest, journal and sealed contents with the verifier that everybody uses. */
    private void verified(BackupManifest manifest, BackupSource.Taken taken, Path part, Path scratch, Progress progress)
            throws BackupRefused, LedgerRefused, IOException {
        var back = Files.createDirectory(scratch.resolve("back"));
        try (var container = containers.open(part)) {
            for (var entry : taken.entries()) {
                if (!container.entry(entry.person()).filter(content -> Arrays.equals(content, entry.content())).isPresent()) {
                    throw new BackupRefused(Reason.NOT_VERIFIED, Map.of("file", part.toString()), null);
                }
            }
            var read = new EntryReader(part.toString(), () -> vaults.digest(container.suite())).read(
                    new BufferedInputStream(container.content(taken.key()), 1 << 16), (name, length, content) -> {
                        if (name.equals("REGISTRY") || name.startsWith("journal/") || name.startsWith("blobs/")) {
                            var file = back.resolve(name);
                            Files.createDirectories(file.getParent());
                            Files.copy(content, file);
                        }
                    });
            var report = ledgers.verify(back, List.of(), progress);
            if (!read.equals(manifest) || !report.isIntact() || report.size() != manifest.size()
                    || !report.root().equals(Optional.of(manifest.root()))) {
                throw new BackupRefused(Reason.NOT_VERIFIED, Map.of("file", part.toString()), null);
            }
        }
    }

    private Made recorded(Registry registry, BackupManifest manifest, Path part, Path file) throws BackupRefused, IOException {
        var digest = vaults.digest(registry.suite());
        try (var in = Files.newInputStream(part)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        var hash = Hash.of(digest.digest());
        try {
            var outcome = registry.door().submit(act(registry, new BackupAct(manifest.size(), manifest.root(), hash)), List.of()).join();
            if (!(outcome instanceof Outcome.Done done)) {
                throw new BackupRefused(Reason.RULE, Map.of(), ((Outcome.Refused) outcome).findings(), null);
            }
            Disk.REAL.move(part, file);
            Disk.REAL.syncFolder(file.getParent());
            return new Made(manifest.size(), manifest.root(), Files.size(file), manifest.files().size(), hash, done.events().get(0).seq());
        } catch (BadAct e) {
            throw new IllegalStateException("a backup names nobody", e);
        }
    }
}
