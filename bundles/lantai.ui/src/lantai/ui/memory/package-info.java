/**
 * What the window remembers from one start to the next, in one small file of our own beside the log of defects: bounds,
 * theme, sounds, idle time. Nothing of the work: no text, no code, no person.
 */
package lantai.ui.memory;
