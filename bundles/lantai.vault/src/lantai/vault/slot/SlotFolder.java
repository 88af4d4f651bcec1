package lantai.vault.slot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.app.vault.SlotInfo;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.vault.cipher.CipherSuite;

/**
 * The slot files of a vault and the counts of wrong PINs. A try is counted, durably, before the PIN is looked at: a killed
 * program has not given a try for nothing. After five the slot takes no PIN until the security administrator unlocks it (BMB17-style
 * login rules as cited in the vault's format document); no clock has a part in it. A count that is missing or changed locks too.
 */
public final class SlotFolder {

    /** Wrong PINs until a slot is locked. */
    public static final int MOST_FAILURES = 5;
    private static final String ENDING = ".slot";
    private static final String TRIES = ".tries";
    /** Count for persons without a slot, so that they cost as much time. */
    private static final String NOBODY = "";

    private final Path folder;

    public SlotFolder(Path folder) {
        this.folder = folder;
    }

    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /** All slots by person; a damaged one under the name of its file. */
    public List<SlotInfo> list() {
        var slots = new ArrayList<SlotInfo>();
        if (!exists()) {
            return slots;
        }
        try (var files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (var file : files) {
                slots.add(info(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        slots.sort((a, b) -> a.person().compareTo(b.person()));
        return slots;
    }

    private SlotInfo info(Path file) throws IOException {
        var name = file.getFileName().toString();
        try {
            var slot = Slot.parse(Files.readAllBytes(file));
            if (!file.equals(file(slot.person(), ENDING))) {
                throw new IllegalArgumentException("the slot of another person");
            }
            var tries = tries(slot.person(), slot.vault());
            return new SlotInfo(slot.person(), slot.operator(), slot.generation(), tries.map(Tries::failures).orElse(MOST_FAILURES),
                    tries.filter(t -> t.failures() < MOST_FAILURES).isEmpty(),
                    tries.isPresent() ? Optional.empty() : Optional.of(file(slot.person(), TRIES).getFileName().toString()),
                    slot.lock().map(TokenLock::reference));
        } catch (IllegalArgumentException e) {
            return new SlotInfo(name, false, 0, 0, true, Optional.of(name));
        }
    }

    /** A person's slot; empty when there is none. */
    public Optional<Slot> read(String person) throws VaultRefused {
        var file = file(person, ENDING);
        var arguments = Map.of("person", person, "file", file.getFileName().toString());
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            var slot = Slot.parse(Files.readAllBytes(file));
            if (!slot.person().equals(person)) {
                throw new IllegalArgumentException("the slot of another person");
            }
            return Optional.of(slot);
        } catch (SmallForm.UnknownForm e) {
            var number = Integer.toString(e.number());
            throw e.ofSuite() ? new VaultRefused(Reason.SUITE_NOT_AVAILABLE, Map.of("suite", number, "file", arguments.get("file")), e)
                    : new VaultRefused(Reason.UNKNOWN_FORM, Map.of("version", number, "file", arguments.get("file")), e);
        } catch (IllegalArgumentException e) {
            throw new VaultRefused(Reason.SLOT_DAMAGED, arguments, e);
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    /** Writes one slot file and touches no other; a new slot gets its count of wrong PINs first. */
    public void write(Slot slot) throws VaultRefused {
        try {
            Files.createDirectories(folder);
            if (!Files.exists(file(slot.person(), ENDING))) {
                write(new Tries(slot.suite(), slot.vault(), slot.person(), 1, 0));
            }
            SafeFile.replace(file(slot.person(), ENDING), slot.bytes());
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", slot.person()), e);
        }
    }

    /** Takes a slot away, and its count. */
    public void remove(String person) throws VaultRefused {
        try {
            Files.deleteIfExists(file(person, ENDING));
            Files.deleteIfExists(file(person, TRIES));
            SafeFile.syncFolder(folder);
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", person), e);
        }
    }

    /**
     * Counts a try before it is made.
     *
     * @throws VaultRefused {@code SLOT_LOCKED}, or {@code TRIES_DAMAGED} with {@code file}
     */
    public void beginTry(Slot slot) throws VaultRefused {
        try {
            write(open(slot).failed());
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", slot.person()), e);
        }
    }

    /** Refuses what {@link #beginTry} would refuse, and counts nothing. */
    public void refuseLocked(Slot slot) throws VaultRefused {
        try {
            open(slot);
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", slot.person()), e);
        }
    }

    private Tries open(Slot slot) throws IOException, VaultRefused {
        var person = slot.person();
        var tries = tries(person, slot.vault())
                .orElseThrow(() -> new VaultRefused(Reason.TRIES_DAMAGED, Map.of("person", person, "file", name(person, TRIES)), null));
        if (tries.failures() >= MOST_FAILURES) {
            throw new VaultRefused(Reason.SLOT_LOCKED, Map.of("person", person), null);
        }
        return tries;
    }

    /** Takes as long as {@link #beginTry} for a person who has no slot. */
    public void countNobody(CipherSuite suite, Bytes vault) throws VaultRefused {
        try {
            Files.createDirectories(folder);
            write(new Tries(suite, vault, NOBODY, 1, 1));
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", NOBODY), e);
        }
    }

    /** The try was right, or the security administrator unlocked the slot: earlier wrong ones are forgotten. */
    public void forgetTries(Slot slot, long atLeast) throws VaultRefused {
        try {
            var tries = tries(slot.person(), slot.vault());
            if (tries.isEmpty() || tries.get().failures() > 0 || tries.get().serial() < atLeast) {
                var serial = Math.max(atLeast, tries.map(Tries::serial).orElse(0L));
                write(new Tries(slot.suite(), slot.vault(), slot.person(), serial, 0).cleared());
            }
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", slot.person()), e);
        }
    }

    /** Tries left before the slot is locked. */
    public int triesLeft(Slot slot) throws VaultRefused {
        try {
            return Math.max(0, MOST_FAILURES - tries(slot.person(), slot.vault()).map(Tries::failures).orElse(MOST_FAILURES));
        } catch (IOException e) {
            throw new VaultRefused(Reason.INPUT_OUTPUT, Map.of("person", slot.person()), e);
        }
    }

    /** How far a slot and its count have come; a count that is missing or changed stands at 0. */
    public Counters.Known known(SlotInfo slot, Bytes vault) throws IOException {
        return new Counters.Known(slot.generation(), tries(slot.person(), vault).map(Tries::serial).orElse(0L));
    }

    private Optional<Tries> tries(String person, Bytes vault) throws IOException {
        var file = file(person, TRIES);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            var tries = Tries.parse(Files.readAllBytes(file));
            return Optional.of(tries).filter(t -> t.person().equals(person) && t.vault().equals(vault));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void write(Tries tries) throws IOException {
        SafeFile.replace(file(tries.person(), TRIES), tries.bytes());
    }

    /** Name of a person's slot file. */
    public String slotName(String person) {
        return name(person, ENDING);
    }

    /** Name of a person's count of wrong PINs. */
    public String triesName(String person) {
        return name(person, TRIES);
    }

    private String name(String person, String ending) {
        return file(person, ending).getFileName().toString();
    }

    private Path file(String person, String ending) {
        return folder.resolve(stem(person) + ending);
    }

    /** The name of a person's slot file in any vault. */
    public static String nameOf(String person) {
        return stem(person) + ENDING;
    }

    /** File names are made of the hash of the code, so that every code is a good file name everywhere. */
    private static String stem(String person) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(person.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
