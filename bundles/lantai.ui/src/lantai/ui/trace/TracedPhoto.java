package lantai.ui.trace;

import java.util.Optional;

import lantai.app.trace.TraceAnswer;
import lantai.app.trace.UnreadablePicture;

/**
 * A photo in the table.
 *
 * @param name    name of its file, with the page of a PDF
 * @param answer  what came of it
 * @param trouble why it could not be looked at
 * @param ms      how long it took
 */
record TracedPhoto(String name, Optional<TraceAnswer> answer, Optional<UnreadablePicture.Reason> trouble, long ms) {
}
