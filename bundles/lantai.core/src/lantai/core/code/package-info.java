/** The names of things in a registry: codes of persons, units, places and documents, and the identity of a copy. */
package lantai.core.code;
