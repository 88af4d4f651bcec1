/**
 * Registering a document (登记) and taking one in (收文): one form, filled by hand or by one scan of the paper's GB0626 barcode.
 * <p>
 * {@link lantai.ui.document.DocumentForm} knows what is wrong with each field and makes the act; {@link lantai.ui.document.DocumentView}
 * shows problems beside the fields and what the door would say before anything is saved.
 */
package lantai.ui.document;
