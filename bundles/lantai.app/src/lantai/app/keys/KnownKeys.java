package lantai.app.keys;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import lantai.core.act.RegistryAct.KeysAct;
import lantai.core.act.RegistryAct.RekeyAct;
import lantai.core.event.Bytes;
import lantai.core.event.RecordedEvent;

/**
 * What the ledger knows of the key file.
 *
 * @param generation of the root key as last told, 1 before anything was
 * @param revision   of the file as last told, 1 before anything was
 * @param decided    the generation two administrators last decided on, 1 before they did
 * @param gone       ids of keys told to be destroyed
 */
record KnownKeys(int generation, int revision, int decided, Set<Bytes> gone) {

    static KnownKeys of(List<RecordedEvent> events) {
        var generation = 1;
        var revision = 1;
        var decided = 1;
        var gone = new HashSet<Bytes>();
        for (var recorded : events) {
            var fields = recorded.event().fields();
            var number = fields.number("generation").orElse(1L).intValue();
            switch (recorded.event().kind()) {
                case RekeyAct.WORD -> decided = Math.max(decided, number);
                case KeysAct.WORD -> {
                    generation = Math.max(generation, number);
                    revision = Math.max(revision, fields.number("revision").orElse(1L).intValue());
                    fields.texts("gone").forEach(pair -> gone.add(Bytes.ofHex(pair.substring(0, pair.indexOf(':')))));
                }
                default -> { }
            }
        }
        return new KnownKeys(generation, revision, decided, gone);
    }
}
