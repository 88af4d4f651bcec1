package lantai.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import lantai.app.registry.Workstation;
import lantai.core.operation.Progress;
import lantai.ui.access.Desk;
import lantai.ui.access.LaunchFolder;
import lantai.ui.testing.DemoRegistry;
import lantai.ui.testing.RunningWorkbench;
import lantai.ui.testing.XKeys;
import lantai.ui.text.Messages;

/** What comes to the ledger from outside: time-stamps, and a head that proves a second history. */
@DemoRegistry
@ExtendWith(RunningWorkbench.Extension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("At the ledger, from outside")
class LedgerOutsideJourneyTest extends LedgerJourney {

    @Test
    @Order(1)
    @DisplayName("the unit's time-stamp authority is asked by a file, its answer stands among the witnesses with authority, size, time and age")
    void stamped() throws Exception {
        var request = stick.resolve("head.tsq");
        CHOSEN.set(request);
        workbench.press(LedgerMessages.action_stamp);
        workbench.sees(NLS.bind(LedgerMessages.said_stamp_asked, request));
        workbench.until("what was asked", () -> cells(4).stream().anyMatch(row -> row.get(3).equals(LedgerMessages.stamp_asked)));

        Files.writeString(stick.resolve("tsa.cnf"), "[t]\nserial = serial\nsigner_digest = sha256\ndefault_policy = 1.2.3\ndigests = sha256\n");
        Files.writeString(stick.resolve("serial"), "01");
        openssl("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=Unit -days 2 -addext extendedKeyUsage=critical,timeStamping");
        openssl("ts -reply -config tsa.cnf -section t -queryfile head.tsq -signer ca.pem -inkey ca.key -out head.tsr");
        chooses(stick.resolve("head.tsr"), stick.resolve("tsa.cnf"));
        workbench.press(LedgerMessages.action_take_stamp);
        workbench.sees(words.get("stamp-refused.NO_CERTIFICATES"));

        var before = registry().status().size();
        chooses(stick.resolve("head.tsr"), stick.resolve("ca.pem"));
        workbench.press(LedgerMessages.action_take_stamp);
        workbench.until("the stamp", () -> cells(4).stream().anyMatch(row -> row.get(0).contains("CN=Unit") && row.get(3).startsWith("✔")));
        assertTrue(registry().status().size() > before, "that it came is an event");
        fits();
        otherTheme();
        fits();
        otherTheme();
    }

    /** The files that somebody chooses, one after the other. */
    private static void chooses(Path first, Path second) {
        CHOSEN.set(first);
        NEXT.set(second);
    }

    private static void openssl(String arguments) throws Exception {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments.split(" ")));
        var process = new ProcessBuilder(command).directory(stick.toFile()).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    @Test
    @Order(2)
    @DisplayName("a scanned head of a second history, with the keys kept outside, makes the registry read-only under the alarm, in the next session too")
    void forked() throws Exception {
        leave();
        workbench.until("the registry let go of", () -> !Files.exists(LaunchFolder.path().resolve("projection").resolve("in-use")));
        var twin = LaunchFolder.path().resolveSibling("twin");
        copy(LaunchFolder.path(), twin);
        var keys = stick.resolve("twin.keys");
        String head;
        try (var other = service(Workstation.class).open(twin, "wang", pin("wang").toCharArray(), Progress.NONE)) {
            head = other.ledger().checkpoint(Progress.NONE).note();
            Files.write(keys, other.ledger().keys(Progress.NONE));
        }
        try {
            comeBack();
            CHOSEN.set(keys);
            code(head);
            workbench.press(LedgerMessages.action_check);
            workbench.until("read-only", () -> registry().isReadOnly());
            workbench.sees(Messages.alarm_show);
            workbench.until("the alarm's words", () -> workbench.find(control -> control instanceof Label label && label.getToolTipText() != null
                    && label.getText().startsWith("✖ ") && label.getToolTipText().contains(words.get("verdict.forked", Map.of("source", "contradictions"))))
                    .isPresent());
            workbench.sees(LedgerMessages.mode_read_only);
            fits();
            leave();
            comeBack();
            assertTrue(registry().isReadOnly());
            workbench.sees(Messages.alarm_show);
        } finally {
            leave();
            delete(LaunchFolder.path().resolve("contradictions"));
            Files.delete(LaunchFolder.path().resolve("verified"));
            workbench.logIn("wang", pin("wang"));
            workbench.until("the desk", () -> service(Desk.class).registry().isPresent());
        }
        workbench.doesNotSee(Messages.alarm_show);
    }

    private void leave() {
        workbench.isInFront();
        XKeys.press("F12");
        workbench.follow(Messages.session_somebody_else);
        workbench.sees(Messages.session_login);
    }

    private void comeBack() {
        workbench.logIn("wang", pin("wang"));
        workbench.until("the desk", () -> service(Desk.class).registry().isPresent());
        show(SLICE);
        workbench.sees(LedgerMessages.action_print);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
