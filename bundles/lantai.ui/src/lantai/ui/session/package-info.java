/**
 * Who sits at the desk, and what is shown while nobody does: login, lock, first start.
 * <p>
 * {@link lantai.ui.session.Session} knows the state and tells of every change ({@link lantai.ui.session.SessionEvents});
 * {@link lantai.ui.session.SessionGate} is the port to the registry's PINs, bound as a service. All pages stand in one
 * perspective of their own: while it is in front, no slice is on the screen, so that a lock hides the data and not merely
 * covers it. PINs travel in arrays that are wiped.
 */
package lantai.ui.session;
