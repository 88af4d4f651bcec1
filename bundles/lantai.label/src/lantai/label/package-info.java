/** QR codes with ZXing: drawn module by module, read from pictures of labels, screens and whole sheets. */
package lantai.label;
