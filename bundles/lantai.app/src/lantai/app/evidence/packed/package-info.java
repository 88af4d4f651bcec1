/** The records of a device's log in a small form, and how one is known again (docs/formats/devices.md). */
package lantai.app.evidence.packed;
