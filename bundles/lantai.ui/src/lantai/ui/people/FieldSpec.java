package lantai.ui.people;

import java.util.Arrays;
import java.util.List;

/**
 * One field of a form and one column of an import.
 *
 * @param key     name as in act sheets; also the CSV column
 * @param label   words beside the field
 * @param choices words of act sheets to choose from; empty for free text
 * @param shown   what is shown for each choice
 * @param many    whether several choices may stand together, divided by {@code ;}
 */
record FieldSpec(String key, String label, List<String> choices, List<String> shown, boolean many) {

    static FieldSpec text(String key, String label) {
        return new FieldSpec(key, label, List.of(), List.of(), false);
    }

    static FieldSpec choice(String key, String label, List<String> choices, List<String> shown) {
        return new FieldSpec(key, label, choices, shown, false);
    }

    static FieldSpec choices(String key, String label, List<String> choices, List<String> shown) {
        return new FieldSpec(key, label, choices, shown, true);
    }

    /** What a value is called on screen. */
    String display(String value) {
        if (many) {
            return value.isEmpty() ? "" : String.join(" ", Arrays.stream(value.split(";")).map(this::one).toList());
        }
        return one(value);
    }

    private String one(String value) {
        var index = choices.indexOf(value);
        return index < 0 ? value : shown.get(index);
    }
}
