package lantai.rules;

import static lantai.rules.Acts.approve;
import static lantai.rules.Acts.handOver;
import static lantai.rules.Acts.issue;
import static lantai.rules.Acts.person;
import static lantai.rules.Acts.setting;
import static lantai.rules.Asked.about;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import lantai.core.act.CopyAct.MissingAct;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyStatus;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.Role;

@DisplayName("Who may operate")
class OperatorRulesTest {

    static List<Row> rows() {
        return List.of(
                new Row("ROLE-1", "a clerk who has left", about(issue("C", "general")).when(desk -> desk.person("clerk", "office",
                        PersonClass.CORE, PersonStatus.LEFT, Optional.of(Desk.LONG), Optional.of(Desk.SIGNED), Optional.of(Desk.LONG),
                        Role.CLERK)),
                        "the clerk in post", about(issue("C", "general"))),
                new Row("ROLE-2", "a reader who issues", about(issue("C", "general")).by("important"),
                        "an officer who issues", about(issue("C", "general")).by("officer")),
                new Row("ROLE-2", "a reader who passes a paper on to another (横传)",
                        about(handOver("S", "core", "important")).by("core").when(desk -> desk.copy("S", CopyStatus.ISSUED, "core")),
                        "the clerk who hands it over", about(handOver("S", "core", "important"))
                                .when(desk -> desk.copy("S", CopyStatus.ISSUED, "core"))),
                new Row("ROLE-2", "the system administrator who changes a limit", about(setting("session.idle_minutes", "5")).by("system"),
                        "the security administrator who does", about(setting("session.idle_minutes", "5")).by("security")),
                new Row("ROLE-2", "a clerk who approves", about(approve(ApprovalKind.LEND, "C", "general")),
                        "the head who approves", about(approve(ApprovalKind.LEND, "C", "general")).by("head")),
                new Row("ROLE-3", "one person with two administrator roles",
                        about(person("someone", Role.SYSTEM_ADMIN, Role.AUDIT_ADMIN)).by("security"),
                        "one person with one", about(person("someone", Role.AUDIT_ADMIN)).by("security")),
                new Row("ROLE-4", "an administrator who makes himself a clerk", about(person("system", Role.SYSTEM_ADMIN, Role.CLERK))
                        .by("system"), "an administrator who makes another a clerk", about(person("someone", Role.CLERK)).by("system")),
                new Row("ROLE-5", "a system administrator who makes an administrator", about(person("someone", Role.AUDIT_ADMIN)).by("system"),
                        "the security administrator who does", about(person("someone", Role.AUDIT_ADMIN)).by("security")));
    }

    @TestFactory
    Stream<DynamicTest> theRules() {
        return Row.tests(rows());
    }

    @Test
    @DisplayName("anybody in the registry may report a loss")
    void anybodyReportsALoss() {
        assertEquals(List.of(), about(new MissingAct(Desk.copyOf("S"), Optional.empty())).by("general").findings());
    }
}
