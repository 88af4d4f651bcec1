package lantai.vault.slot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.app.vault.SlotInfo;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;

/**
 * The slot files of a vault and the counts of wrong PINs. A try is counted, durably, before the PIN is looked at: a killed
 * program has not given a try for nothing. After five the slot is locked for 15 minutes (BMB17-style login rules as cited in the
 * vault's format document).
 */
public final class SlotFolder {

    /** Wrong PINs until a slot is locked. */
    public static final int MOST_FAILURES = 5;
    private static final Duration LOCKED_FOR = Duration.ofMinutes(15);
    private static final String ENDING = ".slot";

    private final Path folder;

    public SlotFolder(Path folder) {
        this.folder = folder;
    }

    public boolean exists() {
        return Files.isDirectory(folder);
    }

    public List<SlotInfo> list(Instant now) {
        var slots = new ArrayList<SlotInfo>();
        if (!exists()) {
            return slots;
        }
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (var file : files) {
                slots.add(info(file, now));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        slots.sort((a, b) -> a.person().compareTo(b.person()));
        return slots;
    }

    private SlotInfo info(Path file, Instant now) throws IOException {
        try {
            var slot = Slot.parse(Files.readAllBytes(file));
            var tries = tries(slot.person());
            return new SlotInfo(slot.person(), slot.operator(), tries.failures(),
                    Optional.ofNullable(tries.lockedUntil()).filter(now::isBefore), false);
        } catch (IllegalArgumentException e) {
            return new SlotInfo(file.getFileName().toString(), false, 0, Optional.empty(), true);
        }
    }

    /** A person's slot; empty when there is none. */
    public Optional<Slot> read(String person) throws VaultRefused {
        var file = file(person, ENDING);
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var slot = Slot.parse(Files.readAllBytes(file));
            if (!slot.person().equals(person)) {
                throw new IllegalArgumentException("the slot of another person");
            }
            return Optional.of(slot);
        } catch (IllegalArgumentException e) {
            throw new VaultRefused(Reason.SLOT_DAMAGED, Map.of("person", person, "file", file.getFileName().toString()), e);
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    /** Writes one slot file and touches no other. */
    public void write(Slot slot) throws VaultRefused {
        try {
            Files.createDirectories(folder);
            SafeFile.replace(file(slot.person(), ENDING), slot.bytes());
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", slot.person()), e);
        }
    }

    /** Counts a try before it is made. */
    public void beginTry(String person, Instant now) throws VaultRefused {
        try {
            var tries = tries(person);
            if (tries.lockedUntil() != null && now.isBefore(tries.lockedUntil())) {
                throw new VaultRefused(Reason.SLOT_LOCKED, Map.of("person", person, "until", tries.lockedUntil().toString()), null);
            }
            var failures = tries.lockedUntil() == null ? tries.failures() + 1 : 1;
            write(person, new Tries(failures, failures >= MOST_FAILURES ? now.plus(LOCKED_FOR) : null));
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    /** The try was right: earlier wrong ones are forgotten. */
    public void forgetTries(String person) throws VaultRefused {
        try {
            if (tries(person).failures() > 0) {
                write(person, new Tries(0, null));
            }
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    /** Tries left before the slot is locked. */
    public int triesLeft(String person) throws VaultRefused {
        try {
            return Math.max(0, MOST_FAILURES - tries(person).failures());
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    private record Tries(int failures, Instant lockedUntil) {
    }

    private Tries tries(String person) throws IOException {
        var file = file(person, ".tries");
        if (!Files.exists(file)) {
            return new Tries(0, null);
        }
        var parts = Files.readString(file, StandardCharsets.US_ASCII).strip().split(" ");
        try {
            var until = Long.parseLong(parts[1]);
            return new Tries(Integer.parseInt(parts[0]), until == 0 ? null : Instant.ofEpochMilli(until));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return new Tries(MOST_FAILURES - 1, null);
        }
    }

    private void write(String person, Tries tries) throws IOException {
        var until = tries.lockedUntil() == null ? 0 : tries.lockedUntil().toEpochMilli();
        SafeFile.replace(file(person, ".tries"), (tries.failures() + " " + until + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** File names are made of the hash of the code, so that every code is a good file name everywhere. */
    private Path file(String person, String ending) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 8) + ending);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
