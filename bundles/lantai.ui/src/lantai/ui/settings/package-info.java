/** Local limits (设置): each with its value, default, range and source, changed through the door; and what this window looks and sounds like. */
package lantai.ui.settings;
