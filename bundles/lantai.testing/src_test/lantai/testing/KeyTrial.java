package lantai.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.door.Outcome;
import lantai.app.ledger.FolderLedgers;
import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.Registry;
import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.operation.Progress;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;

/** A registry with two officers, who have PINs; what tests of keys ask of it. */
abstract class KeyTrial {

    static final Subject DOCUMENT = Subject.of(Type.DOCUMENT, "D31");
    static final String TITLE = "关于防汛的通知";

    @TempDir
    Path temp;
    TestRegistry test;

    @BeforeEach
    void found() throws Exception {
        test = TestRegistry.found(temp.resolve("r"));
        as("sysadmin");
        for (var officer : List.of("li", "sun")) {
            done(TestRegistry.person(officer, "干部" + officer, "JYS", PersonClass.CORE, PersonStatus.STAFF, Set.of(Role.OFFICER)));
            registry().signers().enrol(officer, TestRegistry.pin(), true).close();
        }
        as("li");
    }

    @AfterEach
    void close() {
        test.close();
    }

    Registry registry() {
        return test.registry();
    }

    void as(String person) throws CannotOpen {
        test.close();
        test.open(person);
    }

    Signer hand(String person) throws CannotOpen {
        return registry().signers().unlock(person, TestRegistry.pin());
    }

    Outcome submit(ActBody body, String... others) throws Exception {
        return submit(test.act(registry().operator(), body), others);
    }

    Outcome submit(Act act, String... others) throws Exception {
        var signers = new ArrayList<Signer>();
        for (var other : others) {
            signers.add(hand(other));
        }
        return registry().door().submit(act, signers).join();
    }

    void done(ActBody body, String... others) throws Exception {
        var outcome = submit(body, others);
        assertInstanceOf(Outcome.Done.class, outcome, outcome::toString);
    }

    static void refusedBy(String rule, Outcome outcome) {
        var refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertTrue(refused.findings().stream().anyMatch(f -> f.rule().id().equals(rule)), () -> rule + " not in " + refused.findings());
    }

    CopyRow row() {
        var rows = new ArrayList<CopyRow>();
        registry().catalogue().copies(CopyQuery.ALL, rows::add);
        return rows.stream().filter(row -> row.copy().document().equals("D31")).findFirst().orElseThrow();
    }

    void intact() throws Exception {
        var report = new FolderLedgers(TestRegistry.vaults()).verify(test.folder(), List.of(), Progress.NONE);
        assertTrue(report.isIntact(), report::toString);
        assertEquals(List.of(), report.findings());
    }

    long told() {
        return registry().register().registry("vault").isPresent() ? registry().register().registry("vault").get().number() : 1;
    }

    Map<Path, byte[]> vaultFiles() throws IOException {
        var contents = new HashMap<Path, byte[]>();
        try (var all = Files.walk(test.folder().resolve("vault"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readAllBytes(file));
            }
        }
        return contents;
    }

    static void put(Map<Path, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Files.write(file.getKey(), file.getValue());
        }
    }

    Reason refusedToOpen(String person) {
        return assertThrows(CannotOpen.class, () -> test.workstation().open(test.folder(), person, TestRegistry.pin(), Progress.NONE).close())
                .reason();
    }
}
