package lantai.cli.sheet;

import java.util.Map;
import java.util.Optional;

import lantai.core.act.Act;
import lantai.core.act.ActBody;

/**
 * Reads act sheets: one line, one act. Strict: every field is known, of its type and in its range, or the line is refused. Knows
 * nothing of a registry; whether a code names something is the door's to say. Safe from any thread.
 */
public final class ActSheetParser {

    /** Longest line, in characters. */
    public static final int MAX_LINE = 1 << 20;

    /** Longest id of an act. */
    public static final int MAX_ID = 128;

    private static final int MAX_DEPTH = 8;
    private static final int MAX_RECEIPT = 64;
    private static final String CORRECT = "correct";

    private final JsonLine json = new JsonLine(MAX_LINE, MAX_DEPTH);

    /** @throws BadLine when the line is no act */
    public Act parse(String line) throws BadLine {
        if (line.length() > MAX_LINE) {
            throw new BadLine("", "line-too-long", Map.of("max", Integer.toString(MAX_LINE)));
        }
        var fields = json.read(line);
        try {
            return act(new SheetObject(fields, ""), false);
        } catch (BadLine problem) {
            throw problem.of(fields.get("id"));
        }
    }

    private Act act(SheetObject sheet, boolean isReplacement) throws BadLine {
        var id = sheet.text("id", MAX_ID);
        var word = sheet.text("act", MAX_ID);
        var at = sheet.time("at");
        var entered = sheet.optionalTime("entered");
        var by = sheet.code("by");
        var receipt = sheet.optionalText("paper_receipt", MAX_RECEIPT);
        if (isReplacement && word.equals(CORRECT)) {
            throw sheet.bad("act", "nested-correction", Map.of());
        }
        var body = body(word, sheet);
        sheet.end();
        return new Act(id, at, entered.orElse(at), by, receipt, body);
    }

    private ActBody body(String word, SheetObject sheet) throws BadLine {
        if (word.equals(CORRECT)) {
            Optional<SheetObject> replacement = sheet.optionalObject("replacement");
            return DecisionBodies.correct(sheet, replacement.isEmpty() ? Optional.empty() : Optional.of(act(replacement.get(), true)));
        }
        return switch (word) {
            case "unit", "person", "place", "device", "duty", "group", "setting" -> ThingBodies.read(word, sheet);
            case "register", "receive" -> DocumentBodies.read(word, sheet);
            case "label", "store", "issue", "check_in", "hand_over", "return", "receipt_back", "remind", "missing", "found", "destroy" ->
                CopyBodies.read(word, sheet);
            case "read_begin", "read_end", "approve", "decline", "close_gap", "redact" -> DecisionBodies.read(word, sheet);
            case "reproduce", "digitize" -> CopyingBodies.read(word, sheet);
            case "count", "meter", "sighting", "knowledge", "refused_order", "patrol" -> ReportBodies.read(word, sheet);
            default -> throw sheet.bad("act", "unknown-act", Map.of("act", known(word)));
        };
    }

    /** An unknown word is named only when it looks like one. */
    private static String known(String word) {
        return word.length() <= 32 && word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '_') ? word : "?";
    }
}
