/** How long the ledger takes to be verified. */
package lantai.bench.ledger;
