/**
 * Local limits: names, defaults, ranges, where the default comes from, and what a unit may set them to.
 * <p>
 * A limit fixed by a requirement of login can only be tightened.
 */
package lantai.rules.setting;
