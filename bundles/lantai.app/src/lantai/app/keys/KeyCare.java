package lantai.app.keys;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import lantai.app.door.Aftermath;
import lantai.app.door.LiveRegister;
import lantai.app.door.OwnActs;
import lantai.app.projection.CopyQuery;
import lantai.app.projection.Projection;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.vault.DestroyedKey;
import lantai.app.vault.SlotInfo;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultDamage;
import lantai.app.vault.VaultRefused;
import lantai.core.act.Act;
import lantai.core.act.CopyAct.DestroyAct;
import lantai.core.act.RegistryAct;
import lantai.core.act.RegistryAct.KeysAct;
import lantai.core.code.CopyId;
import lantai.core.event.Bytes;
import lantai.core.event.Carried;
import lantai.core.event.Hash;
import lantai.core.event.RecordedEvent;
import lantai.core.event.SealedText;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.CopyStatus;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.RegistryState;

/**
 * Keeps vault and ledger in step. Decisions are durable in the ledger first; then the key goes, in one replacement of one file; then the
 * ledger is told what is gone. A crash anywhere between is made good at the next opening: a decision without its effect is carried out, an
 * effect the ledger does not know of is told. A key file or slot that is older than the ledger knows is refused.
 */
public final class KeyCare implements Aftermath, AutoCloseable {

    private static final Subject VAULT = Subject.of(Type.REGISTRY, RegistryState.VAULT);

    private final UnlockedVault vault;
    private final LiveRegister register;
    private final Projection projection;
    private final String operator;
    private final OwnActs own;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(run -> {
        var made = new Thread(run, "lantai-keys");
        made.setDaemon(true);
        return made;
    });

    /** @param own writes what the program itself tells */
    public KeyCare(UnlockedVault vault, LiveRegister register, Projection projection, String operator, OwnActs own) {
        this.vault = vault;
        this.register = register;
        this.projection = projection;
        this.operator = operator;
        this.own = own;
    }

    /**
     * Compares the vault's files with what the ledger knows of them.
     *
     * @throws CannotOpen {@code VAULT_ROLLED_BACK} with {@code file} when one is older, {@code VAULT_DAMAGED} when keys in use are broken
     */
    public void confirm() throws CannotOpen {
        var known = known();
        if (vault.generation() < known.generation() || vault.revision() < known.revision() || known.gone().stream().anyMatch(vault::holds)
                || isMissing(known, Type.DOCUMENT) || isMissing(known, Type.PERSON)) {
            throw keysMissing();
        }
        for (var slot : vault.slots()) {
            if (!slot.damaged() && slot.generation() < pinGeneration(slot.person())) {
                var file = vault.distrust(slot.person());
                if (slot.person().equals(operator)) {
                    throw new CannotOpen(Reason.VAULT_ROLLED_BACK, Map.of("file", file));
                }
            }
        }
    }

    /** A broken last batch on which the ledger relies was no power cut's doing. */
    private CannotOpen keysMissing() {
        return vault.damage().stream().filter(damage -> damage.kind() == VaultDamage.Kind.TORN).map(VaultDamage::file).findFirst()
                .map(aside -> new CannotOpen(Reason.VAULT_DAMAGED, Map.of("why", "KEYS_DAMAGED", "file", "keys.cck", "offset",
                        aside.substring(aside.indexOf('@') + 1, aside.lastIndexOf('.')))))
                .orElseGet(() -> new CannotOpen(Reason.VAULT_ROLLED_BACK, Map.of("file", "keys.cck")));
    }

    private KnownKeys known() {
        return KnownKeys.of(here(VAULT));
    }

    /** Events of this log itself: what was carried over from another speaks of another vault. */
    private List<RecordedEvent> here(Subject subject) {
        return register.past(subject).stream().filter(recorded -> Carried.of(recorded.event().fields()).isEmpty()).toList();
    }

    /** Whether a key that sealed texts is neither there nor destroyed. Only where a usual purpose has no key are the events looked at. */
    private boolean isMissing(KnownKeys known, Type type) {
        var gone = vault.destroyed().stream().map(DestroyedKey::key).collect(Collectors.toSet());
        gone.addAll(known.gone());
        return projection.codes(type).stream().filter(code -> !vault.has(type.word() + ":" + code))
                .flatMap(code -> register.past(Subject.of(type, code)).stream())
                .flatMap(event -> event.event().sealed().values().stream()).map(SealedText::key)
                .anyMatch(key -> !vault.holds(key) && !gone.contains(key));
    }

    /** What the ledger knows of a slot's generation; a new key begins a new slot. */
    private int pinGeneration(String person) {
        var generation = 0;
        for (var recorded : here(Subject.of(Type.PERSON, person))) {
            generation = switch (recorded.event().kind()) {
                case "key" -> 0;
                case RegistryAct.PinAct.WORD -> recorded.event().fields().number("generation").orElse(0L).intValue();
                default -> generation;
            };
        }
        return generation;
    }

    /**
     * Carries out what was decided before a crash, and tells what the ledger does not know yet.
     *
     * @throws CannotOpen {@code NO_SLOT} when the operator's own key had been revoked
     */
    public void finish() throws CannotOpen {
        try {
            if (own.isClosed()) {
                return;
            }
            var known = known();
            var left = vault.slots().stream().filter(slot -> !slot.damaged()).map(SlotInfo::person)
                    .filter(person -> register.person(person).flatMap(PersonState::publicKey).isEmpty()).toList();
            for (var person : left) {
                vault.remove(person);
            }
            if (left.contains(operator)) {
                throw new CannotOpen(Reason.NO_SLOT, Map.of("person", operator));
            }
            if (!register.person(operator).flatMap(PersonState::publicKey).filter(vault.signer().publicKey()::equals).isPresent()) {
                // recovered by sheets, and the new key is not in the ledger yet: nothing can be signed; the next opening does it
                return;
            }
            if (known.decided() > vault.generation()) {
                vault.rotate();
            }
            erase(pending());
            tell();
        } catch (VaultRefused e) {
            throw new CannotOpen(Reason.INPUT_OUTPUT, Map.of("folder", "", "person", ""), e);
        }
    }

