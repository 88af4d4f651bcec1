package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.ledger.FolderLedgers;
import lantai.cli.Exit;
import lantai.cli.export.ExportVerb;
import lantai.cli.ledger.CheckpointVerb;
import lantai.cli.ledger.ProveVerb;
import lantai.cli.ledger.TimestampVerb;
import lantai.cli.ledger.VerifyVerb;
import lantai.cli.ledger.WitnessVerb;
import lantai.core.code.CopyId;
import lantai.vault.CastleVaults;
import lantai.vault.stamp.CastleTimeStamps;

@DisplayName("The ledger on the command line")
final class LedgerCommandsTest {

    @TempDir
    static Path template;

    @TempDir
    Path temp;

    private static TestClock made;

    private Path folder;
    private Path other;
    private Command lantai;
    private TestClock clock;

    @BeforeAll
    static void make() throws Exception {
        try (var test = TestRegistry.found(template.resolve("r"))) {
            test.done("wang", test.issue("chen", new CopyId("D31", 1)));
            made = test.clock();
        }
        TestRegistry.found(template.resolve("other")).close();
    }

    @BeforeEach
    void copy() throws IOException {
        folder = temp.resolve("r");
        other = temp.resolve("other");
        FolderFiles.copy(template.resolve("r"), folder);
        FolderFiles.copy(template.resolve("other"), other);
        clock = new TestClock(made.instant());
        var workstation = TestRegistry.workstation(clock);
        lantai = new Command(new CheckpointVerb(workstation), new WitnessVerb(workstation), new ProveVerb(workstation),
                new TimestampVerb(workstation, new CastleTimeStamps()),
                new ExportVerb(workstation, clock),
                new VerifyVerb(new FolderLedgers(new CastleVaults())));
    }

    private String file(String name) {
        return temp.resolve(name).toString();
    }

    private Command.Outcome done(Path registry, String... arguments) {
        var outcome = lantai.run(registry, "wang", arguments);
        assertEquals(Exit.DONE, outcome.exit(), outcome.out() + outcome.err());
        return outcome;
    }

    private Command.Outcome fails(int exit, String code, Path registry, String... arguments) {
        var outcome = lantai.run(registry, "wang", arguments);
        assertEquals(exit, outcome.exit(), outcome.out() + outcome.err());
        assertEquals(code, outcome.field("code"));
        return outcome;
    }

    private void verdict(String verdict, int exit, Path registry, String... arguments) {
        var outcome = lantai.run(registry, "wang", arguments);
        assertEquals(verdict, outcome.field("verdict"), outcome.out());
        assertEquals(exit, outcome.exit());
    }

    /** Lets the registry go on by some acts. */
    private void goOn(Path registry, int... copies) throws Exception {
        clock.pass(java.time.Duration.ofHours(1));
        try (var test = TestRegistry.open(registry, clock)) {
            for (var copy : copies) {
                test.done("wang", test.issue("chen", new CopyId("D31", copy)));
            }
        }
    }

    @Test
    @DisplayName("signs its head, and verify finds the registry intact against it")
    void checkpoint() throws Exception {
        var head = done(folder, "checkpoint", "--out", file("head"), "--keys", file("keys"));
        var note = Files.readString(Path.of(file("head")));
        assertTrue(note.startsWith(head.field("origin") + "\n" + head.field("size") + "\n"), note);
        assertEquals(1, Files.readAllLines(Path.of(file("keys"))).size());
        verdict("intact", Exit.DONE, folder, "verify", "--against", file("head"));
        verdict("intact", Exit.DONE, folder, "verify", "--against", note, "--full");
        goOn(folder, 2, 3);
        verdict("intact", Exit.DONE, folder, "verify", "--against", file("head"));
    }

    @Test
    @DisplayName("signs with a new key in each session; the old one is erased and its succession signed")
    void epochs() throws Exception {
        for (var epoch = 1; epoch <= 3; epoch++) {
            done(folder, "checkpoint", "--out", file("head" + epoch), "--keys", file("keys"));
            assertEquals(epoch, Files.readAllLines(Path.of(file("keys"))).size());
        }
        verdict("intact", Exit.DONE, folder, "verify", "--against", file("head1"), "--against", file("head2"), "--against", file("head3"));
    }

    @Test
    @DisplayName("tells an old copy put back as rolled back, once an outside head is at hand")
    void rolledBack() throws Exception {
        var old = temp.resolve("old");
        FolderFiles.copy(folder, old);
        goOn(folder, 2);
        done(folder, "checkpoint", "--out", file("head"));
        verdict("intact", Exit.DONE, old, "verify");
        verdict("rolled-back", Exit.INTEGRITY, old, "verify", "--against", file("head"));
    }

