/** The registries that are measured: made through the door, as a clerk would, only larger. */
package lantai.bench.registry;
