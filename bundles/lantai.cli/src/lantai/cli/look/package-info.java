/** Looking at a registry: its state, its copies, the life of one, and the register as a table for other programs. */
package lantai.cli.look;
