/**
 * The projection on an embedded H2 database: an encrypted file with a random key, written batch by batch, read from any thread.
 * <p>
 * It promises to answer from whole batches only, to take no event in twice and none out of order, to leave no clear text on disk
 * (temporary files included), and to say in code words, never with H2's own messages, that it cannot be used. It promises no
 * durability: what is lost comes back from the journal. Tables and their meaning: {@code docs/formats/projection.md}.
 */
package lantai.store.projection;
