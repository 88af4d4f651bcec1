/** Verbs that take care of a registry: backup, restore, mirror. */
package lantai.cli.care;
