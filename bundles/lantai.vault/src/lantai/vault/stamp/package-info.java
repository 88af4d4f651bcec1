/** Time-stamps by Bouncy Castle: requests, and answers checked down to a trusted certificate. */
package lantai.vault.stamp;
