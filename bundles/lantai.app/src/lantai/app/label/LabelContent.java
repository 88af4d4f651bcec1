package lantai.app.label;

/**
 * What one printed label says: the payload in its code, the 份号 beside it, and the document's code below. No title, no level.
 *
 * @param line the document's code, or what else names the thing without saying what it is about
 */
public record LabelContent(String payload, String copyNumber, String line) {
}
