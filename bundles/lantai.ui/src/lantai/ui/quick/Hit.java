package lantai.ui.quick;

import lantai.ui.look.Icon;

/**
 * One thing that was found.
 *
 * @param title  what it is called
 * @param detail what else tells it apart, or a key; may be empty
 * @param open   goes there; run on the display thread
 */
public record Hit(Icon icon, String title, String detail, Runnable open) {
}
