/** Own signatures of persons: unlocking a signer by PIN, enrolling one, changing a PIN. */
package lantai.app.signing;
