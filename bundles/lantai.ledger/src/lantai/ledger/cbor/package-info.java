/**
 * Deterministic CBOR (RFC 8949 §4.2.1), the part an event needs: whole numbers, byte strings, text, arrays, maps, true and false.
 * <p>
 * One value has one encoding. The reader refuses every other: longer forms, unsorted or repeated keys, indefinite lengths, tags,
 * floats, bad UTF-8, bytes behind the end.
 */
package lantai.ledger.cbor;
