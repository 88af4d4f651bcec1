package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;

import lantai.app.ledger.FolderLedgers;
import lantai.cli.content.ContentVerb;
import lantai.cli.ledger.VerifyVerb;
import lantai.vault.CastleVaults;

@DisplayName("lantai content")
final class ContentVerbTest {

    @TempDir
    Path temp;

    private ContentVerb verb;
    private TestShell shell;
    private Path log;

    @BeforeEach
    void found() throws Exception {
        var test = TestRegistry.found(temp.resolve("r"));
        test.close();
        verb = new ContentVerb(test.workstation());
        shell = new TestShell(test.folder());
        log = Files.writeString(temp.resolve("copier.log"), "09:00 D31 29 pages\n".repeat(2_000));
    }

    private int run(String... arguments) {
        return shell.run(verb, "wang", arguments);
    }

    private String text(String field) throws Exception {
        try (var json = new JsonFactory().createParser(shell.out())) {
            for (var token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.FIELD_NAME && json.currentName().equals(field)) {
                    json.nextToken();
                    return json.getText();
                }
            }
        }
        throw new AssertionError(field + " is not in " + shell.out());
    }

    private String added() throws Exception {
        assertEquals(0, run("--json", "content", "add", "--for", "place:G1", "--kind", "log", log.toString()), shell::err);
        return text("content");
    }

    @Test
    @DisplayName("takes a file in, lists it, gives it out as it was and checks it")
    void roundTrip() throws Exception {
        var id = added();
        assertEquals(0, run("--json", "content", "list", "--for", "place:G1"), shell::err);
        assertEquals(id, text("content"));
        var out = temp.resolve("out");
        assertEquals(0, run("content", "get", id, "--out", out.toString()), shell::err);
        assertArrayEquals(Files.readAllBytes(log), Files.readAllBytes(out));
        assertEquals(2, run("content", "get", id, "--out", out.toString()));
        assertEquals(0, run("--json", "content", "check"));
        assertEquals("true", text("whole"));
    }

    @Test
    @DisplayName("names a changed content and exits with 3, giving nothing out")
    void changed() throws Exception {
        var id = added();
        var file = temp.resolve("r/blobs").resolve(id);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);
        assertEquals(3, run("content", "check"));
        assertTrue(shell.out().contains(id + "\thash-differs"), shell.out());
        var out = temp.resolve("out");
        assertEquals(3, run("--json", "content", "get", id, "--out", out.toString()));
        assertEquals("content-hash-differs", text("code"));
        assertFalse(Files.exists(out));
    }

    @Test
    @DisplayName("refuses a scan of a state secret with the law's name, and asks clearly for what is missing")
    void refusals() throws Exception {
        assertEquals(1, run("--json", "content", "add", "--for", "D31/000001", "--kind", "scan", log.toString()));
        assertEquals("B-1", text("rule"));
        assertEquals("Cryptography Law of 2019, art. 14", text("source"));
        assertEquals(2, run("content", "add", "--for", "nonsense", "--kind", "log", log.toString()));
        assertEquals(2, run("content", "add", "--for", "place:G1", "--kind", "film", log.toString()));
        assertEquals(2, run("content", "add", "--for", "place:G9", "--kind", "log", log.toString()));
        assertEquals(2, run("content", "add", "--for", "place:G1", "--kind", "log", temp.resolve("none").toString()));
        assertEquals(2, run("content", "get", "0".repeat(32), "--out", temp.resolve("x").toString()));
        assertEquals(2, run("content", "burn"));
        assertFalse(Files.exists(temp.resolve("r/blobs")));
    }

    @Test
    @DisplayName("keeps what lantai verify compares too, without a PIN: a changed and a missing content are named with their event")
    void verified() throws Exception {
        var id = added();
        var verify = new VerifyVerb(new FolderLedgers(new CastleVaults()));
        assertEquals(0, shell.run(verify, "wang", "verify"), shell::out);
        var file = temp.resolve("r/blobs").resolve(id);
        var bytes = Files.readAllBytes(file);
        bytes[50] ^= 1;
        Files.write(file, bytes);
        assertEquals(3, shell.run(verify, "wang", "verify"));
        assertTrue(shell.out().contains("content-other") && shell.out().contains(id), shell.out());
        Files.delete(file);
        assertEquals(3, shell.run(verify, "wang", "verify"));
        assertTrue(shell.out().contains("content-missing"), shell.out());
    }

    @Test
    @DisplayName("leaves no word of a content in clear in the registry's folder")
    void noClearText() throws Exception {
        added();
        for (var file : FolderFiles.all(temp.resolve("r"))) {
            assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("29 pages"), file::toString);
        }
    }
}
