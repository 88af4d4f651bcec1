/**
 * Secrets that no single person opens: split into shares of which some are enough.
 * <p>
 * Format of shares on paper: docs/formats/shares.md. Splitting and joining is Bouncy Castle's; what it does not do (who holds a share, which
 * splitting it belongs to, whether it is genuine) stands here.
 */
package lantai.vault.share;
