/**
 * What has happened, as it stands in the journal for ever: an event, who signed it, and the hashes that tie it to its past.
 * <p>
 * An event never changes. A mistake is put right by a later event that points at it. Codes chosen by the registry stand in
 * clear; titles, document numbers, names and free reasons stand only sealed, so that the ledger can be checked without a key.
 */
package lantai.core.event;
