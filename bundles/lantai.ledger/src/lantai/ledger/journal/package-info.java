/**
 * The journal on disk: append-only segments of chained records, forced before anything is called done (docs/formats/journal.md).
 * <p>
 * One writer gathers what waits, writes it once and forces it once. After a failed write or force nothing is tried again: the
 * journal is failed until it is opened and checked anew. Opening never cuts silently: only a true torn tail of the last segment
 * is taken off, into quarantine.
 */
package lantai.ledger.journal;
