package lantai.app.drafting;

import java.util.ArrayList;
import java.util.List;

import lantai.core.act.ShareAct;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.mark.Level;
import lantai.core.register.State.RegistryState;

/** Drafts the events of secrets that several persons share; of the compartment one more of each document that moves in. */
final class ShareDrafting {

    List<Draft> drafts(ShareAct act) {
        var drafts = new ArrayList<>(List.of(draft(act)));
        if (act instanceof ShareAct.CompartmentAct compartment) {
            compartment.documents().forEach(document -> drafts.add(
                    new Draft.Builder(Subject.of(Type.DOCUMENT, document), act.word()).level(Level.TOP_SECRET).build()));
        }
        return drafts;
    }

    private static Draft draft(ShareAct act) {
        return switch (act) {
            case ShareAct.RecoverySheetsAct a -> begin(RegistryState.RECOVERY_SHEETS, a).field("generation", a.generation())
                    .field("needed", a.needed()).field("made", a.made()).field("key", a.publicKey()).build();
            case ShareAct.RecoverAct a -> begin(RegistryState.RECOVER, a).field("generation", a.generation()).field("person", a.person())
                    .field("key", a.publicKey()).field("numbers", a.numbers().stream().map(Integer::longValue).toList())
                    .field("proof", a.proof()).build();
            case ShareAct.CompartmentAct a -> begin(RegistryState.COMPARTMENT, a).field("generation", a.generation()).field("holders", a.holders())
                    .field("documents", a.documents()).level(Level.TOP_SECRET).build();
            case ShareAct.CompartmentOpenAct a -> begin(RegistryState.COMPARTMENT_OPEN, a).field("generation", a.generation())
                    .field("holders", a.holders()).level(Level.TOP_SECRET).build();
        };
    }

    private static Draft.Builder begin(String heading, ShareAct act) {
        return new Draft.Builder(Subject.of(Type.REGISTRY, heading), act.word());
    }
}
