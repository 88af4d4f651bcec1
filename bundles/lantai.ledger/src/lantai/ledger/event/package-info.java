/** The canonical bytes of an event and of its leaf (docs/formats/event.md). */
package lantai.ledger.event;
