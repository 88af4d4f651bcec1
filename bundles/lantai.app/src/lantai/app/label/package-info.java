/**
 * Labels, badges and tags: what stands in a QR code, how a scanned one is understood, and the ports that draw, print and read.
 * A payload is typed, versioned and opaque: it gives neither title nor level nor number away.
 */
package lantai.app.label;
