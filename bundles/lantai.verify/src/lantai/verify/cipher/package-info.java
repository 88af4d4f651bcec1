/** The cryptography of the verifier: what Bouncy Castle and the JDK have for each suite, and nothing of the program that wrote the ledger. */
package lantai.verify.cipher;
