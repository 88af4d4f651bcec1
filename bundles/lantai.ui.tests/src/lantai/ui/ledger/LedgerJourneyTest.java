package lantai.ui.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import lantai.app.ledger.WitnessState;
import lantai.app.registry.Founding;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.core.code.CopyId;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.core.register.Role;
import lantai.ui.access.Desk;
import lantai.ui.access.LaunchFolder;
import lantai.ui.access.LifeRequests;
import lantai.ui.life.LifeMessages;
import lantai.ui.testing.DemoRegistry;
import lantai.ui.testing.RunningWorkbench;
import lantai.ui.testing.XKeys;
import lantai.ui.text.Messages;

/** The ledger's slice on the demo registry, with a second registry as witness, and what is shown when bytes are not what they were. */
@DemoRegistry
@ExtendWith(RunningWorkbench.Extension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("At the ledger")
class LedgerJourneyTest extends LedgerJourney {

    private static final CopyId COPY = CopyId.parse("Y2026-001/000001");
    /** In the middle of some event, behind the segment's head. */
    private static final long PLACE = 4_000;
    private static Registry witness;

    @BeforeAll
    static void witnessBeside() throws Exception {
        var roles = List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        var three = IntStream.range(0, 3).mapToObj(i -> new Founding.Administrator("a" + i, "管理员" + i, roles.get(i), ("witness-" + i).toCharArray()))
                .toList();
        witness = service(Workstation.class).found(LaunchFolder.path().resolveSibling("witness"), new Founding(Suite.INTL, "EJH", "二号机", three),
                Progress.NONE);
    }

    @AfterAll
    static void close() {
        witness.close();
    }

    private static void assertPdf(Path file) throws IOException {
        assertArrayEquals("%PDF-".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(Files.readAllBytes(file), 5));
    }

    private static Path segment() throws IOException {
        try (var files = Files.walk(LaunchFolder.path().resolve("journal"))) {
            return files.filter(file -> file.toString().endsWith(".ccj")).sorted().findFirst().orElseThrow();
        }
    }

    /** Changes one bit of the journal's first segment; done twice, nothing has changed. */
    private static void flip() throws IOException {
        try (var channel = FileChannel.open(segment(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            var one = ByteBuffer.allocate(1);
            channel.read(one, PLACE);
            channel.write(ByteBuffer.wrap(new byte[] { (byte) (one.get(0) ^ 1) }), PLACE);
        }
    }

    @Test
    @Order(1)
    @DisplayName("the head is shown with its root, key and mode; nobody vouches for it yet, and everything fits, light and dark")
    void head() {
        var root = state().head().orElseThrow().root().toString();
        workbench.sees(root.substring(0, 8) + "…" + root.substring(root.length() - 8));
        workbench.sees(LedgerMessages.witness_none);
        workbench.sees(LedgerMessages.window_witness_none);
        workbench.until("a word of the watch", () -> workbench.find(control -> control instanceof Label label
                && label.getText().startsWith("✔ " + words.get("verdict-word.intact"))).isPresent());
        fits();
        otherTheme();
        fits();
        otherTheme();
    }

    @Test
    @Order(2)
    @DisplayName("verified now, everything is intact, and the status line knows when that was")
    void verify() {
        workbench.press(LedgerMessages.action_verify);

        workbench.sees("✔ " + words.get("verdict.intact"));
        workbench.sees(LedgerMessages.verified_alone);
        assertEquals(List.of(), cells(5));
        fits();
    }

    @Test
    @Order(3)
    @DisplayName("a witness is asked by a file, signs it elsewhere, and its answer is taken back: how far, how lately")
    void witness() throws Exception {
        var request = stick.resolve("request.txt");
        CHOSEN.set(request);
        workbench.press(LedgerMessages.action_ask);
        workbench.sees(NLS.bind(LedgerMessages.said_asked, request));

        var there = new WitnessFiles(witness);
        var answer = stick.resolve("answer.txt");
        WitnessFiles.answer(there.witness(request, WitnessFiles.keysBeside(request)), answer);

        CHOSEN.set(answer);
        workbench.press(LedgerMessages.action_take);
        workbench.until("the witness", () -> !state().witnesses().isEmpty());
        var one = state().witnesses().get(0);
        assertEquals(witness.origin() + ".witness", one.name());
        assertTrue(one.isChecked());
        workbench.until("its row", () -> cells(4).stream().anyMatch(row -> row.get(0).equals(one.name()) && row.get(3).startsWith("✔")));
        workbench.sees(NLS.bind(LedgerMessages.window_witness_fresh, LedgerMessages.age_now));
        fits();
    }

    @Test
    @Order(4)
    @DisplayName("this registry vouches for another's head once its keys were compared, and refuses another history of it")
    void asWitness() throws Exception {
        var request = stick.resolve("their-request.txt");
        new WitnessFiles(witness).ask(0, request, Progress.NONE);
        CHOSEN.set(request);

        workbench.press(LedgerMessages.action_sign);

        workbench.until("the answer", () -> Files.exists(stick.resolve("their-request.txt.keys")) && answered(request));
        new WitnessFiles(witness).take(request, List.of(), Progress.NONE);
        assertEquals(List.of(registry().origin() + ".witness"), witness.ledger().state().witnesses().stream().map(WitnessState::name).toList());
    }

    private static boolean answered(Path file) {
        try {
            return Files.readString(file).contains("— " + registry().origin() + ".witness ");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    @Order(5)
    @DisplayName("today's head is printed by Ctrl+P; its code is genuine, the ledger is verified against it, and any change to it is told")
    void daySheet() throws Exception {
        var sheet = stick.resolve("day-sheet.pdf");
        CHOSEN.set(sheet);
        workbench.isInFront();
        XKeys.press("ctrl+p");
        workbench.sees(NLS.bind(LedgerMessages.said_printed, sheet));
        assertPdf(sheet);
        var head = state().head().orElseThrow();

        code(head.note().strip());
        workbench.press(LedgerMessages.action_check);
        workbench.sees(NLS.bind(LedgerMessages.said_genuine, String.format("%,d", head.size())));
        workbench.press(LedgerMessages.action_verify_code);
        workbench.sees(NLS.bind(LedgerMessages.verified_against, LedgerMessages.code_source));
        workbench.sees("✔ " + words.get("verdict.intact"));

        code(head.note().replace("\n" + head.size() + "\n", "\n" + (head.size() + 1) + "\n"));
        workbench.press(LedgerMessages.action_check);
        workbench.sees(words.get("ledger-refused.FORGED", Map.of("source", registry().origin())));
        fits();
    }

    @Test
    @Order(6)
    @DisplayName("an event is proved from the life of a copy")
    void prove() throws Exception {
        var proof = stick.resolve("event.proof");
        CHOSEN.set(proof);
        workbench.application().getContext().get(IEventBroker.class).send(LifeRequests.SHOW, COPY);
        workbench.sees(LifeMessages.events_title);
        fits();
        workbench.press(LifeMessages.prove);

        workbench.until("the proof", () -> Files.exists(proof));
        workbench.until("word of it", () -> workbench.find(control -> control instanceof Label label && label.getText().startsWith("✔ ")
                && label.getText().contains("event.proof")).isPresent());
        assertTrue(Files.size(proof) <= 2_048, Files.size(proof) + " bytes");
    }

    @Test
    @Order(7)
    @DisplayName("one changed bit found by a verification raises an alarm in the frame, with what and where, until all is well again")
    void alarm() throws Exception {
        flip();
        try {
            workbench.press(LedgerMessages.action_verify);
            workbench.until("an alarm", () -> workbench.find(control -> control instanceof Label label && label.getText().startsWith("✖ ")
                    && label.getToolTipText() != null && label.getToolTipText().contains("seg-000000000000.ccj@")).isPresent());
            workbench.until("findings", () -> cells(5).stream().anyMatch(row -> row.get(1).startsWith("seg-000000000000.ccj@")));
            fits();
            show("lantai.slice.register");
            fits();
            workbench.press(Messages.alarm_show);
            workbench.sees(LedgerMessages.card_verification);
        } finally {
            flip();
        }
        workbench.press(LedgerMessages.action_verify);
        workbench.sees("✔ " + words.get("verdict.intact"));
        workbench.doesNotSee(Messages.alarm_show);
    }

    @Test
    @Order(8)
    @DisplayName("a damaged registry is not opened: the login page says what was found where, and shows every finding without a PIN")
    void damaged() throws Exception {
        workbench.isInFront();
        XKeys.press("F12");
        workbench.follow(Messages.session_somebody_else);
        workbench.sees(Messages.session_login);
        flip();
        try {
            workbench.logIn("wang", pin("wang"));
            workbench.sees("seg-000000000000.ccj");
            workbench.sees(Messages.session_damaged_help);
            fits();
            workbench.press(Messages.session_findings);
            workbench.until("findings", () -> cells(5).stream().anyMatch(row -> row.get(1).startsWith("seg-000000000000.ccj@")));
            fits();
            assertTrue(service(Desk.class).registry().isEmpty());
        } finally {
            flip();
        }
        workbench.press(Messages.session_look_again);
        workbench.logIn("wang", pin("wang"));
        workbench.until("the desk", () -> service(Desk.class).registry().isPresent());
    }
}
