/** What the projection takes: to come back from the journal alone. */
package lantai.bench.projection;
