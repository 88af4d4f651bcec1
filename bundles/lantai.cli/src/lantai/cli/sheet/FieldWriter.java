package lantai.cli.sheet;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonGenerator;

import lantai.core.code.CopyId;

/** Writes the fields of an act in the types a sheet has. */
final class FieldWriter {

    private final JsonGenerator json;

    FieldWriter(JsonGenerator json) {
        this.json = json;
    }

    void begin() throws IOException {
        json.writeStartObject();
    }

    void end() throws IOException {
        json.writeEndObject();
    }

    void name(String name) throws IOException {
        json.writeFieldName(name);
    }

    FieldWriter field(String name, Object value) throws IOException {
        name(name);
        value(value);
        return this;
    }

    FieldWriter optional(String name, Optional<?> value) throws IOException {
        return value.isPresent() ? field(name, value.get()) : this;
    }

    FieldWriter optional(String name, OptionalInt value) throws IOException {
        return value.isPresent() ? field(name, value.getAsInt()) : this;
    }

    FieldWriter unlessEmpty(String name, Collection<?> values) throws IOException {
        return values.isEmpty() ? this : field(name, values);
    }

    FieldWriter pages(String name, Map<CopyId, Integer> pages) throws IOException {
        return pages.isEmpty() ? this : field(name, pages);
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case Integer number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            case OffsetDateTime time -> json.writeString(SheetTime.print(time));
            case Collection<?> values -> {
                json.writeStartArray();
                for (var each : values) {
                    value(each);
                }
                json.writeEndArray();
            }
            case Map<?, ?> map -> {
                json.writeStartObject();
                for (var entry : new TreeMap<>(map).entrySet()) {
                    field(entry.getKey().toString(), entry.getValue());
                }
                json.writeEndObject();
            }
            default -> json.writeString(value.toString());
        }
    }
}
