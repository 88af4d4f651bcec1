/** How long contents take to be sealed, shown and checked. */
package lantai.bench.content;
