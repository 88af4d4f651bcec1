/** Care for PINs: changing one's own, and seeing who has one. */
package lantai.cli.keys;
