package lantai.devices;

import java.io.IOException;

import lantai.app.evidence.BadLog;
import lantai.app.evidence.LogFormat;

/** Reads one form of log. Keeps nothing between two calls and never more than a few lines in memory. */
public interface LogDecoder {

    LogFormat format();

    /** Reads the whole log and tells its records. */
    void decode(LogInput in, LogOutput out) throws BadLog, IOException;
}
