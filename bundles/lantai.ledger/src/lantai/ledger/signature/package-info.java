/**
 * What the ledger needs of signatures, as ports: checking one, making one. Lengths are checked here, before any provider sees the bytes,
 * because providers differ in what they let pass (the JDK's once took an Ed25519 signature of 65 bytes).
 */
package lantai.ledger.signature;
