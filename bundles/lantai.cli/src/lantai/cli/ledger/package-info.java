/**
 * The verbs about the ledger itself: {@code verify} (no PIN, the registry may be damaged or in use), {@code checkpoint},
 * {@code witness}, {@code prove}. Their files are in the formats of {@code docs/formats}, so that others can check them without this
 * program.
 */
package lantai.cli.ledger;
