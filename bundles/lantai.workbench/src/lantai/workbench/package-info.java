/**
 * The product and the empty frame: one window with three trim bars and one stack of perspectives, the key scheme and the
 * two style sheets. It knows no slice and no service.
 * <p>
 * Nothing of the application model is ever written to disk ({@code persistState=false}), so that no label of a part can leak
 * into the workspace and no old layout can hide a new one. What the window remembers (bounds, theme) the frame in
 * {@code lantai.ui} keeps in its own small file.
 */
package lantai.workbench;
