/** A registry continued in another log, in another suite for instance (账本迁移; docs/adr/0004-migration.md). */
package lantai.app.migration;
