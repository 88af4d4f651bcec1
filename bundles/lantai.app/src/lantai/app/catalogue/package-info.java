/** Lists for the window and the command line: copies, documents, persons, units, places, settings. */
package lantai.app.catalogue;
