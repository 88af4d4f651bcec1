/**
 * The Merkle tree over the journal's leaves (RFC 6962 §2.1, RFC 9162 §2.1): root, inclusion and consistency proofs.
 * <p>
 * Only these prove anything to an outsider; the journal's own chain is for recovery. Nothing here reads a file: leaf hashes come in,
 * hashes go out. The digest is a parameter, so that both suites fit (SHA-256; SM3 国密).
 */
package lantai.ledger.tree;
