/**
 * Sealed contents of a registry: photographs, signatures, approved scans, raw device logs.
 * <p>
 * A content is sealed into a file of its own and forced to the disk before the event that names it; what no event names is listed, never
 * deleted. Its key stands in the event, wrapped under the carrier key of what it is about. What differs from what was sealed is refused by
 * name, never returned. No cryptography lives here.
 */
package lantai.app.blob;
