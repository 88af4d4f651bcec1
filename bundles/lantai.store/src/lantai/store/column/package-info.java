/**
 * How values stand in a column of the projection: a moment as two numbers, journal positions as bytes, a status as a number of its
 * own. What a number means never changes, so that an older file is still read right; a new meaning gets a new number. Pure: knows
 * neither SQL nor H2.
 */
package lantai.store.column;
