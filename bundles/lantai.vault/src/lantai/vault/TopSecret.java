package lantai.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import lantai.app.vault.Compartment;
import lantai.app.vault.Signer;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.vault.cipher.Boxes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.cipher.Envelope;
import lantai.vault.share.Splitting;

/**
 * The compartment as records of the key file: its public key, each holder's share in an envelope only his slot opens, and the documents' keys
 * in envelopes only the joined secret opens. All of them lie wrapped under the root key too, so that a thief of shares needs the vault, and
 * a change of the root key leaves them as they are.
 */
final class TopSecret implements Compartment {

    private static final String INSIDE = "top-secret:";
    private static final String KEY = "compartment:key";
    private static final String SHARE = "compartment:share:";
    private static final Splitting SPLITTING = new Splitting(2, 3);

    private final SlotKeys slots;
    private final Carriers carriers;
    private final Boxes boxes;
    private final Envelope envelopes;
    private final Map<Bytes, byte[]> usable = new HashMap<>();
    private byte[] secret;

    TopSecret(SlotKeys slots, Carriers carriers, Boxes boxes) {
        this.slots = slots;
        this.carriers = carriers;
        this.boxes = boxes;
        this.envelopes = new Envelope(boxes);
    }

    /** Where a holder's share stands, and what it is bound to. */
    private record Place(int generation, int number, String person) {

        static Place of(String purpose) {
            var parts = purpose.substring(SHARE.length()).split(":", 3);
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        }

        String purpose() {
            return SHARE + generation + ":" + number + ":" + person;
        }
    }

    private List<Place> places() {
        return carriers.purposes(SHARE).stream().map(Place::of).toList();
    }

    @Override
    public boolean exists() {
        return carriers.has(KEY);
    }

    @Override
    public synchronized boolean isOpen() {
        return secret != null;
    }

    @Override
    public List<String> holders() {
        return places().stream().map(Place::person).toList();
    }

    @Override
    public int generation() {
        return places().stream().mapToInt(Place::generation).max().orElse(0);
    }

    @Override
    public Bytes publicKey() {
        return exists() ? Bytes.of(content(KEY)) : Bytes.of();
    }

    private byte[] content(String purpose) {
        return carriers.key(carriers.keyFor(purpose)).orElseThrow();
    }

    /** Whether keys for such a purpose can lie inside: of documents, and of what documents and copies say. */
    static boolean takes(String purpose) {
        return purpose.startsWith("document:") || purpose.startsWith("content:document:") || purpose.startsWith("content:copy:");
    }

    /** What keys inside are for, as if they lay outside. */
    List<String> purposes(String prefix) {
        return carriers.purposes(INSIDE + prefix).stream().map(inside -> inside.substring(INSIDE.length(), inside.lastIndexOf('#'))).distinct().toList();
    }

    /** Whether a key lies in the compartment. */
    boolean owns(Bytes key) {
        return carriers.purpose(key).filter(purpose -> purpose.startsWith(INSIDE)).isPresent();
    }

    @Override
    public boolean isSealed(Bytes key) {
        return owns(key) && key(key).isEmpty();
    }

    /** All purposes under which keys of a document lie in the compartment. */
    List<String> inside(String purpose) {
        return carriers.purposes(INSIDE + purpose + "#");
    }

    /** A key inside that can be used now: one that is known, else a fresh one, which the compartment's public key seals at once. */
    synchronized Bytes keyFor(String purpose) {
        for (var known : inside(purpose)) {
            var id = carriers.keyFor(known);
            if (key(id).isPresent()) {
                return id;
            }
        }
        var fresh = boxes.fresh(CipherSuite.SECRET);
        var id = carriers.put(INSIDE + purpose + "#" + (inside(purpose).size() + 1), sealed(purpose, fresh));
        usable.put(id, fresh);
        return id;
    }

    private byte[] sealed(String purpose, byte[] key) {
        return envelopes.seal(publicKey().toArray(), bound("inside|" + purpose), key);
    }

    private byte[] bound(String what) {
        return (boxes.suite().suite().id() + "|" + slots.vault().hex() + "|top-secret|" + what).getBytes(StandardCharsets.UTF_8);
    }

    /** The secret bytes of a key inside; empty while the compartment is closed. */
    synchronized Optional<byte[]> key(Bytes id) {
        var known = usable.get(id);
        if (known != null || secret == null) {
            return Optional.ofNullable(known);
        }
        var inside = carriers.purpose(id).orElseThrow();
        var purpose = inside.substring(INSIDE.length(), inside.lastIndexOf('#'));
        var key = envelopes.open(secret, bound("inside|" + purpose), carriers.key(id).orElseThrow())
                .orElseThrow(() -> new IllegalStateException("key " + id + " does not open with the compartment's secret"));
        usable.put(id, key);
        return Optional.of(key);
    }

