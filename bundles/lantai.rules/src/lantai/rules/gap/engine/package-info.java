/**
 * The engine: takes events in one after the other, looks again only at what they touch, and tells which gaps there are at a moment, who
 * held what then, and how long copies were exposed.
 */
package lantai.rules.gap.engine;
