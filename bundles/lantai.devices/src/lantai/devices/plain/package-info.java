/** The registry's own plain tables (acts.md), for devices whose maker's form is not known here. */
package lantai.devices.plain;