    @Test
    @DisplayName("tells two copies that both went on as forked, and shows both heads")
    void forked() throws Exception {
        var twin = temp.resolve("twin");
        FolderFiles.copy(folder, twin);
        goOn(folder, 2);
        goOn(twin, 3);
        done(twin, "checkpoint", "--out", file("head"));
        done(folder, "checkpoint");
        var outcome = lantai.run(folder, "wang", "verify", "--against", file("head"));
        assertEquals("forked", outcome.field("verdict"));
        assertEquals(Exit.INTEGRITY, outcome.exit());
        assertTrue(outcome.field("ours").contains("\\n"), "our signed head is shown");
        assertTrue(outcome.field("theirs").contains("\\n"), "and theirs");
    }

    @Test
    @DisplayName("finds a changed byte with segment, offset and event")
    void corrupt() throws Exception {
        var segment = FolderFiles.segment(folder);
        var data = Files.readAllBytes(segment);
        data[data.length / 2] ^= 1;
        Files.write(segment, data);
        var outcome = lantai.run(folder, "wang", "verify");
        assertEquals("corrupt", outcome.field("verdict"));
        assertEquals(Exit.INTEGRITY, outcome.exit());
        assertEquals(segment.getFileName().toString(), outcome.field("segment"));
        assertTrue(Long.parseLong(outcome.field("offset")) <= data.length / 2);
    }

    @Test
    @DisplayName("refuses a forged head in the log's own name, and one of another log by name")
    void forged() throws Exception {
        done(folder, "checkpoint", "--out", file("head"));
        var note = Files.readString(Path.of(file("head")));
        var signature = note.lastIndexOf(' ') + 1;
        var forged = note.substring(0, signature + 20) + (note.charAt(signature + 20) == 'A' ? 'B' : 'A') + note.substring(signature + 21);
        Files.writeString(Path.of(file("forged")), forged);
        fails(Exit.INTEGRITY, "ledger-forged", folder, "verify", "--against", file("forged"));
        done(other, "checkpoint", "--out", file("foreign"));
        var outcome = lantai.run(folder, "wang", "verify", "--against", file("foreign"));
        assertTrue(outcome.out().contains("\"other-log\""), outcome.out());
        assertEquals(Exit.INTEGRITY, outcome.exit());
    }

    @Test
    @DisplayName("relies on nothing that is no head, names file and field, and calls bad usage bad usage")
    void malformed() throws Exception {
        Files.writeString(Path.of(file("nonsense")), "no\nhead\nat all\n");
        var outcome = fails(Exit.INTEGRITY, "ledger-malformed", folder, "verify", "--against", file("nonsense"));
        assertEquals(file("nonsense"), outcome.field("file"));
        fails(Exit.BAD_INPUT, "file-unreadable", folder, "verify", "--against", file("absent"));
        fails(Exit.INTEGRITY, "ledger-malformed", folder, "witness", "--other", file("nonsense"));
        fails(Exit.BAD_INPUT, "option-missing", folder, "witness");
        fails(Exit.BAD_INPUT, "option-missing", folder, "prove", "1");
        fails(Exit.BAD_INPUT, "ledger-no-event", folder, "prove", "999999", "--out", file("proof"));
    }

    @Test
    @DisplayName("has another registry witness its heads, through files, and brings the signature back")
    void witnessed() throws Exception {
        done(folder, "checkpoint", "--since", "0", "--out", file("request"), "--keys", file("keys"));
        fails(Exit.INTEGRITY, "ledger-unknown-log", other, "witness", "--other", file("request"));
        var first = done(other, "witness", "--other", file("request"), "--keys", file("keys"), "--out", file("answer"));
        var brought = done(folder, "checkpoint", "--take", file("answer"), "--out", file("together"));
        assertEquals(first.field("size"), brought.field("size"));
        assertTrue(Files.readString(Path.of(file("together"))).contains(first.field("origin")));
        goOn(folder, 2);
        done(folder, "checkpoint", "--since", first.field("size"), "--out", file("request"), "--keys", file("keys"));
        var second = done(other, "witness", "--other", file("request"), "--keys", file("keys"), "--out", file("answer"));
        assertTrue(Long.parseLong(second.field("size")) > Long.parseLong(first.field("size")));
        fails(Exit.BAD_INPUT, "ledger-other-size", other, "witness", "--other", file("together"), "--keys", file("keys"));
    }

    @Test
    @DisplayName("is refused by its witness when it was forked, whatever it signs itself")
    void forkRefused() throws Exception {
        var twin = temp.resolve("twin");
        done(folder, "checkpoint", "--since", "0", "--out", file("request"), "--keys", file("keys"));
        FolderFiles.copy(folder, twin);
        var known = done(other, "witness", "--other", file("request"), "--keys", file("keys")).field("size");
        goOn(folder, 2);
        goOn(twin, 3);
        done(folder, "checkpoint", "--since", known, "--out", file("request"), "--keys", file("keys"));
        var now = done(other, "witness", "--other", file("request"), "--keys", file("keys")).field("size");
        done(twin, "checkpoint", "--since", known, "--out", file("request"), "--keys", file("keys2"));
        fails(Exit.BAD_INPUT, "ledger-other-size", other, "witness", "--other", file("request"), "--keys", file("keys2"));
        done(twin, "checkpoint", "--since", now, "--out", file("request"), "--keys", file("keys2"));
        var told = fails(Exit.INTEGRITY, "ledger-forked", other, "witness", "--other", file("request"), "--keys", file("keys2"));
        assertTrue(told.err().contains("Keep both as evidence") || told.out().contains("Keep both as evidence"), told.out());
    }

