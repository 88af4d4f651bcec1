package lantai.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import lantai.app.vault.DestroyedKey;
import lantai.core.event.Bytes;
import lantai.core.event.Hash;
import lantai.vault.cipher.Boxes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.cipher.Envelope;
import lantai.vault.keys.GoneKey;
import lantai.vault.keys.KeyContent;
import lantai.vault.keys.KeyFile;
import lantai.vault.keys.RootEnvelope;
import lantai.vault.keys.Wrapped;

/** The carrier keys and secrets of an open vault: made, unwrapped on demand, destroyed, and wrapped anew under the next root key. */
final class Carriers implements AutoCloseable {

    private final KeyFile file;
    private final Boxes boxes;
    private final Envelope envelopes;
    private final Map<Bytes, byte[]> unwrapped = new HashMap<>();
    private final TreeMap<String, Bytes> byPurpose = new TreeMap<>();
    private RootKey root;

    Carriers(KeyFile file, Boxes boxes, RootKey root) {
        this.file = file;
        this.boxes = boxes;
        this.envelopes = new Envelope(boxes);
        this.root = root;
        file.content().keys().values().forEach(key -> byPurpose.put(key.purpose(), key.id()));
    }

    KeyContent content() {
        return file.content();
    }

    synchronized boolean has(String purpose) {
        return byPurpose.containsKey(purpose);
    }

    synchronized boolean holds(Bytes key) {
        return file.content().keys().containsKey(key);
    }

    synchronized List<String> purposes(String prefix) {
        return byPurpose.tailMap(prefix).keySet().stream().takeWhile(purpose -> purpose.startsWith(prefix)).toList();
    }

    synchronized Bytes keyFor(String purpose) {
        var known = byPurpose.get(purpose);
        return known != null ? known : made(purpose);
    }

    /** What a key is for; empty when there is none. */
    synchronized Optional<String> purpose(Bytes id) {
        return Optional.ofNullable(file.content().keys().get(id)).map(Wrapped::purpose);
    }

    /** Keeps something under a new purpose; durable after {@link #sync()}. */
    synchronized Bytes put(String purpose, byte[] content) {
        var id = Bytes.of(boxes.fresh(16));
        file.add(wrapped(id, purpose, content));
        byPurpose.put(purpose, id);
        return id;
    }

    private Wrapped wrapped(Bytes id, String purpose, byte[] content) {
        return new Wrapped(id, purpose, Bytes.of(boxes.seal(root.wrapping(), root.bound(id, purpose), content)));
    }

    /** Puts other content and another purpose in a key's place; its id stays. Durable when the call returns. */
    synchronized void move(String from, String to, byte[] content) {
        var id = byPurpose.remove(from);
        var next = file.content().next(root.generation());
        next.keys().put(id, wrapped(id, to, content));
        rewrite(next, root);
        byPurpose.put(to, id);
        Optional.ofNullable(unwrapped.remove(id)).ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    }

    private Bytes made(String purpose) {
        if (purpose.getBytes(StandardCharsets.UTF_8).length > 1_000) {
            throw new IllegalArgumentException("a purpose is at most 1,000 bytes long");
        }
        var id = Bytes.of(boxes.fresh(16));
        var key = boxes.fresh(CipherSuite.SECRET);
        file.add(new Wrapped(id, purpose, Bytes.of(boxes.seal(root.wrapping(), root.bound(id, purpose), key))));
        unwrapped.put(id, key);
        byPurpose.put(purpose, id);
        return id;
    }

    /** The 32 secret bytes of a key; not to be changed or wiped by the caller. Empty when there is none. */
    synchronized Optional<byte[]> key(Bytes id) {
        var known = unwrapped.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        var wrapped = Optional.ofNullable(file.content().keys().get(id));
        wrapped.ifPresent(w -> unwrapped.put(id, opened(w)));
        return wrapped.map(w -> unwrapped.get(id));
    }

    private byte[] opened(Wrapped w) {
        return boxes.open(root.wrapping(), root.bound(w.id(), w.purpose()), w.box().toArray())
                .orElseThrow(() -> new IllegalStateException("key " + w.id() + " does not open under the root key"));
    }

