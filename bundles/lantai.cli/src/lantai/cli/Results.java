package lantai.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

/** Writes results to standard output: JSON objects, one a line, or lines of text with tabs between. */
public final class Results {

    /** Fills one JSON object. */
    @FunctionalInterface
    public interface Filling {
        void into(JsonGenerator json) throws IOException;
    }

    private final PrintStream out;
    private final boolean isJson;
    private final JsonFactory factory = new JsonFactory();

    public Results(PrintStream out, boolean isJson) {
        this.out = out;
        this.isJson = isJson;
    }

    public boolean isJson() {
        return isJson;
    }

    /** One object on one line. */
    public void object(Filling filling) throws IOException {
        var line = new StringWriter(256);
        try (var json = factory.createGenerator(line)) {
            json.writeStartObject();
            filling.into(json);
            json.writeEndObject();
        }
        out.append(line.getBuffer()).append('\n');
    }

    /** One line of text; line breaks and tabs in a cell become blanks. */
    public void cells(Object... cells) {
        out.append(Arrays.stream(cells).map(Results::cell).collect(Collectors.joining("\t"))).append('\n');
    }

    private static String cell(Object value) {
        var text = value instanceof Optional<?> optional ? optional.map(Object::toString).orElse("") : String.valueOf(value);
        return text.replaceAll("[\\p{Cntrl}]+", " ");
    }

    /** The text as it is, for files that go to standard output. */
    public PrintStream raw() {
        return out;
    }

    /** Everything written is on its way from here on. */
    public void flush() {
        out.flush();
    }

    /** A string or null. */
    public static void field(JsonGenerator json, String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        } else {
            json.writeNullField(name);
        }
    }
}
