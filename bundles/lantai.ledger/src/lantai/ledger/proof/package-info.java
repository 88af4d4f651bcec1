/**
 * The proof of one event as a file: C2SP tlog-proof (docs/formats/proof.md).
 * <p>
 * It holds the event's leaf or its hash, its place, the path to the root and the log's checkpoint, in at most 2 KiB, so that it can be
 * printed as one QR code. It never brings its own trust: whose key signs the checkpoint is known beforehand or not at all.
 */
package lantai.ledger.proof;
