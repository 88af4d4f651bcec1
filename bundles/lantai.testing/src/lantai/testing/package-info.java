/** Fixtures that need every adapter: real registries in folders of a test. */
package lantai.testing;
