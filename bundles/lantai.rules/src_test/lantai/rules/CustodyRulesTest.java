package lantai.rules;

import static lantai.rules.Acts.checkIn;
import static lantai.rules.Acts.handOver;
import static lantai.rules.Acts.issue;
import static lantai.rules.Acts.returned;
import static lantai.rules.Acts.store;
import static lantai.rules.Asked.about;
import static lantai.rules.Desk.NINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import lantai.core.act.CopyAct.FoundAct;
import lantai.core.register.CopyState.Travel;
import lantai.core.register.CopyStatus;

@DisplayName("Hand-over, return, arrival, store and time")
class CustodyRulesTest {

    private static Consumer<Desk> issuedTo(String document, String holder) {
        return desk -> desk.copy(document, CopyStatus.ISSUED, holder, Optional.empty(), Optional.empty(), Optional.of("F-1"));
    }

    private static void onItsWay(Desk desk) {
        desk.copy("S", CopyStatus.IN_TRANSIT, "collector", Optional.empty(), Optional.of(new Travel("courier", "townhall", NINE)),
                Optional.empty());
    }

    static List<Row> rows() {
        return Stream.of(handOvers(), returns(), placesAndTimes()).flatMap(List::stream).toList();
    }

    private static List<Row> handOvers() {
        return List.of(
                new Row("S5-1", "a hand-over by one who does not hold it", about(handOver("S", "core", "important")).when(issuedTo("S", "core2")),
                        "a hand-over by the holder", about(handOver("S", "core", "important")).when(issuedTo("S", "core"))),
                new Row("S5-2", "a telegram passed on", about(handOver("TEL", "core", "important")).when(issuedTo("TEL", "core")),
                        "a paper passed on", about(handOver("S", "core", "important")).when(issuedTo("S", "core"))),
                new Row("S5-3", "a hand-over out of store, past the issue", about(handOver("S", "clerk", "important")),
                        "what is signed out", about(handOver("S", "core", "important")).when(issuedTo("S", "core"))),
                new Row("S5-3", "a hand-over on the way", about(handOver("S", "collector", "townsman")).when(CustodyRulesTest::onItsWay),
                        "one after arrival", about(handOver("S", "collector", "townsman")).when(issuedTo("S", "collector"))),
                new Row("S5-4", "an arrival elsewhere than declared", about(checkIn("S", "registry", "collector")).when(CustodyRulesTest::onItsWay),
                        "an arrival as declared", about(checkIn("S", "townhall", "collector")).when(CustodyRulesTest::onItsWay)));
    }

    private static List<Row> returns() {
        var inOrder = about(returned("S", "important", 5, "F-1")).when(issuedTo("S", "important"));
        return List.of(
                new Row("S7-1", "a return by another than the holder", about(returned("S", "core", 5, "F-1")).when(issuedTo("S", "important")),
                        "a return by the holder", inOrder),
                new Row("S7-2", "a page too few", about(returned("S", "important", 4, "F-1")).when(issuedTo("S", "important")),
                        "all pages", inOrder),
                new Row("S7-3", "another seal", about(returned("S", "important", 5, "F-2")).when(issuedTo("S", "important")),
                        "the same seal", inOrder),
                new Row("S7-4", "a return of what never went out", about(returned("S", "important", 5, "F-1")), "a return in order", inOrder),
                new Row("S7-5", "putting away what is signed out", about(store("S", "registry")).when(issuedTo("S", "important")),
                        "putting away what is in the registry", about(store("S", "registry"))),
                new Row("S7-8", "an arrival entered by one who neither carried it nor takes in carriers",
                        about(checkIn("S", "townhall", "townsman")).when(CustodyRulesTest::onItsWay), "one entered by who carried it",
                        about(checkIn("S", "townhall", "collector")).when(CustodyRulesTest::onItsWay)),
                new Row("S7-6", "an arrival without a departure", about(checkIn("S", "townhall", "collector")),
                        "an arrival of what is on its way", about(checkIn("S", "townhall", "collector")).when(CustodyRulesTest::onItsWay)));
    }

    private static List<Row> placesAndTimes() {
        return List.of(
                new Row("S3-2", "a find of what was destroyed",
                        about(new FoundAct(Desk.copyOf("S"), "registry", Optional.empty())).when(desk -> desk.copy("S",
                                CopyStatus.DESTROYED, "clerk")),
                        "a find of what was missing",
                        about(new FoundAct(Desk.copyOf("S"), "registry", Optional.empty())).when(desk -> desk.copy("S",
                                CopyStatus.MISSING, "important"))),
                new Row("S9-1", "机密 in a hall approved for work secrets", about(store("S", "hall")),
                        "a work secret in it", about(store("W", "hall"))),
                new Row("T-1", "an act of tomorrow", about(issue("S", "important")).on("2024-10-09"), "an act of now", about(issue("S", "important"))),
                new Row("T-2", "an issue before the copy's last event", about(issue("S", "important")).on("2024-10-07")
                        .when(desk -> desk.unlabelled("S")), "an issue after it", about(issue("S", "important")).when(desk -> desk.unlabelled("S"))),
                new Row("T-3", "an entry 61 minutes late", about(store("S", "registry")).enteredMinutesLater(61),
                        "an entry an hour late", about(store("S", "registry")).enteredMinutesLater(60)));
    }

    @TestFactory
    Stream<DynamicTest> theRules() {
        return Row.tests(rows());
    }

    @Test
    @DisplayName("a hand-over is signed by who takes it")
    void handOverIsSigned() {
        var found = about(handOver("S", "core", "important")).when(issuedTo("S", "core")).signedOnlyBy("core").findings();
        assertEquals(List.of("S3-6"), found.stream().map(f -> f.rule().id()).toList());
    }

    @Test
    @DisplayName("a late fact is only noticed, and everything else is judged as of its own day")
    void lateFact() {
        var found = about(store("S", "registry")).on("2024-10-07").enteredMinutesLater(1500).findings();
        assertEquals(List.of("T-3"), found.stream().map(f -> f.rule().id()).toList());
        assertEquals(Finding.Severity.NOTICE, found.get(0).severity());
    }
}
