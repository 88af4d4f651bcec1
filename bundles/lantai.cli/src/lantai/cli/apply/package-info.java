/**
 * Applying an act sheet: every line through the door, in order, without waiting for each to be durable; the results come in the
 * order of the sheet as soon as they are.
 * <p>
 * Memory is bounded by a window of acts on their way. A sheet applied twice changes nothing the second time. Persons beside the
 * operator sign with PINs from a file, each unlocked once.
 */
package lantai.cli.apply;
