/**
 * Quick access (Ctrl+3): one box that finds commands and slices at once, and whatever the sources know: document numbers,
 * copies, people. A slice adds a {@link lantai.ui.quick.QuickAccessSource} to {@link lantai.ui.quick.QuickAccessSources}.
 */
package lantai.ui.quick;
