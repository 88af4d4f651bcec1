/**
 * What the application knows of sealed contents (evidence photos, signatures, approved scans).
 *
 * <p>The port promises: content is refused unless the local setting lets it in; what was put is
 * named by a random id and the hash of its sealed bytes; whatever differs from that hash on opening
 * is refused, never returned. No cryptography lives here.
 */
package lantai.app.blob;
