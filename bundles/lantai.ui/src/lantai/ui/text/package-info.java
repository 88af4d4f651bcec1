/**
 * The words of the frame in both languages: the file without suffix is English, {@code _zh_CN} is Chinese, both UTF-8, same
 * keys, same placeholders, sorted. The language is chosen at start ({@code -nl zh_CN}).
 * <p>
 * Each slice keeps its own catalogue in its package ({@code CounterMessages} with {@code messages.properties}), so that it
 * can be added and taken away in one piece. Words of the domain come from {@code lantai.text}.
 */
package lantai.ui.text;
