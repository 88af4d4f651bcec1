/** Care for the vault's keys: slots, rotation of the root key, and the destruction of keys that acts ask for, each told in the ledger. */
package lantai.app.keys;
