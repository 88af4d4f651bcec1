/**
 * A registry rehearsed in memory: acts are judged, drafted and folded as behind the door, but nothing is sealed, signed or written. With it
 * a year of an invented registry is made whose gaps are known, to score the detectors.
 */
package lantai.app.rehearsal;
