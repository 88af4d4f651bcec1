package lantai.core.act;

import java.util.List;

import lantai.core.code.CopyId;
import lantai.core.content.SealedContent;

/** What an act does. Field names and meanings are those of acts.md; lists are never empty where the sheet demands one. */
public sealed interface ActBody permits ThingAct, DocumentAct, DecisionAct, ReportAct, RegistryAct, ShareAct, EvidenceAct, ContentAct, TraceAct, ActBody.OnCopies {

    /** The word in an act sheet's {@code act} and an event's {@code kind}. */
    String word();

    /** Whether the act is a permission (may be refused) or reports a fact (is taken in). */
    default boolean isPermission() {
        return true;
    }

    /** The contents it brings with it, sealed and on the disk already; their events name them. */
    default List<SealedContent> contents() {
        return List.of();
    }

    /** An act on copies already in the register. */
    sealed interface OnCopies extends ActBody permits CopyAct, ReadingAct, CopyingAct {

        /** The copies it is about, in the order given. */
        List<CopyId> copies();
    }
}
