/** Key slots: one file a person, and the count of wrong PINs beside it. */
package lantai.vault.slot;
