package lantai.app.drafting;

import java.util.List;

import lantai.core.act.RegistryAct;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.State.RegistryState;

/** Drafts the events in which the registry speaks of its own ledger and vault. */
final class RegistryDrafting {

    /** One event; of a redaction two: the registry's record of it, and its mark on whom or what it concerns. */
    List<Draft> drafts(RegistryAct act) {
        return act instanceof RegistryAct.RedactAct redact
                ? List.of(draft(act), new Draft.Builder(redact.subject(), act.word()).field("second", redact.second()).build())
                : List.of(draft(act));
    }

    private static Draft draft(RegistryAct act) {
        return switch (act) {
            case RegistryAct.RekeyAct a -> begin(RegistryState.VAULT, a).field("generation", (long) a.generation()).field("second", a.second())
                    .build();
            case RegistryAct.KeysAct a -> begin(RegistryState.VAULT, a).field("generation", (long) a.generation())
                    .field("revision", (long) a.revision())
                    .field("gone", a.gone().entrySet().stream().map(key -> key.getKey().hex() + ":" + key.getValue()).toList()).build();
            case RegistryAct.PinAct a -> of(a.person(), a).field("generation", (long) a.generation()).build();
            case RegistryAct.UnlockAct a -> of(a.person(), a).build();
            case RegistryAct.RevokeAct a -> of(a.person(), a).text("reason", a.reason()).build();
            case RegistryAct.LogKeyAct a -> {
                var draft = begin(RegistryState.LOG_KEY, a).field("epoch", (long) a.epoch()).field("begins", a.begins())
                        .field("key", a.publicKey());
                a.succession().ifPresent(signature -> draft.field("succession", signature));
                yield draft.build();
            }
            case RegistryAct.RecoveryAct a -> begin(RegistryState.RECOVERY, a).field("segment", a.segment()).field("offset", a.offset())
                    .field("bytes", a.bytes()).field("file", a.file()).build();
            case RegistryAct.BackupAct a -> begin(RegistryState.BACKUP, a).field("size", a.size()).field("root", a.root().value())
                    .field("file", a.file().value()).build();
            case RegistryAct.RestoreAct a -> begin(RegistryState.BACKUP, a).field("size", a.size()).field("root", a.root().value())
                    .field("known", a.known()).field("second", a.second()).build();
            case RegistryAct.CloseAct a -> begin(RegistryState.CLOSED, a).field("origin", a.origin()).field("suite", a.suite().id()).build();
            case RegistryAct.MigratedAct a -> begin(RegistryState.MIGRATION, a).field("origin", a.origin()).field("suite", a.suite().id())
                    .field("size", a.size()).field("root", a.root().value()).field("checkpoint", a.checkpoint())
                    .field("hands", a.hands().stream().map(hand -> List.of(hand.person(), hand.key(), hand.signature())).toList()).build();
            case RegistryAct.TimestampAct a -> begin(RegistryState.TIMESTAMP, a).field("size", a.size()).field("root", a.root().value())
                    .field("time", a.time().toEpochMilli()).field("token", a.token().value()).build();
            case RegistryAct.MirrorAct a -> begin(RegistryState.MIRROR, a).field("change", a.change()).field("size", a.size())
                    .field("segment", a.segment()).field("file", a.file()).build();
            case RegistryAct.RedactAct a -> begin(RegistryState.REDACTION, a).field("of", a.subject().toString()).field("second", a.second())
                    .text("reason", a.reason()).build();
        };
    }

    private static Draft.Builder of(String person, RegistryAct act) {
        return new Draft.Builder(Subject.of(Type.PERSON, person), act.word());
    }

    private static Draft.Builder begin(String heading, RegistryAct act) {
        return new Draft.Builder(Subject.of(Type.REGISTRY, heading), act.word());
    }
}
