/** Levels (密级), marks (密级★期限), urgency (紧急程度) and what kinds of carrier (载体) there are. */
package lantai.core.mark;
