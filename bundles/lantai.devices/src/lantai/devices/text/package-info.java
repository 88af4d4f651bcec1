/** Bytes of unknown make into lines, cells, times and numbers: strictly, in bounded memory. */
package lantai.devices.text;