    private Set<String> pending() {
        var purposes = new LinkedHashSet<String>();
        for (var redaction : here(Subject.of(Type.REGISTRY, RegistryState.REDACTION))) {
            redaction.event().fields().text("of").filter(of -> isReadable(of, redaction.seq())).ifPresent(of -> purposes.addAll(ofRedacted(of)));
        }
        purposes.addAll(ofDestroyed(vault.purposes(Purposes.CONTENT)));
        purposes.removeIf(purpose -> !vault.has(purpose));
        return purposes;
    }

    /** Whether a key is still there that sealed texts of a subject before it was redacted; what is written later has a key of its own. */
    private boolean isReadable(String of, long redacted) {
        var subject = Subject.of(Type.ofWord(of.substring(0, of.indexOf(':'))), of.substring(of.indexOf(':') + 1));
        return register.past(subject).stream().filter(event -> event.seq() < redacted)
                .flatMap(event -> event.event().sealed().values().stream()).map(SealedText::key).anyMatch(vault::holds);
    }

    private List<String> ofRedacted(String subject) {
        var all = new ArrayList<>(List.of(subject, Purposes.CONTENT + subject));
        if (subject.startsWith("document:")) {
            all.addAll(vault.purposes(Purposes.CONTENT + "copy:" + subject.substring("document:".length()) + "/"));
        }
        return all;
    }

    /** Those of the purposes whose carrier is destroyed: a copy, or a document of which no copy is left. */
    private List<String> ofDestroyed(Collection<String> purposes) {
        return purposes.stream().filter(purpose -> {
            var subject = purpose.substring(Purposes.CONTENT.length());
            var code = subject.substring(subject.indexOf(':') + 1);
            return subject.startsWith("copy:") ? isDestroyed(CopyId.parse(code)) : subject.startsWith("document:") && isDestroyed(code);
        }).toList();
    }

    private boolean isDestroyed(CopyId copy) {
        return register.copy(copy).filter(state -> state.status() == CopyStatus.DESTROYED).isPresent();
    }

    private boolean isDestroyed(String document) {
        var copies = new ArrayList<CopyId>();
        projection.copies(new CopyQuery(Optional.of(document), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                row -> copies.add(row.copy()));
        return !copies.isEmpty() && copies.stream().allMatch(copy -> isDestroyed(copy)
                || register.copy(copy).filter(state -> state.status() == CopyStatus.VOID).isPresent())
                && copies.stream().anyMatch(this::isDestroyed);
    }

    /** Texts that are gone are gone from the projection too: its file opens no more and comes back from the journal. */
    private void erase(Collection<String> purposes) {
        if (purposes.isEmpty()) {
            return;
        }
        var all = new LinkedHashSet<>(purposes);
        if (purposes.stream().anyMatch(purpose -> !purpose.startsWith(Purposes.CONTENT))) {
            all.add("secret:h2-file");
        }
        vault.erase(all);
    }

    /** Tells the ledger of a new root key and of keys that are gone. */
    private void tell() {
        var known = known();
        var untold = vault.destroyed().stream().filter(key -> !known.gone().contains(key.key())).toList();
        if (vault.generation() > known.generation() || !untold.isEmpty()) {
            Map<Bytes, Hash> gone = untold.stream()
                    .collect(Collectors.toMap(DestroyedKey::key, DestroyedKey::wrapped, (a, b) -> a, LinkedHashMap::new));
            own.write("keys-" + UUID.randomUUID(), new KeysAct(vault.generation(), vault.revision(), gone), List.of()).join();
        }
    }

    @Override
    public CompletableFuture<?> after(Act act, CompletableFuture<?> durable) {
        return switch (act.body()) {
            case RegistryAct.RekeyAct a -> then(durable, () -> {
                if (vault.generation() < a.generation()) {
                    vault.rotate();
                }
            });
            case RegistryAct.RevokeAct a -> then(durable, () -> vault.remove(a.person()));
            case RegistryAct.UnlockAct a -> then(durable, () -> vault.clearFailures(a.person()));
            case RegistryAct.RedactAct a -> then(durable, () -> {
                erase(ofRedacted(a.subject().toString()).stream().filter(vault::has).toList());
                register.forget(a.subject());
            });
            case DestroyAct a when !vault.purposes(Purposes.CONTENT).isEmpty() -> then(durable, () -> erase(ofDestroyed(concerned(a))));
            default -> durable;
        };
    }

    private List<String> concerned(DestroyAct act) {
        var all = new LinkedHashSet<String>();
        act.copies().forEach(copy -> {
            all.add(Purposes.content(Subject.copy(copy)));
            all.add(Purposes.content(Subject.of(Type.DOCUMENT, copy.document())));
        });
        return all.stream().filter(vault::has).toList();
    }

    private interface Effect {
        void run() throws VaultRefused;
    }

    private CompletableFuture<?> then(CompletableFuture<?> durable, Effect effect) {
        return durable.thenRunAsync(() -> {
            try {
                effect.run();
                tell();
            } catch (VaultRefused e) {
                throw new IllegalStateException("what was decided could not be done yet", e);
            }
        }, thread);
    }

    @Override
    public void close() {
        // what is under way must not be left half done
        thread.close();
    }
}
