package lantai.core.act;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import lantai.core.content.SealedContent;
import lantai.core.event.Hash;

/** Acts that bring in what devices tell. The program makes them; none can be made by a sheet. */
public sealed interface EvidenceAct extends ActBody {

    @Override
    default boolean isPermission() {
        return false;
    }

    /**
     * A device's log is taken in (设备日志导入): what was new in it, in portions.
     *
     * @param device   code of the device
     * @param format   name of the log's form
     * @param file     hash of the raw file, by the hash of the log's suite
     * @param bytes    length of the raw file
     * @param name     the device's name in the log, where the log names one
     * @param from     instant of the first record
     * @param to       instant of the last, or until when the log says it is complete
     * @param records  records in the file
     * @param added    those that were not known before: all in the portions
     * @param rejected lines that could not be read
     * @param contents the raw bytes, sealed in the registry's folder
     * @param portions what was new, in the order of the file
     */
    record ObserveAct(String device, String format, Hash file, long bytes, Optional<String> name, Instant from, Instant to, long records,
            long added, long rejected, List<SealedContent> contents, List<Portion> portions) implements EvidenceAct {

        public ObserveAct {
            Objects.requireNonNull(file, "file");
            contents = List.copyOf(contents);
            portions = List.copyOf(portions);
        }

        @Override
        public String word() {
            return "observe";
        }
    }

    /**
     * Some records, packed as docs/formats/devices.md lays them out.
     *
     * @param from    earliest begin
     * @param to      latest end
     * @param records how many
     * @param packed  the records, sealed in the event; never written anywhere in this form
     */
    record Portion(Instant from, Instant to, long records, String packed) {
    }
}
