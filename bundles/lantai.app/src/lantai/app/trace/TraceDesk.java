package lantai.app.trace;

import java.util.Optional;
import java.util.function.Function;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.core.act.TraceAct;
import lantai.core.code.CopyId;

/** Marks of this registry: made through the door, known again by what stands in them. Safe from any thread. */
public interface TraceDesk {

    /** What became of making a mark: refused by rule, or committed. */
    sealed interface Making {

        record Refused(Outcome.Refused outcome) implements Making {
        }

        /** It stands in the ledger, durable; now it may be drawn. */
        record Made(MarkedCopy mark) implements Making {
        }
    }

    /** Makes a mark for a copy and commits it. @throws BadAct for an unknown copy */
    Making make(TraceMarks marks, CopyId copy, MarkKind kind, String ink) throws BadAct;

    /** Writes down that a picture was looked at; durable when the call returns. */
    void used(TraceAct.ReadAct reading) throws BadAct;

    /** The mark that was made with this number, if it was made here. */
    Optional<MarkedCopy> find(MarkRef mark);

    /** All marks ever made. */
    MarkRegister register();

    /** Does something with the registry's trace key, which is wiped behind it. */
    <T> T withKey(Function<byte[], T> use);
}
