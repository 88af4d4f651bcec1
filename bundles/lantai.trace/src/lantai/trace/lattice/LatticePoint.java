package lantai.trace.lattice;

/**
 * A point of the picture and where it lies on the lattice.
 *
 * @param x      pixels
 * @param u      in distances of nodes, from a node chosen by chance; nodes have whole numbers
 * @param strength how clearly it was seen ({@link Wave.Measured#strength})
 */
public record LatticePoint(double x, double y, double u, double v, double strength) {
}
