/** The vault on Bouncy Castle and the JDK's AES-GCM: suite INTL. Formats: docs/formats/vault.md. */
package lantai.vault;
