/**
 * What everything looks and sounds like: tones from the style sheet, fonts, icons, cards, sounds, themes.
 * <p>
 * No class here names a colour. {@link lantai.ui.look.Palette} hands out the tones that the running theme's CSS gives, and
 * everything drawn by hand asks it at every paint, so that a switch of theme needs no restart. Icons are our own SVG of one
 * weight, drawn at the zoom of the screen.
 */
package lantai.ui.look;
