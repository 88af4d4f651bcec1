/** Local limits: names, defaults, ranges, sources. */
package lantai.rules.setting;
