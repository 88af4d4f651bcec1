package lantai.rules;

import static lantai.rules.Acts.approve;
import static lantai.rules.Acts.handOver;
import static lantai.rules.Acts.issue;
import static lantai.rules.Acts.person;
import static lantai.rules.Acts.setting;
import static lantai.rules.Asked.about;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
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
                        "the security administrator who does", about(person("someone", Role.AUDIT_ADMIN)).by("security")),
                new Row("ROLE-6", "an auditor who is a clerk as well", about(person("someone", Role.AUDIT_ADMIN, Role.CLERK)).by("security"),
                        "an auditor who is nothing else", about(person("someone", Role.AUDIT_ADMIN)).by("security")));
    }

    @Test
    @DisplayName("of all 64 pairs of roles exactly those are refused that join two administrators, or the auditor with anything (三员分立)")
    void rolePairs() {
        var administrators = Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN);
        var pairs = 0;
        for (var one : Role.values()) {
            for (var other : Role.values()) {
                pairs++;
                var findings = about(one == other ? person("someone", one) : person("someone", one, other)).by("security").findings();
                var rules = findings.stream().map(f -> f.rule().id()).filter(id -> id.matches("ROLE-[36]")).toList();
                var two = one != other && administrators.contains(one) && administrators.contains(other);
                var auditor = one != other && (one == Role.AUDIT_ADMIN || other == Role.AUDIT_ADMIN) && !two;
                assertEquals(two ? List.of("ROLE-3") : auditor ? List.of("ROLE-6") : List.of(), rules, one + " with " + other);
                findings.stream().filter(f -> f.rule().id().equals("ROLE-3")).forEach(f -> assertEquals("R24 34", f.rule().source().toString()));
            }
        }
        assertEquals(64, pairs);
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
