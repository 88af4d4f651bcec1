/**
 * The rule book: what is allowed, judged by the law at the time of the act, and why.
 * <p>
 * Stateless: facts in, findings out. The door asks it before an act, the gap detectors ask the same rules afterwards. A finding
 * carries a code and arguments, never a sentence; words live in {@code lantai.text}.
 */
package lantai.rules;
