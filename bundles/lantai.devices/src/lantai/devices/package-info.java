/**
 * The logs of copiers, scanners, printers, phone lockers and doors in the forms their makers gave them. Sources of the forms:
 * {@code docs/formats/devices.md}.
 */
package lantai.devices;
