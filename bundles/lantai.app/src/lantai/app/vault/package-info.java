/** The port to the vault: key slots, own signing keys, and the keys that seal sensitive texts. */
package lantai.app.vault;
