/** Between the window's session and the registry: opens, founds and closes it, and hands the open one to the slices. */
package lantai.ui.access;
