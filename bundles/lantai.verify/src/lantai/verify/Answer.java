package lantai.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a check came to: as fields for JSON, as lines for people, and as a number to leave with. */
final class Answer {

    private final Words words;
    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<Object> findings = new ArrayList<>();
    private int exit;

    Answer(Words words, String subject) {
        this.words = words;
        fields.put("checked", subject);
    }

    /** The verdict by its stable word; anything but {@code intact} leaves with 3. */
    Answer verdict(String verdict, Map<String, String> values) {
        fields.put("verdict", verdict);
        lines.add(words.text("verdict." + verdict, values));
        exit = verdict.equals("intact") ? Exit.INTACT : Exit.INTEGRITY;
        return this;
    }

    Answer unverifiable(String why, int leaveWith) {
        verdict("unverifiable", Map.of("why", words.text("why." + why)));
        fields.put("why", why);
        exit = leaveWith;
        return this;
    }

    Answer field(String name, Object value) {
        fields.put(name, value);
        return this;
    }

    /** A field that people see too. */
    Answer told(String name, Object value) {
        lines.add(words.text("told." + name, Map.of("value", String.valueOf(value))));
        return field(name, value);
    }

    /** Something found: {@code key} of the sentence, and its values. */
    Answer finding(String place, String what, String key, Map<String, ?> details) {
        var texts = new LinkedHashMap<String, String>();
        details.forEach((name, value) -> texts.put(name, name.equals("field") ? words.text("field." + value) : String.valueOf(value)));
        var found = new LinkedHashMap<String, Object>();
        found.put("place", place);
        found.put("what", what);
        found.putAll(details);
        found.put("message", words.text(key, texts));
        findings.add(found);
        lines.add("  " + place + "\t" + found.get("message"));
        return this;
    }

    int exit() {
        return exit;
    }

    String json() {
        fields.put("findings", findings);
        return JsonText.of(fields);
    }

    List<String> lines() {
        return lines;
    }
}
