/** What a document must say of itself when it comes into the register. */
package lantai.rules.document;
