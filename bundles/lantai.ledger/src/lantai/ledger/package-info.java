/** The record: canonical bytes of an event, and the append-only journal on disk that holds them. */
package lantai.ledger;
