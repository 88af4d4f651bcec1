/** Looking at a registry: its state, its copies, the life of one. */
package lantai.cli.look;
