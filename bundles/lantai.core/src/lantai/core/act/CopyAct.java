package lantai.core.act;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.code.CopyId;

/** Acts on copies already in the register: their way through hands and places. */
public sealed interface CopyAct extends ActBody.OnCopies {

    /** A QR label is made for each copy (贴码); an earlier label of the copy is void from then on. */
    record LabelAct(List<CopyId> copies) implements CopyAct {
        public LabelAct {
            copies = List.copyOf(copies);
        }

        @Override
        public String word() {
            return "label";
        }
    }

    /** Copies are put into a place (入柜). */
    record StoreAct(List<CopyId> copies, String place) implements CopyAct {
        public StoreAct {
            copies = List.copyOf(copies);
        }

        @Override
        public String word() {
            return "store";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /** How an issued copy travels on: plan kind, next safe place, expected arrival. */
    record Plan(String kind, String nextPlace, OffsetDateTime eta) {
    }

    /** Copies are issued to a person against signature (发出, 签收). */
    record IssueAct(List<CopyId> copies, String to, Optional<String> second, String purpose, Optional<OffsetDateTime> due,
            Optional<String> seal, Optional<Plan> plan, boolean notice) implements CopyAct {
        public IssueAct {
            copies = List.copyOf(copies);
        }

        @Override
        public String word() {
            return "issue";
        }
    }

    /** Copies arrive at a place and are taken in there (到达登记). */
    record CheckInAct(List<CopyId> copies, String place, String receiver, Optional<String> seal, Map<CopyId, Integer> pages)
            implements CopyAct {
        public CheckInAct {
            copies = List.copyOf(copies);
            pages = Map.copyOf(pages);
        }

        @Override
        public String word() {
            return "check_in";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /** Copies go from one holder to another through the registry (移交). */
    record HandOverAct(List<CopyId> copies, String from, String to, Optional<String> place) implements CopyAct {
        public HandOverAct {
            copies = List.copyOf(copies);
        }

        @Override
        public String word() {
            return "hand_over";
        }
    }

    /** Copies come back to the registry (收回); {@code from} is who brings them. */
    record ReturnAct(List<CopyId> copies, String from, Optional<String> place, Map<CopyId, Integer> pages, Optional<String> seal)
            implements CopyAct {
        public ReturnAct {
            copies = List.copyOf(copies);
            pages = Map.copyOf(pages);
        }

        @Override
        public String word() {
            return "return";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /** The signed receipt of a conveyance is back (回执). */
    record ReceiptBackAct(List<CopyId> copies, String receipt) implements CopyAct {
        public ReceiptBackAct {
            copies = List.copyOf(copies);
        }

        @Override
        public String word() {
            return "receipt_back";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /** A holder is asked to bring copies back (催还); {@code how} says by which way he was asked. */
    record RemindAct(List<CopyId> copies, String person, String how) implements CopyAct {
        public RemindAct {
            copies = List.copyOf(copies);
        }

        @Override
        public String word() {
            return "remind";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }

    /** A copy cannot be found; {@code place} is where it was looked for. */
    record MissingAct(CopyId copy, Optional<String> note, Optional<String> place) implements CopyAct {

        public MissingAct(CopyId copy, Optional<String> note) {
            this(copy, note, Optional.empty());
        }

        @Override
        public String word() {
            return "missing";
        }

        @Override
        public boolean isPermission() {
            return false;
        }

        @Override
        public List<CopyId> copies() {
            return List.of(copy);
        }
    }

    /** A copy that was missing is found again. */
    record FoundAct(CopyId copy, Optional<String> place, Optional<String> note) implements CopyAct {

        public FoundAct(CopyId copy, String place, Optional<String> note) {
            this(copy, Optional.of(place), note);
        }

        @Override
        public String word() {
            return "found";
        }

        @Override
        public boolean isPermission() {
            return false;
        }

        @Override
        public List<CopyId> copies() {
            return List.of(copy);
        }
    }

    /** Copies are destroyed before two witnesses (销毁, 监销). */
    record DestroyAct(List<CopyId> copies, Optional<String> approval, List<String> witnesses, String method) implements CopyAct {
        public DestroyAct {
            copies = List.copyOf(copies);
            witnesses = List.copyOf(witnesses);
        }

        @Override
        public String word() {
            return "destroy";
        }
    }
}
