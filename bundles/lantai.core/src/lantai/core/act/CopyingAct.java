package lantai.core.act;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;

/** What makes further carriers of a copy (复制, 数字化). The new carriers are carriers of their own and inherit every duty. */
public sealed interface CopyingAct extends ActBody.OnCopies {

    /** The copy of which it was made. */
    CopyId copy();

    /** The approval it rests on, when it names one. */
    Optional<String> approval();

    /** The device it was made with. */
    String device();

    /** Pages of the original that were copied. */
    int pages();

    /** How many of each page were made, 1 or more. */
    int count();

    @Override
    default List<CopyId> copies() {
        return List.of(copy());
    }

    @Override
    default boolean isPermission() {
        return false;
    }

    /**
     * Copies are made of a copy (复制).
     *
     * @param children    份号 of the new copies, each a child of the one copied
     * @param stamp       whether each bears the stamp of the copying unit (戳记)
     * @param meterBefore counter of the device before
     * @param meterAfter  counter of the device after
     */
    record ReproduceAct(Optional<String> approval, CopyId copy, String device, int count, int pages, List<CopyId> children, boolean stamp,
            OptionalInt meterBefore, OptionalInt meterAfter) implements CopyingAct {
        public ReproduceAct {
            children = List.copyOf(children);
        }

        @Override
        public String word() {
            return "reproduce";
        }
    }

    /** The electronic carrier that digitizing makes: a document of its own, with one copy. */
    record Result(String document, CarrierKind kind) {
        /** Its only copy. */
        public CopyId copy() {
            return new CopyId(document, 1);
        }
    }

    /** A copy is scanned (数字化); what comes of it is registered as a carrier of its own. */
    record DigitizeAct(Optional<String> approval, CopyId copy, String device, int pages, Result result) implements CopyingAct {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public String word() {
            return "digitize";
        }
    }
}
