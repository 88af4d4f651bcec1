package lantai.app.evidence;

import java.io.IOException;
import java.util.concurrent.CancellationException;

import lantai.app.door.BadAct;
import lantai.core.evidence.ObservedPast;
import lantai.core.operation.Progress;

/** Takes the logs of devices in and tells what they say. Safe from any thread; one log is taken in at a time. */
public interface DeviceDesk {

    /**
     * Reads a log and brings what is new in it through the door, all of it or nothing. Durable when the call returns.
     *
     * @param formats reads the makers' forms
     * @throws BadLog                when the file is not what it is said to be; nothing was taken in
     * @throws BadAct                when the device is not in the register, or of a kind that keeps no such log
     * @throws CancellationException when it was told to stop; nothing was taken in
     */
    ImportReport observe(Evidence formats, ObserveRequest request, Progress progress) throws BadLog, BadAct, IOException;

    /** What all logs together say, as far as they were taken in whole. */
    ObservedPast past();
}
