/** The second chance: the soft chips of a picture against every mark of the register. */
package lantai.trace.match;
