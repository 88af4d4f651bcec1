/** The one door and everything that stands around it: use cases, and the ports to the outside families. */
package lantai.app;
