/**
 * The ledger watched while it is in use (核验): what was verified last is remembered in the registry's folder, checked at the next opening at
 * once, and the rest is verified in the background. What is found makes the registry read-only.
 */
package lantai.app.watch;
