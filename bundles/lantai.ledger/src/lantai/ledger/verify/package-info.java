/**
 * Verification of a whole journal from its files: a verdict, never only "ok", and everything found with its place.
 * <p>
 * Bytes, numbers, chain and tree are recomputed; with a {@link lantai.ledger.signature.SignatureCheck} also every signature, under the
 * key that the ledger itself names for the person at that place, and the chain of each subject. Heads that were kept elsewhere
 * (checkpoints, proofs) show what the files alone cannot: that the end was cut, or that there are two histories. Nothing is changed.
 */
package lantai.ledger.verify;
