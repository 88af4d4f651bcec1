/** What a verification found, as a table: in the ledger's slice, and on the page that is shown when a registry does not open. */
package lantai.ui.finding;
