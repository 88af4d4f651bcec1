package lantai.rules;

import static lantai.rules.Asked.about;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import lantai.core.act.RegistryAct.BackupAct;
import lantai.core.act.RegistryAct.PinAct;
import lantai.core.act.RegistryAct.RedactAct;
import lantai.core.act.RegistryAct.RekeyAct;
import lantai.core.act.RegistryAct.RestoreAct;
import lantai.core.act.RegistryAct.RevokeAct;
import lantai.core.act.RegistryAct.UnlockAct;
import lantai.core.act.ThingAct.PersonAct;
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
                        "with the security administrator", restored("security")),
                new Row("KEY-1", "a root key rotated by one person", rotated("system", "security").signedOnlyBy("system"), "by two",
                        rotated("system", "security")),
                new Row("KEY-5", "taking back the key of the only system administrator", revoked("system"), "of one of two",
                        revoked("system").when(desk -> desk.staff("system2", "office", PersonClass.IMPORTANT, Role.SYSTEM_ADMIN)
                                .key("system2", true))),
                new Row("KEY-5", "letting the only system administrator leave", left("system"), "letting a clerk leave", left("clerk")),
                new Row("KEY-6", "a root key rotated by the security administrator and an officer", rotated("security", "officer"),
                        "by security and system administrator", rotated("security", "system")),
                new Row("KEY-6", "a root key rotated by two system administrators", rotated("system", "system2"), "by one of each",
                        rotated("system", "security")),
                new Row("KEY-7", "a PIN changed without its person", about(new PinAct("clerk", 2)).by("system").signedOnlyBy("system"),
                        "by its person", about(new PinAct("clerk", 2)).by("clerk").signedOnlyBy("clerk")));
    }

    private static Asked rotated(String by, String second) {
        return about(new RekeyAct(2, second)).by(by)
                .when(desk -> desk.staff("system2", "office", PersonClass.IMPORTANT, Role.SYSTEM_ADMIN)).signedOnlyBy(by, second);
    }

    private static Asked revoked(String person) {
        return about(new RevokeAct(person, "left")).by("security").when(desk -> desk.key("security", true).key("system", true));
    }

    private static Asked left(String person) {
        return about(new PersonAct(person, person, "office", PersonClass.IMPORTANT, PersonStatus.LEFT, Set.of(), Optional.of(Desk.LONG),
                Optional.of(Desk.SIGNED), Optional.of(Desk.LONG), Optional.empty())).by("security")
                .when(desk -> desk.key("security", true).key("system", true).key("clerk", true));
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

    @Test
    @DisplayName("only the security administrator unlocks a PIN or takes a key back")
    void security() {
        for (var act : List.of(new UnlockAct("clerk"), new RevokeAct("clerk", "left"))) {
            for (var by : List.of("clerk", "officer", "head", "authority", "collector", "system", "audit", "security")) {
                var refused = about(act).by(by).when(desk -> desk.staff("audit", "office", PersonClass.IMPORTANT, Role.AUDIT_ADMIN)).findings().stream().anyMatch(f -> f.rule().id().equals("ROLE-2"));
                assertEquals(!by.equals("security"), refused, act.word() + " by " + by);
            }
        }
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
