/**
 * What an outsider needs to check the ledger without trusting this program: heads that the log has signed (checkpoints), proofs of
 * single events, signatures under the heads of other logs (witnessing), and the verification of a whole registry from its files alone.
 * Verifying needs no PIN and takes no lock; signing needs an open registry. Notes, proofs and keys are in the formats of
 * {@code docs/formats}.
 */
package lantai.app.ledger;
