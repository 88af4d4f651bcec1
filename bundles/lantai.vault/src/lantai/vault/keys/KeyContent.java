package lantai.vault.keys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;

/**
 * Everything a key file says.
 *
 * @param vault      id of the vault, 16 bytes
 * @param generation of the root key, from 1
 * @param revision   how often the file was written anew, from 1
 * @param envelopes  by person
 * @param keys       by id, in the order they were made
 * @param gone       by id
 */
public record KeyContent(Suite suite, Bytes vault, int generation, int revision, SequencedMap<String, RootEnvelope> envelopes,
        SequencedMap<Bytes, Wrapped> keys, SequencedMap<Bytes, GoneKey> gone) {

    public KeyContent {
        envelopes = new LinkedHashMap<>(envelopes);
        keys = new LinkedHashMap<>(keys);
        gone = new LinkedHashMap<>(gone);
    }

    public static KeyContent first(Suite suite, Bytes vault) {
        return new KeyContent(suite, vault, 1, 1, new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** A copy to change, as the file's next revision. */
    public KeyContent next(int nextGeneration) {
        return new KeyContent(suite, vault, nextGeneration, revision + 1, envelopes, keys, gone);
    }

    @Override
    public String toString() {
        return "keys of vault " + vault + ", generation " + generation + ", revision " + revision + ": " + Map.of("keys", keys.size());
    }
}
