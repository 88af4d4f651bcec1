package lantai.app.drafting;

import lantai.core.act.ContentAct;
import lantai.core.register.Register;
import lantai.rules.content.ContentCheck;

/** Drafts the event of a content that was kept. */
final class ContentDrafting {

    Draft draft(ContentAct act, Register register) {
        return new Draft.Builder(act.subject(), act.word()).level(ContentCheck.levelOf(act.subject(), register))
                .sealUnder(Draft.purpose(act.subject())).text("note", act.note()).contents(act.contents()).build();
    }
}
