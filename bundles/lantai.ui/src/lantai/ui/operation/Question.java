package lantai.ui.operation;

/**
 * A question before something that cannot be undone.
 *
 * @param title  what it is about
 * @param words  what will happen
 * @param action the word on the button that does it, a verb
 */
public record Question(String title, String words, String action) {
}
