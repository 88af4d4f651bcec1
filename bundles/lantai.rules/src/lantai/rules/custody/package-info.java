/**
 * The order of custody and its signatures: issue, conveyance, hand-over, return, store, and the times of acts (G1, G4, G9, G12).
 * <p>
 * What a permission is refused for shows as a gap when a fact reports it.
 */
package lantai.rules.custody;