    @Test
    @DisplayName("proves one event in a file of at most 2 KiB")
    void proves() throws Exception {
        var proof = done(folder, "prove", "5", "--out", file("proof"));
        assertEquals("5", proof.field("index"));
        var bytes = Files.readAllBytes(Path.of(file("proof")));
        assertTrue(bytes.length <= 2048, bytes.length + " bytes");
        assertTrue(new String(bytes, StandardCharsets.US_ASCII).startsWith("c2sp.org/tlog-proof@v1"));
        var again = done(folder, "prove", proof.field("event"), "--out", file("proof2"));
        assertEquals("5", again.field("index"));
        verdict("intact", Exit.DONE, folder, "verify", "--against", file("proof"));
    }

    @Test
    @DisplayName("is exported as tiles, again with what is new, and never over another log's")
    void tiles() throws Exception {
        var first = done(folder, "export", "--format", "tiles", "--out", file("tiles"));
        goOn(folder, 2);
        var second = done(folder, "export", "--format", "tiles", "--out", file("tiles"));
        assertTrue(Long.parseLong(second.field("size")) > Long.parseLong(first.field("size")));
        assertTrue(Files.readString(Path.of(file("tiles"), "checkpoint")).contains("\n" + second.field("size") + "\n"));
        verdict("intact", Exit.DONE, folder, "verify", "--against", file("tiles") + "/checkpoint");
        fails(Exit.INTEGRITY, "ledger-other-tiles", other, "export", "--format", "tiles", "--out", file("tiles"));
        assertTrue(Files.readString(Path.of(file("tiles"), "checkpoint")).contains("\n" + second.field("size") + "\n"), "left as it is");
        fails(Exit.BAD_INPUT, "option-missing", folder, "export", "--format", "tiles");
    }

    @Test
    @DisplayName("has its heads stamped by a time-stamp authority, and believes no answer but the one to its own request")
    void stamped() throws Exception {
        var asked = done(folder, "timestamp", "--request", file("tsq"), "--head", file("head"));
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=Unit -days 2 -addext extendedKeyUsage=critical,timeStamping");
        Files.writeString(temp.resolve("tsa.cnf"), "[t]\nserial = serial\nsigner_digest = sha256\ndefault_policy = 1.2.3\ndigests = sha256\n");
        Files.writeString(temp.resolve("serial"), "01\n");
        openssl("ts -reply -config tsa.cnf -section t -queryfile tsq -signer ca.pem -inkey ca.key -out tsr");
        openssl("ts -verify -data head -in tsr -CAfile ca.pem");
        var taken = done(folder, "timestamp", "--take", file("tsr"), "--tsa", file("ca.pem"));
        assertEquals(asked.field("size"), taken.field("size"));
        assertEquals("CN=Unit", taken.field("authority"));
        assertEquals(taken.out(), done(folder, "timestamp").out());
        verdict("intact", Exit.DONE, folder, "verify", "--against", file("head"));
        fails(Exit.INTEGRITY, "stamp-no-request", other, "timestamp", "--take", file("tsr"), "--tsa", file("ca.pem"));
        done(other, "timestamp", "--request", file("tsq2"));
        fails(Exit.INTEGRITY, "stamp-other-data", other, "timestamp", "--take", file("tsr"), "--tsa", file("ca.pem"));
        fails(Exit.INTEGRITY, "stamp-malformed", other, "timestamp", "--take", file("head"), "--tsa", file("ca.pem"));
        fails(Exit.INTEGRITY, "stamp-no-certificates", folder, "timestamp", "--take", file("tsr"), "--tsa", file("head"));
    }

    private void openssl(String arguments) throws Exception {
        var command = new java.util.ArrayList<>(java.util.List.of("openssl"));
        command.addAll(java.util.List.of(arguments.split(" ")));
        var log = temp.resolve("log");
        var process = new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertEquals(0, process.waitFor(), arguments + Files.readString(log));
    }

    @Test
    @DisplayName("needs no PIN to verify, and changes nothing; what is no registry is bad input")
    void readsOnly() throws Exception {
        var before = FolderFiles.all(folder).stream().collect(java.util.stream.Collectors.toMap(f -> f, LedgerCommandsTest::bytes));
        verdict("intact", Exit.DONE, folder, "verify");
        var after = FolderFiles.all(folder).stream().collect(java.util.stream.Collectors.toMap(f -> f, LedgerCommandsTest::bytes));
        assertEquals(before, after);
        verdict("unverifiable", Exit.BAD_INPUT, temp.resolve("empty"), "verify");
    }

    private static ByteBuffer bytes(Path file) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
