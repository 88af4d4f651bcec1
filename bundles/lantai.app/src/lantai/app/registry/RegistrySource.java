package lantai.app.registry;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import lantai.app.backup.BackupContainers;
import lantai.app.backup.BackupFiles;
import lantai.app.backup.BackupSource;
import lantai.app.door.JournaledDoor;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.VaultRefused;
import lantai.ledger.journal.FileJournal;

/** Gives an open registry out for a backup: the door stands still while the changing files are copied. */
final class RegistrySource implements BackupSource {

    private final RegistryFolder folder;
    private final RegistryParts parts;
    private final JournaledDoor door;
    private final SecureRandom random = new SecureRandom();

    RegistrySource(RegistryParts parts, JournaledDoor door) {
        this.folder = parts.folder();
        this.parts = parts;
        this.door = door;
    }

    @Override
    public Taken take(Path scratch) throws IOException {
        var tail = new byte[8];
        random.nextBytes(tail);
        var secret = "backup-" + HexFormat.of().formatHex(tail);
        var key = parts.vault().secret(secret);
        try {
            return door.still(() -> {
                var journal = parts.journal().snapshot();
                parts.vault().sync();
                var large = new ArrayList<Path>();
                var small = copied(scratch, journal, large);
                return new Taken(journal, small, List.copyOf(large), entries(scratch, secret), key);
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Copies what changes; what does not is only named. The head is that of the moment, not the one last remembered. */
    private List<Path> copied(Path scratch, FileJournal.Snapshot journal, List<Path> large) throws IOException {
        var to = scratch.resolve("files");
        var small = new ArrayList<Path>();
        var segments = parts.folder().journal(parts.file().origin());
        for (var file : files(scratch)) {
            var name = folder.path().relativize(file).toString().replace('\\', '/');
            if (!BackupFiles.isCopied(name) || file.startsWith(segments) && (BackupFiles.isSegment(file) || file.endsWith("head"))) {
                continue;
            }
            if (BackupFiles.isNeverChanged(name)) {
                large.add(file);
                continue;
            }
            var copy = to.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
            small.add(copy);
        }
        if (journal.size() > 0) {
            var head = to.resolve(folder.path().relativize(segments).toString()).resolve("head");
            Files.createDirectories(head.getParent());
            small.add(Files.write(head, journal.head()));
        }
        return List.copyOf(small);
    }

    private List<Path> files(Path scratch) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(folder.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
                return at.equals(scratch) || at.equals(folder.projection()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private List<BackupContainers.Entry> entries(Path scratch, String secret) throws IOException, VaultRefused {
        var entries = new ArrayList<BackupContainers.Entry>();
        for (var person : parts.vault().slots().stream().filter(SlotInfo::operator).map(SlotInfo::person).toList()) {
            var small = Files.createDirectory(scratch.resolve("entry-" + entries.size()));
            parts.vault().extract(small, person, secret);
            entries.add(new BackupContainers.Entry(person, BackupFiles.packed(small, secret)));
        }
        return List.copyOf(entries);
    }
}
