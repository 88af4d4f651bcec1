/**
 * People and places (人员): units, persons, places and devices, each as a list with a form; CSV import with a preview; PINs.
 * <p>
 * A {@link lantai.ui.people.ThingKind} knows its fields, reads them from the register and makes an act of them; page, table, form
 * and import are the same for all kinds. Everything goes through the door.
 */
package lantai.ui.people;
