package lantai.app.evidence;

import java.io.IOException;
import java.util.List;

import lantai.core.operation.Progress;

/** Reads the logs of devices in the forms their makers gave them. Streams: a log of any size takes the same memory. */
public interface Evidence {

    /** Gets the records of a log one after the other, and the lines that are none. */
    interface Sink {

        /** A record, in the order of the file. */
        void accept(DecodedRecord decoded);

        /** A line that cannot be read; the rest goes on. */
        void reject(RejectedLine line);
    }

    /** The names of all formats, as {@code lantai observe --format} takes them, in order. */
    List<LogFormat> formats();

    /**
     * Reads a log.
     *
     * @throws BadLog      when the file as a whole is not what it is said to be; what the sink got before must not be used
     * @throws IOException when it cannot be read
     */
    DecodedLog decode(LogFile file, Sink sink, Progress progress) throws BadLog, IOException;
}
