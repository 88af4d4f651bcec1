/**
 * Remembering heads: the log that signs its checkpoints, and the witness that signs those of others (C2SP tlog-witness, without the
 * network: a folder on another workstation or a stick is enough).
 * <p>
 * Both keep what they are about to sign on disk before they sign it, and refuse what does not continue what they kept. A memory that
 * cannot be read refuses everything.
 */
package lantai.ledger.witness;
