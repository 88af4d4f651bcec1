/** The key file: every sealing key and registry secret, each wrapped by the vault's root key. */
package lantai.vault.keys;
