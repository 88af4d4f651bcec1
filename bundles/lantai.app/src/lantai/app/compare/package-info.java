/** The projection compared with the journal it was made from. */
package lantai.app.compare;
