/**
 * What stands around every slice: the activity bar at the left, the top bar, the status line, and the addon that shows and
 * hides them with the session.
 * <p>
 * The frame knows no slice. A slice is a perspective in a model fragment, tagged {@code lantai.slice}, with tags for its
 * icon, order, key and roles ({@link lantai.ui.frame.Slice}); {@link lantai.ui.frame.Slices} finds them. A slice talks back
 * in events: {@link lantai.ui.frame.FrameEvents#BADGE} and {@link lantai.ui.frame.FrameEvents#STATUS}.
 */
package lantai.ui.frame;
