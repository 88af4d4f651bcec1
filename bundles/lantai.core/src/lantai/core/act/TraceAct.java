package lantai.core.act;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.core.code.CopyId;
import lantai.core.event.Bytes;
import lantai.core.event.Hash;

/** Acts around the trace mark (溯源底纹). The program makes them; none can be made by a sheet. */
public sealed interface TraceAct extends ActBody {

    /**
     * A mark is made for a copy, before anything that carries it leaves (制作底纹).
     *
     * @param kind       {@code pages}, {@code overprint} or {@code sleeve}
     * @param ink        how its dots are printed
     * @param serial     number of the mark in the registry, chosen by chance; stands in the mark
     * @param commitment hash that binds copy, serial and codeword without telling them; docs/trace.md
     */
    record MarkAct(CopyId copy, String kind, String ink, int serial, Bytes commitment) implements TraceAct {

        /** The id of the act that made a mark: nobody can make the same mark twice. */
        public static String id(int scheme, int serial) {
            return "mark-" + scheme + "-" + serial;
        }

        @Override
        public String word() {
            return "mark";
        }
    }

    /**
     * A picture was looked at for marks (溯源检索): the use of the reader is an event, whatever it found.
     *
     * @param picture SHA-256 of the picture's file
     * @param answer  {@code identified}, {@code likely} or {@code none}
     * @param copies  the copies it led to
     * @param page    page that was read, 0 where a mark serves any page
     * @param by      {@code qr}, {@code mark} or {@code register}
     */
    record ReadAct(Hash picture, String answer, List<CopyId> copies, OptionalInt page, Optional<String> by) implements TraceAct {
        public ReadAct {
            copies = List.copyOf(copies);
        }

        @Override
        public String word() {
            return "trace";
        }

        @Override
        public boolean isPermission() {
            return false;
        }
    }
}
