/**
 * The acts of custody as the outside speaks them (act sheets, acts.md): immutable values, already well-formed, not yet judged.
 * <p>
 * A permission act is decided before it happens and may be refused; a fact act reports what has happened and is taken in
 * whatever is wrong with it. Adding an act means: a record here, a drafter behind the door, its folding into state, its
 * fields in the sheet parser and the schema.
 */
package lantai.core.act;
