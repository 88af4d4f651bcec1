package lantai.ui.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.ui.text.CsvLine;

@DisplayName("The register written as CSV")
class RegisterExportTest {

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+86", "-1", "@x", "＝1", "\tx" })
    @DisplayName("gives no spreadsheet a formula")
    void formulas(String value) {
        assertEquals('\'', CsvLine.cell(value).replace("\"", "").charAt(0));
    }

    @Test
    @DisplayName("quotes commas, quotes and line breaks")
    void quoting() {
        assertEquals("\"a,b\",\"say \"\"no\"\"\",\"1\n2\",plain\r\n", CsvLine.of(List.of("a,b", "say \"no\"", "1\n2", "plain")));
    }

    @Test
    @DisplayName("has the columns shown, in their order, and masked titles")
    void file(@TempDir Path folder) throws Exception {
        var file = folder.resolve("register.csv");
        RegisterExport.write(file, List.of(RegisterColumn.TITLE, RegisterColumn.COPY), column -> column.name().toLowerCase(Locale.ROOT),
                List.of(Copies.stored("D1", 12, "a")), Copies.CLERK);
        assertEquals((char) 0xFEFF + "title,copy\r\n文件甲,000012\r\n", Files.readString(file, StandardCharsets.UTF_8));
    }
}
