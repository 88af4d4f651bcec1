/** The few cipher operations everything here is built from. */
package lantai.vault.cipher;
