/** The sealed file that a backup is: docs/formats/backup.md. */
package lantai.vault.backup;
