package lantai.cli.sheet;

import java.io.IOException;

import lantai.core.act.CopyAct;

/** Writes acts on copies. */
final class CopyWriting {

    private CopyWriting() {
    }

    static void write(FieldWriter w, CopyAct body) throws IOException {
        switch (body) {
            case CopyAct.LabelAct a -> w.field("copies", a.copies());
            case CopyAct.StoreAct a -> w.field("copies", a.copies()).field("place", a.place());
            case CopyAct.IssueAct a -> issue(w, a);
            case CopyAct.CheckInAct a -> w.field("copies", a.copies()).field("place", a.place()).field("receiver", a.receiver())
                    .optional("seal", a.seal()).pages("pages", a.pages());
            case CopyAct.HandOverAct a -> w.field("copies", a.copies()).field("from", a.from()).field("to", a.to())
                    .optional("place", a.place());
            case CopyAct.ReturnAct a -> w.field("copies", a.copies()).field("from", a.from()).optional("place", a.place())
                    .pages("pages", a.pages()).optional("seal", a.seal());
            case CopyAct.ReceiptBackAct a -> w.field("copies", a.copies()).field("receipt", a.receipt());
            case CopyAct.RemindAct a -> w.field("copies", a.copies()).field("person", a.person()).field("how", a.how());
            case CopyAct.MissingAct a -> w.field("copy", a.copy()).optional("note", a.note()).optional("place", a.place());
            case CopyAct.FoundAct a -> w.field("copy", a.copy()).optional("place", a.place()).optional("note", a.note());
            case CopyAct.DestroyAct a -> w.field("copies", a.copies()).optional("approval", a.approval())
                    .field("witnesses", a.witnesses()).field("method", a.method());
        }
    }

    private static void issue(FieldWriter w, CopyAct.IssueAct a) throws IOException {
        w.field("copies", a.copies()).field("to", a.to()).optional("second", a.second()).field("purpose", a.purpose())
                .optional("due", a.due()).optional("seal", a.seal());
        if (a.plan().isPresent()) {
            var plan = a.plan().get();
            w.name("plan");
            w.begin();
            w.field("kind", plan.kind()).field("next_place", plan.nextPlace()).field("eta", plan.eta());
            w.end();
        }
        w.field("notice", a.notice());
    }
}
