/**
 * The ledger (账本): its head, who vouches for it from outside and how lately, what the last verification found; files to and from
 * witnesses, proofs, keys, and the day's head on paper. Nothing here decides anything: it asks {@link lantai.app.ledger.Ledger} and
 * {@link lantai.app.ledger.Ledgers}.
 */
package lantai.ui.ledger;
