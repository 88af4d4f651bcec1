/** Pictures as planes of brightness, and what is left of them when light and text are taken out. */
package lantai.trace.picture;