    /** @param remembered whether the file goes on to say that there were such keys */
    synchronized List<DestroyedKey> erase(Collection<String> purposes, boolean remembered) {
        var next = file.content().next(root.generation());
        var gone = new ArrayList<DestroyedKey>();
        for (var purpose : purposes) {
            var id = byPurpose.get(purpose);
            if (id != null) {
                var box = next.keys().remove(id).box();
                var left = new GoneKey(id, Hash.of(boxes.suite().digest().digest(box.toArray())), next.revision());
                if (remembered) {
                    next.gone().put(id, left);
                }
                gone.add(shown(left));
            }
        }
        if (gone.isEmpty()) {
            return gone;
        }
        rewrite(next, root);
        byPurpose.keySet().removeAll(purposes);
        gone.forEach(key -> Optional.ofNullable(unwrapped.remove(key.key())).ifPresent(bytes -> Arrays.fill(bytes, (byte) 0)));
        return gone;
    }

    private void rewrite(KeyContent next, RootKey under) {
        var seal = under.sealKey();
        try {
            file.rewrite(next, seal);
        } finally {
            Arrays.fill(seal, (byte) 0);
        }
    }

    synchronized List<DestroyedKey> destroyed() {
        return file.content().gone().values().stream().map(Carriers::shown).toList();
    }

    private static DestroyedKey shown(GoneKey key) {
        return new DestroyedKey(key.id(), key.wrapped(), key.revision());
    }

    /** Closes an envelope with the root key to a new operator; durable when the call returns. */
    synchronized void admit(String person, Bytes wrapKey) {
        file.add(envelope(envelopes, person, wrapKey, file.content(), root));
        file.sync();
    }

    static RootEnvelope envelope(Envelope envelopes, String person, Bytes wrapKey, KeyContent content, RootKey of) {
        return new RootEnvelope(person, wrapKey,
                Bytes.of(envelopes.seal(wrapKey.toArray(), RootKey.bound(content, person), of.secret())));
    }

    /** The next root key; nobody but the operators that are left gets it. Durable when the call returns. */
    synchronized void rotate(Collection<String> without) {
        var suite = boxes.suite();
        var next = file.content().next(root.generation() + 1);
        var fresh = new RootKey(suite, next.vault(), next.generation(), boxes.fresh(CipherSuite.SECRET));
        next.envelopes().keySet().removeAll(without);
        next.envelopes().replaceAll((person, envelope) -> envelope(envelopes, person, envelope.wrapKey(), next, fresh));
        var keys = new LinkedHashMap<Bytes, Wrapped>();
        for (var wrapped : next.keys().values()) {
            var key = opened(wrapped);
            keys.put(wrapped.id(), new Wrapped(wrapped.id(), wrapped.purpose(),
                    Bytes.of(boxes.seal(fresh.wrapping(), fresh.bound(wrapped.id(), wrapped.purpose()), key))));
            Arrays.fill(key, (byte) 0);
        }
        next.keys().putAll(keys);
        rewrite(next, fresh);
        root.close();
        root = fresh;
    }

    /** Writes a key file of its own that holds one person's envelope and one key, under the same root key. */
    synchronized void extract(Path path, String person, String purpose) throws IOException {
        var all = file.content();
        var id = Optional.ofNullable(byPurpose.get(purpose)).orElseThrow(() -> new IllegalArgumentException("no key for " + purpose));
        var few = new KeyContent(all.suite(), all.vault(), all.generation(), all.revision(), new LinkedHashMap<>(), new LinkedHashMap<>(),
                new LinkedHashMap<>());
        few.envelopes().put(person, all.envelopes().get(person));
        few.keys().put(id, all.keys().get(id));
        var seal = root.sealKey();
        try {
            KeyFile.create(path, few, seal).close();
        } finally {
            Arrays.fill(seal, (byte) 0);
        }
    }

    /** Whether a person can open the root key. */
    synchronized boolean hasEnvelope(String person) {
        return file.content().envelopes().containsKey(person);
    }

    void sync() {
        file.sync();
    }

    @Override
    public synchronized void close() {
        file.close();
        unwrapped.values().forEach(key -> Arrays.fill(key, (byte) 0));
        unwrapped.clear();
        root.close();
    }
}
