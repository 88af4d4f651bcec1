/**
 * What devices tell: jobs of copiers, scanners and printers, phone lockers, doors, meters; and which time their logs prove
 * (counters-and-formats §5). None of it holds a document's name: a device's record says who made how many sheets of what kind when.
 */
package lantai.core.evidence;
