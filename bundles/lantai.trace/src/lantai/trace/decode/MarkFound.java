package lantai.trace.decode;

import lantai.trace.mark.MarkId;

/**
 * A mark that was read, its check being right.
 *
 * @param syncZ     synchronisation in standard deviations
 * @param agreement part of the code's chips that agree with the mark, 0.5 by chance, 1 at best
 * @param z         agreement of the soft chips in standard deviations
 * @param pitch     distance of nodes in pixels of the picture, in its middle
 * @param tiles     tile by tile what they said
 */
public record MarkFound(MarkId id, double syncZ, double agreement, double z, double pitch, TileMap tiles) {
}
