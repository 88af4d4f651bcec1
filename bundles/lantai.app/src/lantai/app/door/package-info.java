/**
 * The one door. Every act, from window, command line or import, goes through it: authorise, decide, sign, append (durable),
 * project, show.
 */
package lantai.app.door;
