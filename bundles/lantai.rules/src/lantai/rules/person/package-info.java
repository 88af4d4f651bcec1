/**
 * Who may be given a carrier (G3): class, review, pledge, training, status, range of knowledge.
 * <p>
 * There is no exception for leaders, and a secondee counts with a complete record of his own.
 */
package lantai.rules.person;
