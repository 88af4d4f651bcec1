/**
 * Copies for safety: one sealed file made and verified while the registry is open, and the way back from it (docs/formats/backup.md).
 */
package lantai.app.backup;
