/**
 * Nothing that goes wrong is lost: defects of the display thread, of jobs, of handlers and of any other thread end here, get
 * a short code that can be said on the telephone, stand in {@code faults.log} and are told to the person once.
 * <p>
 * The log names classes and places in the code, never what was worked on: a message is written only when it comes from an
 * exception of our own, which carries codes and no sentences.
 */
package lantai.ui.fault;
