/** What the door takes for one act: rules, signatures, the journal's force. */
package lantai.bench.door;
