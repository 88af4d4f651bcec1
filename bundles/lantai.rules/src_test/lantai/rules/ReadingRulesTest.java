package lantai.rules;

import static lantai.rules.Acts.read;
import static lantai.rules.Acts.readUnder;
import static lantai.rules.Acts.readWatchedBy;
import static lantai.rules.Acts.readWithPhoneIn;
import static lantai.rules.Asked.about;
import static lantai.rules.Desk.NINE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import lantai.core.act.ReadingAct.ReadEndAct;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyState.Travel;
import lantai.core.register.CopyStatus;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;

@DisplayName("Reading")
class ReadingRulesTest {

    private static final Asked IN_ORDER = about(read("S", "important", "room"));

    static List<Row> rows() {
        return Stream.concat(bracket().stream(), custody().stream()).toList();
    }

    private static List<Row> bracket() {
        return List.of(
                new Row("S6-1", "机密 in a hall approved for work secrets", about(read("S", "important", "hall")),
                        "a work secret in it", about(readWithPhoneIn("W", "important", "hall", Optional.empty()))),
                new Row("S6-2", "绝密 at a desk, however well approved", about(read("TS", "core", "desk")),
                        "绝密 in the reading room", about(read("TS", "core", "room"))),
                new Row("S6-3", "机密 with the phone nowhere registered", about(readWithPhoneIn("S", "important", "desk", Optional.empty())),
                        "秘密 at a desk where phones are allowed", about(readWithPhoneIn("C", "general", "desk", Optional.empty()))),
                new Row("S6-3", "秘密 in a room where phones are banned", about(readWithPhoneIn("C", "general", "room", Optional.empty())),
                        "the same with the phone in the locker", about(readWithPhoneIn("C", "general", "room", Optional.of("locker")))),
                new Row("S6-4", "机密 with nobody watching", about(readWatchedBy("S", "important", "room", Optional.empty())),
                        "秘密 with nobody watching", about(readWatchedBy("C", "general", "room", Optional.empty()))),
                new Row("S6-4", "a reader who watches himself", about(readWatchedBy("S", "important", "room", Optional.of("important"))),
                        "another who watches", IN_ORDER),
                new Row("S6-8", "a supervisor not cleared for it", about(readWatchedBy("S", "important", "room", Optional.of("general"))),
                        "a supervisor who is", IN_ORDER),
                new Row("S6-8", "a supervisor who has left", about(read("C", "general", "room")).when(desk -> desk.person("officer", "office",
                        PersonClass.CORE, PersonStatus.LEFT, Optional.empty(), Optional.empty(), Optional.empty())),
                        "one in post", about(read("C", "general", "room"))),
                new Row("S6-9", "an approval that has ended", about(readUnder("S", "important", "A-1")).when(desk -> desk.approval("A-1",
                        ApprovalKind.LEND, "S", NINE.minusDays(2), NINE.minusDays(1), "important")),
                        "one in force", about(readUnder("S", "important", "A-1")).when(desk -> desk.approval("A-1", ApprovalKind.LEND, "S",
                                NINE.minusDays(2), NINE.plusDays(1), "important"))),
                new Row("S6-11", "a copier for a locker", about(readWithPhoneIn("S", "important", "room", Optional.of("copier"))),
                        "a locker", IN_ORDER));
    }

    private static List<Row> custody() {
        return List.of(
                new Row("S6-5", "a copy in another's hands", about(read("S", "important", "room")).when(desk -> desk.copy("S",
                        CopyStatus.ISSUED, "core")),
                        "a copy held by who watches", about(read("S", "important", "room")).when(desk -> desk.copy("S", CopyStatus.ISSUED,
                                "officer"))),
                new Row("S6-6", "a copy somebody is reading", about(read("S", "important", "room")).when(desk -> desk.copy("S",
                        CopyStatus.READING, "core")), "a copy in store", IN_ORDER),
                new Row("S6-7", "the end of a reading that never began", about(new ReadEndAct(Desk.copyOf("S"), "important", OptionalInt.of(5))),
                        "the end of one that did", about(new ReadEndAct(Desk.copyOf("S"), "important", OptionalInt.of(5)))
                                .when(desk -> desk.copy("S", CopyStatus.READING, "important"))),
                new Row("S6-10", "a copy still on its way", about(read("S", "important", "room")).when(desk -> desk.copy("S",
                        CopyStatus.IN_TRANSIT, "important", Optional.empty(), Optional.of(new Travel("courier", "townhall", NINE)),
                        Optional.empty())), "a copy in the reader's hands", about(read("S", "important", "room"))
                                .when(desk -> desk.copy("S", CopyStatus.ISSUED, "important"))));
    }

    @TestFactory
    Stream<DynamicTest> theRules() {
        return Row.tests(rows());
    }

    @Test
    @DisplayName("reader and supervisor sign, for 绝密 with keys of their own")
    void bothSign() {
        var nobody = about(read("S", "important", "room")).signedOnlyBy().findings();
        assertEquals(List.of("important", "officer"), nobody.stream().filter(f -> f.rule().id().equals("S3-6")).map(Finding::subject).toList());
        assertEquals(List.of(), about(read("S", "important", "room")).signedOnlyBy().onPaper().findings());
        var paper = about(read("TS", "core", "room")).signedOnlyBy().onPaper().findings();
        assertEquals(List.of("S3-8", "S3-8"), paper.stream().map(f -> f.rule().id()).toList());
    }

    @Test
    @DisplayName("supervision is a local setting")
    void supervisionIsASetting() {
        assertEquals(List.of(), about(readWatchedBy("S", "important", "room", Optional.empty()))
                .when(desk -> desk.setting("reading.supervised", "0")).findings());
    }
}
