/** A registry on disk: founding it, opening it, and what an open one offers to window and command line. */
package lantai.app.registry;
