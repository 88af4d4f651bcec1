package lantai.rules.gap.engine;

import lantai.core.code.CopyId;

/** One portion of the facts that is looked at as a whole. */
sealed interface Scope {

    record OfCopy(CopyId copy) implements Scope {
    }

    record OfPlace(String place) implements Scope {
    }

    record OfDocument(String document) implements Scope {
    }

    record OfSighting(String sighting) implements Scope {
    }

    record OfGroup(String group) implements Scope {
    }

    /** Entered late. */
    record OfEvent(long seq) implements Scope {
    }
}
