package lantai.core.act;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;

/** What somebody found, saw, read off or was told, and reports. Never refused: whatever is wrong with it shows as a gap. */
public sealed interface ReportAct extends ActBody {

    @Override
    default boolean isPermission() {
        return false;
    }

    /**
     * A count of what is in a place (清点).
     *
     * @param found    copy ids or label texts, as scanned
     * @param overseer who watched, another than who counted
     * @param blind    whether the counter did not see what was expected
     */
    record CountAct(String place, List<String> found, String overseer, boolean blind) implements ReportAct {
        public CountAct {
            found = List.copyOf(found);
        }

        @Override
        public String word() {
            return "count";
        }
    }

    /** The counter of a device was read (抄表). */
    record MeterAct(String device, long value) implements ReportAct {
        @Override
        public String word() {
            return "meter";
        }
    }

    /**
     * Content was seen outside (外现).
     *
     * @param reportedBy who reported it; a code when the person is registered
     * @param channel    where: group, moments, website …
     * @param group      row of the list of groups, when it was one of them
     * @param number     文号 that could be read
     * @param text       words that could be read
     * @param image      where the picture is kept
     * @param visible    what else can be seen: stamp, hand-writing, desk
     */
    record SightingAct(String sighting, OffsetDateTime seenAt, String reportedBy, String channel, Optional<String> group,
            Optional<CopyId> copy, Optional<String> document, Optional<String> number, Optional<String> text, Optional<String> image,
            Optional<String> visible) implements ReportAct {
        @Override
        public String word() {
            return "sighting";
        }
    }

    /** How a person showed that he knows a document. */
    enum Knowing {
        REPLY("reply"), INSTRUCTION("instruction"), QUESTION("question"), CITATION("citation");

        private final String word;

        Knowing(String word) {
            this.word = word;
        }

        /** The word as it stands in act sheets and events. */
        public String word() {
            return word;
        }

        public static Optional<Knowing> ofWord(String word) {
            for (var value : values()) {
                if (value.word.equals(word)) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }
    }

    /** A person acted on the content of a document (知悉). */
    record KnowledgeAct(String document, String person, Knowing how, Optional<String> evidence) implements ReportAct {
        @Override
        public String word() {
            return "knowledge";
        }
    }

    /** Somebody ordered a forbidden way, and it was not taken (拒绝执行): this protects who refused. */
    record RefusedOrderAct(String orderedBy, String order, String reason, Optional<CopyId> copy) implements ReportAct {
        @Override
        public String word() {
            return "refused_order";
        }
    }

    /** A work group was looked through (巡查). */
    record PatrolAct(String group, Optional<String> finding) implements ReportAct {
        @Override
        public String word() {
            return "patrol";
        }
    }
}
