package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.blob.BlobRefused;
import lantai.app.blob.ContentFinding.What;
import lantai.app.door.EventReader;
import lantai.app.door.Outcome;
import lantai.app.ledger.FolderLedgers;
import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.Registry;
import lantai.cli.keys.CompartmentVerb;
import lantai.core.act.CopyAct.StoreAct;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.code.CopyId;
import lantai.core.content.ContentKind;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.mark.Mark;
import lantai.core.operation.Progress;
import lantai.core.register.CopyStatus;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;
import lantai.core.register.State.RegistryState;
import lantai.vault.CastleVaults;

@DisplayName("The compartment of top-secret documents")
final class CompartmentTest {

    private static final String TITLE = "关于绝密事项的报告";

    @TempDir
    Path temp;

    private TestRegistry test;

    @BeforeEach
    void found() throws Exception {
        test = TestRegistry.found(temp.resolve("r"));
        test.close();
        test.open("sysadmin");
        test.done("sysadmin", TestRegistry.person("li", "李某", "JYS", PersonClass.CORE, PersonStatus.STAFF, Set.of(Role.OFFICER)));
        test.registry().signers().enrol("li", TestRegistry.pin(), true).close();
        test.reopen();
        test.done("wang", new RegisterAct(topSecret("T1")));
        test.done("wang", new StoreAct(TestRegistry.copies("T1", 1), "G1"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private static DocumentDetails topSecret(String code) {
        var d = TestRegistry.document(code, "机发〔2026〕" + code, TITLE, 1);
        return new DocumentDetails(code, d.number(), d.title(), d.maskedTitle(), Mark.parse("绝密★30年"), d.urgency(), d.kind(), d.track(), d.origin(),
                d.pages(), d.copyNumbers(), d.range(), d.copying(), d.returnBy(), d.parent(), d.telegram(), d.place());
    }

    private static Map<String, char[]> pins(String... persons) {
        var pins = new TreeMap<String, char[]>();
        Arrays.stream(persons).forEach(person -> pins.put(person, TestRegistry.pin()));
        return pins;
    }

    private void setUp() throws Exception {
        test.close();
        test.open("secadmin");
        assertInstanceOf(Outcome.Done.class, registry().compartment().setUp(pins("wang", "zhao", "li")));
        assertEquals(List.of("li", "wang", "zhao"), registry().compartment().holders());
        test.reopen();
    }

    private Registry registry() {
        return test.registry();
    }

    private String title(String document) {
        return registry().register().document(document).orElseThrow().title();
    }

    private String listed(String document) {
        var rows = new ArrayList<CopyRow>();
        registry().catalogue().copies(CopyQuery.ALL, rows::add);
        return rows.stream().filter(row -> row.copy().document().equals(document)).findFirst().orElseThrow().title();
    }

    @Test
    @DisplayName("shows sealed words until two of three holders have opened it; the counter works with codes all the while")
    void sealedAndOpened() throws Exception {
        assertEquals(TITLE, title("T1"));
        setUp();
        assertEquals(EventReader.SEALED, title("T1"));
        assertEquals(EventReader.SEALED, listed("T1"));
        assertEquals("关于防汛的通知", title("D31"));
        test.done("wang", new RegisterAct(topSecret("T2")));
        test.done("wang", new StoreAct(TestRegistry.copies("T2", 1), "G1"));
        test.reopen();
        assertEquals(EventReader.SEALED, title("T2"));
        assertEquals(CopyStatus.STORED, registry().register().copy(new CopyId("T2", 1)).orElseThrow().status());
        assertInstanceOf(Outcome.Done.class, registry().compartment().open(pins("zhao", "li")));
        assertEquals(TITLE, title("T1"));
        assertEquals(TITLE, title("T2"));
        assertEquals(TITLE, listed("T1"));
        assertEquals(TITLE, listed("T2"));
        registry().compartment().close();
        assertEquals(EventReader.SEALED, title("T1"));
        assertEquals(1, registry().register().registry(RegistryState.COMPARTMENT_OPEN).orElseThrow().number());
        test.reopen();
        assertEquals(EventReader.SEALED, listed("T2"));
        var report = new FolderLedgers(new CastleVaults()).verify(test.folder(), List.of(), Progress.NONE);
        assertEquals("intact", report.verdict(), () -> report.findings().toString());
    }

    @Test
    @DisplayName("is set up and opened from the command line, which lists its documents while it is open")
    void commandLine() throws Exception {
        test.close();
        var verb = new CompartmentVerb(test.workstation());
        var shell = new TestShell(test.folder());
        var three = Files.writeString(temp.resolve("three"), "wang 123456\nzhao 123456\nli 123456\n").toString();
        var two = Files.writeString(temp.resolve("two"), "wang 123456\nli 123456\n").toString();
        var one = Files.writeString(temp.resolve("one"), "wang 123456\n").toString();
        assertEquals(0, shell.run(verb, "secadmin", "compartment", "set-up", "--pins", three), shell::err);
        assertEquals("there\tli,wang,zhao\n", shell.out());
        assertEquals(1, shell.run(verb, "wang", "compartment", "open", "--pins", one));
        assertEquals(0, shell.run(verb, "wang", "compartment", "open", "--pins", two), shell::err);
        assertTrue(shell.out().contains(TITLE), shell.out());
        assertEquals(4, shell.run(verb, "secadmin", "compartment", "set-up", "--pins", three));
        assertEquals(0, shell.run(verb, "secadmin", "compartment", "set-up", "--pins", two, "--new-pins", three), shell::err);
        assertEquals(2, shell.run(verb, "wang", "compartment", "open"));
        test.open("wang");
    }

    @Test
    @DisplayName("is not opened by one holder, by a person who holds nothing, or with a wrong PIN; each is named")
    void refused() throws Exception {
        assertEquals(Reason.NO_COMPARTMENT, assertThrows(CannotOpen.class, () -> registry().compartment().open(pins("wang", "li"))).reason());
        setUp();
        var alone = assertInstanceOf(Outcome.Refused.class, registry().compartment().open(pins("wang")));
        assertEquals("CMP-2", alone.findings().get(0).rule().id());
        var stranger = assertThrows(CannotOpen.class, () -> registry().compartment().open(pins("wang", "chen")));
        assertEquals(Reason.NOT_A_HOLDER, stranger.reason());
        assertEquals("chen", stranger.arguments().get("person"));
        var wrong = pins("wang", "li");
        wrong.put("li", "000000".toCharArray());
        var pin = assertThrows(CannotOpen.class, () -> registry().compartment().open(wrong));
        assertEquals(Reason.WRONG_PIN, pin.reason());
        assertEquals("li", pin.arguments().get("person"));
        assertFalse(registry().compartment().isOpen());
        assertEquals(EventReader.SEALED, title("T1"));
    }

    @Test
    @DisplayName("is set up by the security administrator alone, with fit holders, and shared anew only when it is open")
    void settingUp() throws Exception {
        assertInstanceOf(Outcome.Refused.class, registry().compartment().setUp(pins("wang", "zhao", "li")));
        test.close();
        test.open("secadmin");
        var unfit = assertInstanceOf(Outcome.Refused.class, registry().compartment().setUp(pins("wang", "zhao", "chen")));
        assertEquals("CMP-1", unfit.findings().get(0).rule().id());
        assertEquals("CMP-1", registry().compartment().judgeSetUp(Set.of("wang", "zhao", "chen")).get(0).rule().id(), "before any PIN");
        assertEquals(List.of(), registry().compartment().judgeSetUp(Set.of("wang", "zhao", "li")));
        assertFalse(registry().compartment().exists());
        setUp();
        test.close();
        test.open("secadmin");
        assertEquals(Reason.COMPARTMENT_CLOSED,
                assertThrows(CannotOpen.class, () -> registry().compartment().setUp(pins("wang", "zhao", "li"))).reason());
        assertInstanceOf(Outcome.Done.class, registry().compartment().open(pins("wang", "zhao")));
        assertInstanceOf(Outcome.Done.class, registry().compartment().setUp(pins("wang", "zhao", "li")));
        test.reopen();
        assertInstanceOf(Outcome.Done.class, registry().compartment().open(pins("wang", "li")));
        assertEquals(TITLE, title("T1"));
    }

    @Test
    @DisplayName("survives a changed PIN and a changed root key")
    void survives() throws Exception {
        setUp();
        registry().signers().changePin("wang", TestRegistry.pin(), "112233".toCharArray());
        test.close();
        try (var vault = new CastleVaults().open(test.folder().resolve("vault"), "li", TestRegistry.pin())) {
            vault.rotate();
        }
        try (var registry = test.workstation().open(test.folder(), "li", TestRegistry.pin(), Progress.NONE)) {
            var given = pins("wang", "zhao");
            given.put("wang", "112233".toCharArray());
            assertInstanceOf(Outcome.Done.class, registry.compartment().open(given));
            assertEquals(TITLE, registry.register().document("T1").orElseThrow().title());
            registry.signers().changePin("wang", "112233".toCharArray(), TestRegistry.pin());
        }
        test.open("zhao");
    }

    @Test
    @DisplayName("seals contents too: they are told as sealed, their hash is compared all the same, and they open with it")
    void contents() throws Exception {
        setUp();
        var about = Subject.of(Type.DOCUMENT, "T1");
        var log = "复印机日志".getBytes("UTF-8");
        registry().contents().keep(ContentKind.LOG, about, Optional.empty(), new ByteArrayInputStream(log)).join();
        test.reopen();
        var kept = registry().contents().all().get(0);
        assertEquals(BlobRefused.Reason.SEALED, assertThrows(BlobRefused.class, () -> registry().contents().open(kept)).reason());
        registry().contents().confirm(kept);
        var scrub = registry().contents().scrub(Progress.NONE);
        assertTrue(scrub.isWhole());
        assertEquals(What.SEALED, scrub.findings().get(0).what());
        registry().compartment().open(pins("wang", "li"));
        try (var open = registry().contents().open(kept)) {
            assertArrayEquals(log, open.page(0, 100));
        }
    }
}
