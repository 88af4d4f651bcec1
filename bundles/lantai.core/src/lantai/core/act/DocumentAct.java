package lantai.core.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;

/** Acts that bring a document and its numbered copies into the register. */
public sealed interface DocumentAct extends ActBody {

    /** Who may know a document (知悉范围). Both empty: everybody eligible in the registry's own unit is <em>not</em> meant; nobody is. */
    record Range(Set<String> persons, Set<String> units) {
        public Range {
            persons = Set.copyOf(persons);
            units = Set.copyOf(units);
        }
    }

    /**
     * What registering and receiving have in common.
     *
     * @param document    code of the document, chosen by the registry
     * @param number      文号, sensitive
     * @param title       full title, sensitive
     * @param maskedTitle a title that gives nothing away
     * @param copyNumbers 份号, each 1..999999, without repetition
     */
    record DocumentDetails(String document, String number, String title, Optional<String> maskedTitle, Mark mark, Urgency urgency,
            CarrierKind kind, Track track, String origin, int pages, List<Integer> copyNumbers, Range range, Copying copying,
            Optional<LocalDate> returnBy, Optional<String> parent, Map<String, String> telegram, String place) {
        public DocumentDetails {
            copyNumbers = List.copyOf(copyNumbers);
            telegram = Map.copyOf(telegram);
        }
    }

    /** A document made here gets its row and its numbered copies (登记). */
    record RegisterAct(DocumentDetails details) implements DocumentAct {
        @Override
        public String word() {
            return "register";
        }
    }

    /** A document that arrived (收文). */
    record ReceiveAct(DocumentDetails details, Optional<String> barcode, Optional<String> seal, Optional<String> courier, String fromUnit)
            implements DocumentAct {
        @Override
        public String word() {
            return "receive";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }
}
