package lantai.core.act;

import java.util.List;

import lantai.core.code.CopyId;

/** What an act does. Field names and meanings are those of acts.md; lists are never empty where the sheet demands one. */
public sealed interface ActBody permits ThingAct, DocumentAct, DecisionAct, RegistryAct, EvidenceAct, ActBody.OnCopies {

    /** The word in an act sheet's {@code act} and an event's {@code kind}. */
    String word();

    /** Whether the act is a permission (may be refused) or reports a fact (is taken in). */
    default boolean isPermission() {
        return true;
    }

    /** An act on copies already in the register. */
    sealed interface OnCopies extends ActBody permits CopyAct, ReadingAct {

        /** The copies it is about, in the order given. */
        List<CopyId> copies();
    }
}