    @Override
    public List<Signer> signers(Map<String, char[]> pins) throws VaultRefused {
        var signers = new ArrayList<Signer>();
        for (var pin : new TreeMap<>(pins).entrySet()) {
            try (var unlocked = slots.unlock(pin.getKey(), pin.getValue())) {
                signers.add(unlocked.signer());
            }
        }
        return signers;
    }

    @Override
    public synchronized void setUp(List<String> holders, Collection<String> documents) throws VaultRefused {
        if (exists() && secret == null) {
            throw refused(Reason.COMPARTMENT_CLOSED);
        }
        if (holders.size() != SPLITTING.made() || holders.stream().distinct().count() != SPLITTING.made()) {
            throw refused(Reason.SHARES_TOO_FEW, "given", Long.toString(holders.stream().distinct().count()), "needed",
                    Integer.toString(SPLITTING.made()));
        }
        var shared = secret == null ? boxes.fresh(CipherSuite.SECRET) : secret;
        var generation = generation() + 1;
        var values = SPLITTING.split(shared, new SecureRandom());
        var shares = new LinkedHashMap<String, byte[]>();
        for (var number = 1; number <= SPLITTING.made(); number++) {
            var place = new Place(generation, number, holders.get(number - 1));
            var slot = slots.slot(place.person()).orElseThrow(() -> refused(Reason.NO_SLOT, "person", place.person()));
            shares.put(place.purpose(), envelopes.seal(slot.wrapKey().toArray(), bound(place.purpose()), values.get(number - 1)));
        }
        var before = places().stream().map(Place::purpose).toList();
        if (!exists()) {
            carriers.put(KEY, envelopes.publicKey(shared));
        }
        shares.forEach(carriers::put);
        carriers.sync();
        carriers.erase(before, false);
        moveIn(documents);
        carriers.erase(List.of("secret:h2-file"), false);
        Arrays.fill(shared, (byte) 0);
        close();
    }

    private List<String> withContents(Collection<String> documents) {
        var all = new ArrayList<>(documents);
        for (var document : documents) {
            all.add("content:" + document);
            all.addAll(carriers.purposes("content:copy:" + document.substring("document:".length()) + "/"));
        }
        return all;
    }

    /** The keys keep their ids, which stand in events. */
    private void moveIn(Collection<String> documents) {
        for (var purpose : withContents(documents)) {
            if (carriers.has(purpose)) {
                var key = carriers.key(carriers.keyFor(purpose)).orElseThrow();
                carriers.move(purpose, INSIDE + purpose + "#" + (inside(purpose).size() + 1), sealed(purpose, key));
            }
        }
    }

    @Override
    public synchronized List<Signer> open(Map<String, char[]> pins) throws VaultRefused {
        if (!exists()) {
            throw refused(Reason.NO_COMPARTMENT);
        }
        var signers = new ArrayList<Signer>();
        var shares = new TreeMap<Integer, byte[]>();
        try {
            for (var pin : new TreeMap<>(pins).entrySet()) {
                var person = pin.getKey();
                var place = places().stream().filter(p -> p.person().equals(person)).findFirst()
                        .orElseThrow(() -> refused(Reason.NOT_A_HOLDER, "person", person));
                try (var unlocked = slots.unlock(person, pin.getValue())) {
                    shares.put(place.number(), unlocked.opened(bound(place.purpose()), content(place.purpose()))
                            .orElseThrow(() -> refused(Reason.HOLDER_SHARE, "person", person)));
                    signers.add(unlocked.signer());
                }
            }
            if (shares.size() < SPLITTING.needed()) {
                throw refused(Reason.SHARES_TOO_FEW, "given", Integer.toString(shares.size()), "needed", Integer.toString(SPLITTING.needed()));
            }
            var joined = SPLITTING.join(shares);
            if (!publicKey().equals(Bytes.of(envelopes.publicKey(joined)))) {
                throw refused(Reason.SHARES_OPEN_NOTHING);
            }
            secret = joined;
            return signers;
        } catch (VaultRefused e) {
            signers.forEach(Signer::close);
            throw e;
        } finally {
            shares.values().forEach(share -> Arrays.fill(share, (byte) 0));
        }
    }

    private static VaultRefused refused(Reason reason, String... arguments) {
        return PaperRecovery.refused(reason, arguments);
    }

    @Override
    public synchronized void close() {
        if (secret != null) {
            Arrays.fill(secret, (byte) 0);
            secret = null;
        }
        usable.values().forEach(key -> Arrays.fill(key, (byte) 0));
        usable.clear();
    }
}
