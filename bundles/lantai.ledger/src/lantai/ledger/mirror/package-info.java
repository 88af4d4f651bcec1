/**
 * A second copy of the journal on another disk (镜像): written and forced with the first, compared with it, and used to mend it
 * (docs/formats/journal.md).
 */
package lantai.ledger.mirror;
