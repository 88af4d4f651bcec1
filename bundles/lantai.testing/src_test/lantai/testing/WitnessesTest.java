package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.ledger.Ledger;
import lantai.app.ledger.Ledger.Witnessed;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.LedgerRefused.Reason;
import lantai.app.ledger.WitnessState;
import lantai.core.operation.Progress;

@DisplayName("Another registry as witness")
class WitnessesTest {

    private TestRegistry office;
    private TestRegistry neighbour;
    private Ledger ledger;
    private Ledger witness;

    @BeforeEach
    void found(@TempDir Path folder) throws Exception {
        office = TestRegistry.found(folder.resolve("office"));
        neighbour = TestRegistry.found(folder.resolve("neighbour"));
        ledger = office.registry().ledger();
        witness = neighbour.registry().ledger();
    }

    @AfterEach
    void close() {
        office.close();
        neighbour.close();
    }

    private Witnessed ask(long known) throws Exception {
        return witness.witness(ledger.checkpointFor(known, Progress.NONE).request(), ledger.keys(Progress.NONE));
    }

    private static byte[] bytes(String note) {
        return note.getBytes(StandardCharsets.UTF_8);
    }

    private WitnessState only() throws Exception {
        assertEquals(1, ledger.state().witnesses().size());
        return ledger.state().witnesses().get(0);
    }

    @Test
    @DisplayName("is remembered with the size it signed and when; its key came with the first answer")
    void remembered() throws Exception {
        assertEquals(List.of(), ledger.state().witnesses());
        var answer = ask(0);

        ledger.witnessed(bytes(answer.note()), List.of(answer.key()), Progress.NONE);

        assertEquals(neighbour.registry().origin() + ".witness", only().name());
        assertEquals(answer.size(), only().size());
        assertEquals(Optional.of(neighbour.clock().instant()), only().signed());
        assertEquals(1, ledger.state().epoch());
        assertTrue(ledger.state().head().orElseThrow().note().contains(only().name()));
    }

    @Test
    @DisplayName("is asked again from the size it knows, and falls behind as events come in; another start keeps it")
    void again() throws Exception {
        var first = ask(0);
        ledger.witnessed(bytes(first.note()), List.of(first.key()), Progress.NONE);
        office.done("wang", office.issue("chen", TestRegistry.copies("D31", 1).get(0)));
        office.reopen();
        ledger = office.registry().ledger();
        var head = ledger.checkpoint(Progress.NONE);
        assertEquals(first.size(), only().size());
        assertTrue(head.size() > only().size());
        neighbour.clock().pass(Duration.ofDays(3));

        var second = ask(only().size());
        ledger.witnessed(bytes(second.note()), List.of(), Progress.NONE);

        assertEquals(head.size(), only().size());
        assertEquals(Optional.of(neighbour.clock().instant()), only().signed());
        ledger.witnessed(bytes(first.note()), List.of(), Progress.NONE);
        assertEquals(head.size(), only().size());
    }

    @Test
    @DisplayName("without a key that is known here counts as unchecked")
    void unchecked() throws Exception {
        ledger.witnessed(bytes(ask(0).note()), Progress.NONE);
        assertFalse(only().isChecked());
    }

    @Test
    @DisplayName("cannot be played by somebody else under its name, and the log itself is no witness")
    void forged(@TempDir Path folder) throws Exception {
        var answer = ask(0);
        ledger.witnessed(bytes(answer.note()), List.of(answer.key()), Progress.NONE);
        var lines = answer.note().split("\n");
        var last = lines[lines.length - 1];
        var cut = last.lastIndexOf(' ') + 12;
        lines[lines.length - 1] = last.substring(0, cut) + (last.charAt(cut) == 'A' ? 'B' : 'A') + last.substring(cut + 1);
        var forged = bytes(String.join("\n", lines) + "\n");

        assertEquals(Reason.FORGED, assertThrows(LedgerRefused.class, () -> ledger.witnessed(forged, Progress.NONE)).reason());
        var own = bytes(ledger.checkpoint(Progress.NONE).note().lines().limit(5).reduce("", (all, line) -> all + line + "\n"));
        assertEquals(Reason.NOT_WITNESSED, assertThrows(LedgerRefused.class, () -> ledger.witnessed(own, Progress.NONE)).reason());
    }
}
