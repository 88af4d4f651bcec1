package lantai.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

/** A rule at work: one case it stands against, and one just beside it that nothing stands against. */
record Row(String rule, String against, Asked refused, String beside, Asked allowed) {

    static Stream<DynamicTest> tests(List<Row> rows) {
        return rows.stream().flatMap(row -> Stream.of(
                DynamicTest.dynamicTest(row.rule + " stands against " + row.against, row::stands),
                DynamicTest.dynamicTest(row.rule + " does not stand against " + row.beside, row::passes)));
    }

    private void stands() {
        var findings = refused.findings();
        assertTrue(findings.stream().anyMatch(f -> f.rule().id().equals(rule)), () -> "found " + findings);
    }

    private void passes() {
        assertEquals(List.of(), allowed.findings().stream().filter(f -> f.blocks() || f.rule().id().equals(rule)).toList());
    }
}
