/** What the register knows of contents kept as sealed files: photographs, signatures, scans, raw logs. */
package lantai.core.content;
