package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.cli.keys.RecoverVerb;
import lantai.cli.keys.RecoveryVerb;
import lantai.cli.look.StatusVerb;
import lantai.paper.PdfRecovery;

@DisplayName("lantai recovery and recover")
final class RecoveryVerbTest {

    @TempDir
    Path temp;

    private RecoveryVerb recovery;
    private RecoverVerb recover;
    private TestShell shell;
    private TestRegistry test;

    @BeforeEach
    void found() throws Exception {
        test = TestRegistry.found(temp.resolve("r"));
        test.close();
        recovery = new RecoveryVerb(test.workstation(), new PdfRecovery());
        recover = new RecoverVerb(test.workstation());
        shell = new TestShell(test.folder()).with("LANTAI_NEW_PIN", "987654");
    }

    @Test
    @DisplayName("print one sheet a page; the words of three typed from paper open the registry with a new PIN")
    void printed() throws Exception {
        var pdf = temp.resolve("sheets.pdf");
        assertEquals(0, shell.run(recovery, "secadmin", "--json", "recovery", "--out", pdf.toString()), shell::err);
        assertFalse(shell.out().contains("sheets\""), shell.out());
        var typed = new StringBuilder();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertEquals(5, document.getNumberOfPages());
            for (var page : new int[] { 5, 1, 3 }) {
                var text = new PDFTextStripper();
                text.setStartPage(page);
                text.setEndPage(page);
                text.setSortByPosition(true);
                var words = text.getText(document).lines().filter(line -> line.matches("\\s*\\d+\\..*")).toList();
                typed.append(String.join(" ", words)).append('\n');
            }
        }
        var sheets = Files.writeString(temp.resolve("typed"), typed);
        assertEquals(0, shell.run(recover, "secadmin", "recover", "--sheets", sheets.toString()), shell::err);
        shell.with("LANTAI_PIN", "987654");
        assertEquals(0, shell.run(new StatusVerb(test.workstation()), "secadmin", "status"), shell::err);
        assertEquals(2, shell.run(recovery, "secadmin", "recovery", "--out", pdf.toString()));
    }

    @Test
    @DisplayName("show the words on standard output on demand, and tell which sheet as typed is wrong")
    void words() throws Exception {
        assertEquals(0, shell.run(recovery, "secadmin", "recovery", "--words"), shell::err);
        var lines = shell.out().lines().filter(line -> line.matches("[1-5]\\t.*")).map(line -> line.substring(2)).toList();
        assertEquals(5, lines.size());
        var wrong = lines.get(1).replaceFirst("^\\w+", "baba".equals(lines.get(1).substring(0, 4)) ? "bibi" : "baba");
        var sheets = Files.writeString(temp.resolve("typed"), String.join("\n", lines.get(0), wrong, lines.get(2)));
        assertEquals(2, shell.run(recover, "secadmin", "recover", "--sheets", sheets.toString()));
        assertTrue(shell.err().contains("Sheet 2"), shell.err());
        assertEquals(1, shell.run(recovery, "wang", "recovery", "--words"));
        assertEquals(2, shell.run(recovery, "secadmin", "recovery"));
    }
}
