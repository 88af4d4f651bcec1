package lantai.rules;

import static lantai.rules.Acts.issue;
import static lantai.rules.Acts.read;
import static lantai.rules.Asked.about;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.core.register.ApprovalKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;

@DisplayName("The rule book")
class RuleBookTest {

    private static final LocalDate FIRST = LocalDate.of(2014, 3, 1);

    private final RuleBook book = new RuleBook();

    private static List<Row> rows() {
        return Stream.of(OperatorRulesTest.rows(), PersonRulesTest.rows(), IssueRulesTest.rows(), CustodyRulesTest.rows(),
                ReadingRulesTest.rows(), DecisionRulesTest.rows(), DocumentRulesTest.rows(), CustodianRulesTest.rows(),
                ContentRulesTest.rows(), CopyingRulesTest.rows()).flatMap(List::stream).toList();
    }

    @Test
    @DisplayName("has a case against and a case beside for every rule")
    void everyRuleIsTried() {
        var tried = rows().stream().map(Row::rule).collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(book.watched());
        assertEquals(ids(), tried);
    }

    private Set<String> ids() {
        return book.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("has exactly one version of each rule in force on every day a law changed")
    void oneVersionADay() {
        for (var id : ids()) {
            var versions = book.rules().stream().filter(r -> r.id().equals(id)).toList();
            for (var day = FIRST; day.isBefore(LocalDate.of(2027, 1, 1)); day = day.plusDays(1)) {
                var on = day;
                assertEquals(1, versions.stream().filter(r -> r.isInForce(on)).count(), () -> id + " on " + on);
            }
        }
    }

    @Test
    @DisplayName("cites no law before its first or after its last day")
    void lawsInTheirTime() {
        for (var rule : book.rules()) {
            switch (rule.source().instrument()) {
                case "L10" -> assertTrue(rule.to().orElseThrow().isBefore(LocalDate.of(2024, 5, 1)), rule::toString);
                case "L24" -> assertFalse(rule.from().isBefore(LocalDate.of(2024, 5, 1)), rule::toString);
                case "R14" -> assertTrue(rule.to().orElseThrow().isBefore(LocalDate.of(2024, 9, 1)), rule::toString);
                case "R24" -> assertFalse(rule.from().isBefore(LocalDate.of(2024, 9, 1)), rule::toString);
                default -> assertFalse(rule.from().isAfter(LocalDate.of(2024, 9, 1)), rule::toString);
            }
        }
    }

    @ParameterizedTest(name = "on {0} a reading in an unfit place is judged by {1} {2}")
    @CsvSource({ "2024-04-30,C2000,reading", "2024-08-31,C2000,reading", "2024-09-01,R24,27(4)" })
    @DisplayName("judges by the law of the day of the act: reading places are law since 2024-09-01")
    void readingPlace(String day, String instrument, String article) {
        assertEquals(new Source(instrument, article), source(about(read("S", "important", "hall")).on(day), "S6-1"));
    }

    @ParameterizedTest(name = "on {0} a person out of range is judged by {1} {2}")
    @CsvSource({ "2014-03-01,L10,16.3", "2024-04-30,L10,16.3", "2024-05-01,L24,21.3", "2024-08-31,L24,21.3" })
    @DisplayName("judges by the law of the day of the act: the range of knowledge changed its article on 2024-05-01")
    void range(String day, String instrument, String article) {
        assertEquals(new Source(instrument, article), source(about(issue("S", "stranger")).on(day)
                .when(desk -> desk.staff("stranger", "town", PersonClass.CORE)), "P-6"));
    }

    @ParameterizedTest(name = "on {0} a single carrier of 绝密 is judged by {1}")
    @CsvSource({ "2024-08-31,C2000", "2024-09-01,R24" })
    @DisplayName("judges by the law of the day of the act: two persons for 绝密 stand in the regulation since 2024-09-01")
    void twoPersons(String day, String instrument) {
        assertEquals(instrument, source(about(issue("TS", "core")).on(day), "S4-2").instrument());
    }

    private static Source source(Asked asked, String rule) {
        return asked.findings().stream().filter(f -> f.rule().id().equals(rule)).findFirst().orElseThrow().rule().source();
    }

    @Test
    @DisplayName("names what blocks before what is only noticed")
    void blocksFirst() {
        var found = about(issue("S", "general")).when(desk -> desk.unlabelled("S")).findings();
        assertEquals(List.of("P-1", "S3-7"), found.stream().map(f -> f.rule().id()).toList());
    }

    @Test
    @DisplayName("says nothing in a finding that is sensitive: no name, title or number of a document")
    void nothingSensitive() {
        for (var row : rows()) {
            for (var finding : row.refused().findings()) {
                var text = finding.arguments().values() + finding.subject();
                assertFalse(text.contains("name of") || text.contains("title") || text.contains("文号") || text.contains("标题")
                        || text.contains("姓名"), text);
            }
        }
    }

    @Test
    @DisplayName("knows no way out for case C3: four telegrams, a trainee on holiday duty, a photograph into the group")
    void caseC3() {
        var trainee = about(issue("TEL", "trainee")).when(desk -> desk.person("trainee", "office", PersonClass.NONE, PersonStatus.TRAINEE,
                Optional.empty(), Optional.empty(), Optional.empty())).findings();
        assertEquals(Set.of("P-1", "P-2", "P-3", "P-4", "P-5"), trainee.stream().map(f -> f.rule().id()).collect(Collectors.toSet()));
        for (var kind : ApprovalKind.values()) {
            var copying = kind.word().equals("reproduce") || kind.word().equals("digitize") || kind.word().equals("transmit");
            var refused = about(Acts.approve(kind, "TEL", "general")).by("authority").findings().stream().anyMatch(Finding::blocks);
            assertTrue(refused || !copying, kind.word());
        }
    }

    @Test
    @DisplayName("is printed in docs/rules.md as it stands")
    void isDocumented() throws IOException {
        var text = Files.readString(Path.of("../../docs/rules.md"), StandardCharsets.UTF_8);
        var missing = new ArrayList<String>();
        for (var rule : book.rules().stream().sorted(Comparator.comparing(Rule::id)).toList()) {
            var line = "| " + rule.id() + " | " + rule.source() + " | " + rule.from() + " | "
                    + rule.to().map(LocalDate::toString).orElse("") + " |";
            if (!text.contains(line)) {
                missing.add(line);
            }
        }
        assertEquals(List.of(), missing);
    }
}
