/** The table of rules and what every check works with. */
package lantai.rules.book;
