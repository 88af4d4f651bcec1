package lantai.cli.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A row of the exported table")
class CsvTest {

    @Test
    @DisplayName("quotes commas, quotes, line breaks and blanks at the ends (RFC 4180)")
    void quoting() throws Exception {
        var text = new StringBuilder();
        new Csv(text).row("plain", "a,b", "say \"yes\"", "two\nlines", " blank", "", 12, "某发〔2026〕7号");
        assertEquals("plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",\" blank\",,12,某发〔2026〕7号\r\n", text.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+1", "-1", "@sum", "＝1", "=cmd|' /C calc'!A0" })
    @DisplayName("is never a formula")
    void formulas(String value) {
        assertEquals("'" + value, Csv.cell(value));
        assertEquals("\"'=a,b\"", Csv.cell("=a,b"));
        assertEquals("\"'\t=1\"".replace("\"", ""), Csv.cell("\t=1"));
    }
}
