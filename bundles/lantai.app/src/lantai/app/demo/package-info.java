/** A believable registry to try things on: invented units, persons, documents and a week of acts, in both languages. */
package lantai.app.demo;
