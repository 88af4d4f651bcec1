package lantai.rules;

import static lantai.rules.Asked.about;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import lantai.core.act.RegistryAct.BackupAct;
import lantai.core.act.RegistryAct.RedactAct;
import lantai.core.act.RegistryAct.RestoreAct;
import lantai.core.event.Hash;
import lantai.core.event.Subject;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;

@DisplayName("Keys and backups")
class CustodianRulesTest {

    private static final Hash SOME = Hash.of(new byte[32]);

    static List<Row> rows() {
        return List.of(
                new Row("KEY-1", "an officer who destroys a text key and names himself as the second", about(redact("officer")).by("officer"),
                        "two officers", withTwo(redact("officer2"))),
                new Row("KEY-1", "a second officer who has not signed", withTwo(redact("officer2")).signedOnlyBy("officer"),
                        "one who has", withTwo(redact("officer2"))),
                new Row("KEY-2", "a clerk as the second", withTwo(redact("clerk")), "an officer as the second",
                        withTwo(redact("officer2"))),
                new Row("KEY-2", "the security administrator as the second", about(redact("security")).by("officer"),
                        "an officer as the second", withTwo(redact("officer2"))),
                new Row("KEY-3", "the name of somebody who is still here", withTwo(redactName("core")), "the name of somebody who has left",
                        withTwo(redactName("gone"))),
                new Row("KEY-4", "a system administrator who goes on from a backup with an officer", restored("officer"),
                        "with the security administrator", restored("security")));
    }

    private static Asked withTwo(RedactAct act) {
        return about(act).by("officer").when(desk -> {
            desk.staff("officer2", "office", PersonClass.CORE, Role.OFFICER);
            desk.person("gone", "office", PersonClass.CORE, PersonStatus.LEFT, Optional.of(Desk.LONG), Optional.of(Desk.SIGNED),
                    Optional.of(Desk.LONG));
        }).signedOnlyBy("officer2", "clerk", "security");
    }

    private static RedactAct redact(String second) {
        return new RedactAct(Subject.of(Subject.Type.DOCUMENT, "S"), second, "");
    }

    private static RedactAct redactName(String person) {
        return new RedactAct(Subject.of(Subject.Type.PERSON, person), "officer2", "");
    }

    private static Asked restored(String second) {
        return about(new RestoreAct(10, SOME, 10, second)).by("system").signedOnlyBy(second);
    }

    @TestFactory
    Stream<DynamicTest> theRules() {
        return Row.tests(rows());
    }

    @Test
    @DisplayName("a backup is the system administrator's; nobody else's")
    void backup() {
        assertEquals(List.of(), about(new BackupAct(10, SOME, SOME)).by("system").findings());
        for (var other : List.of("clerk", "officer", "security", "head")) {
            assertEquals(List.of("ROLE-2"), about(new BackupAct(10, SOME, SOME)).by(other).findings().stream().map(f -> f.rule().id()).toList(),
                    other);
        }
    }
}
