/** Gaps of places, documents, sightings, groups, devices and of the ledger's own times (gaps.md G6–G8, G10, G12, C1, C2). */
package lantai.rules.gap.thing;
