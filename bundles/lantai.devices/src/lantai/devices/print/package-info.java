/** Logs of print servers: CUPS, PaperCut, the Windows spooler. One file may tell of many printers. */
package lantai.devices.print;
