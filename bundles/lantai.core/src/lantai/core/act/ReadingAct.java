package lantai.core.act;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.core.code.CopyId;

/** The brackets around a reading (阅读): begin and end. */
public sealed interface ReadingAct extends ActBody.OnCopies {

    /** The phone locker a reader's phone is in while he reads. */
    record LockerSlot(String device, String slot) {
    }

    /** Reading begins, in a place, with the phone locked away and somebody watching (阅读开始). */
    record ReadBeginAct(CopyId copy, String reader, String place, Optional<LockerSlot> locker, Optional<String> supervisor,
            Optional<String> approval) implements ReadingAct {
        @Override
        public String word() {
            return "read_begin";
        }

        @Override
        public List<CopyId> copies() {
            return List.of(copy);
        }
    }

    /** Reading ends; pages are counted. */
    record ReadEndAct(CopyId copy, String reader, OptionalInt pages) implements ReadingAct {
        @Override
        public String word() {
            return "read_end";
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
}
