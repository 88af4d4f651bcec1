package lantai.store.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.projection.Projection;
import lantai.app.projection.Projections.ProjectionBroken;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Level;
import lantai.core.mark.Urgency;
import lantai.core.register.CopyStatus;

@DisplayName("A projection on H2")
final class H2ProjectionTest {

    private static final byte[] KEY = Story.bytes(77, FileKey.LENGTH).toArray();
    private static final CopyId SECOND = new CopyId("DOC-2", 2);

    @TempDir
    Path folder;

    private Projection projection;
    private final Story story = Story.ofFiveCopies();

    @BeforeEach
    void open() throws ProjectionBroken {
        projection = new H2Projections().open(folder.resolve("projection"), KEY);
    }

    @AfterEach
    void close() {
        projection.close();
    }

    private List<CopyRow> list(CopyQuery query) {
        var rows = new ArrayList<CopyRow>();
        projection.copies(query, rows::add);
        return rows;
    }

    private List<String> found(String text) {
        return list(new CopyQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text), Optional.empty())).stream()
                .map(row -> row.copy().toString()).toList();
    }

    private List<String> overdue(OffsetDateTime now) {
        return list(new CopyQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(now))).stream()
                .map(row -> row.copy().toString()).toList();
    }

    @Test
    @DisplayName("knows nothing when it is new")
    void isEmpty() {
        assertEquals(Optional.empty(), projection.head());
        assertEquals(List.of(), projection.seqsOf(Subject.copy(SECOND)));
        assertEquals(List.of(), projection.seqsOfAct("issue-1"));
        assertEquals(Optional.empty(), projection.act("issue-1"));
        assertEquals(Optional.empty(), projection.label(Story.bytes(1, 12)));
        assertEquals(0, projection.countByActor("CLERK"));
        assertEquals(new Projection.Counts(0, 0, 0, 0, 0, 0), projection.counts(0));
        assertEquals(List.of(), list(CopyQuery.ALL));
    }

    @Test
    @DisplayName("finds the events of a subject and of an act, and counts those of an actor")
    void findsEvents() {
        projection.apply(story.told());
        assertEquals(new Projection.Head(12, Story.leaf(12)), projection.head().orElseThrow());
        assertEquals(List.of(6L, 11L), projection.seqsOf(Subject.copy(SECOND)));
        assertEquals(List.of(1L), projection.seqsOf(Subject.of(Type.PERSON, "LI")));
        assertEquals(List.of(4L, 5L, 6L, 7L), projection.seqsOfAct("reg-1"));
        assertEquals(new Projection.KnownAct("reg-1", Story.digest("reg-1"), 4, 7), projection.act("reg-1").orElseThrow());
        assertEquals(13, projection.countByActor("CLERK"));
        assertEquals(List.of("CLERK", "LI", "ZHAO"), projection.codes(Type.PERSON));
        assertEquals(List.of("DOC-10", "DOC-2"), projection.codes(Type.DOCUMENT));
        assertEquals(List.of("DOC-10/000001", "DOC-10/000002", "DOC-2/000001", "DOC-2/000002", "DOC-2/000003"),
                projection.codes(Type.COPY));
    }

    @Test
    @DisplayName("joins the parts of an act that a crash cut in two, with others between")
    void joinsActs() {
        story.issue("late", new CopyId("DOC-2", 1), "ZHAO", Story.START.plusDays(1));
        projection.apply(story.told());
        story.takeBack("other", SECOND).issue("late", new CopyId("DOC-2", 3), "ZHAO", Story.START.plusDays(1));
        projection.apply(story.told());
        assertEquals(List.of(13L, 15L), projection.seqsOfAct("late"));
        assertEquals(new Projection.KnownAct("late", Story.digest("late"), 13, 15), projection.act("late").orElseThrow());
    }

    @Test
    @DisplayName("keeps everything over a restart")
    void survivesRestart() throws ProjectionBroken {
        projection.apply(story.told());
        var before = list(CopyQuery.ALL);
        projection.close();
        open();
        assertEquals(before, list(CopyQuery.ALL));
        assertEquals(12, projection.head().orElseThrow().seq());
        projection.apply(story.takeBack("back", SECOND).told());
        assertEquals(List.of(6L, 11L, 13L), projection.seqsOf(Subject.copy(SECOND)));
    }

    @Test
    @DisplayName("takes an event in once, however batches overlap")
    void takesInOnce() {
        var all = story.all();
        projection.apply(all.subList(0, 8));
        projection.apply(all.subList(3, 8));
        projection.apply(all.subList(5, all.size()));
        projection.apply(all);
        assertEquals(List.of(6L, 11L), projection.seqsOf(Subject.copy(SECOND)));
        assertEquals(13, projection.countByActor("CLERK"));
        assertEquals(13, projection.counts(0).events());
    }

    @Test
    @DisplayName("refuses a batch before which an event is missing, and takes none of it")
    void refusesGaps() {
        var all = story.all();
        projection.apply(all.subList(0, 5));
        assertThrows(IllegalStateException.class, () -> projection.apply(all.subList(6, 9)));
        var torn = List.of(all.get(5), all.get(6), all.get(8));
        assertThrows(IllegalStateException.class, () -> projection.apply(torn));
        assertEquals(4, projection.head().orElseThrow().seq());
        assertEquals(List.of(), projection.seqsOf(Subject.copy(SECOND)));
        projection.apply(all.subList(5, all.size()));
        assertEquals(List.of(6L, 11L), projection.seqsOf(Subject.copy(SECOND)));
    }

    @Test
    @DisplayName("gives the same rows whether events come one by one or all at once")
    void batchesDoNotMatter(@TempDir Path other) throws ProjectionBroken {
        story.takeBack("back", SECOND).issue("again", SECOND, "ZHAO", Story.START.plusDays(3)).label("l", SECOND, Story.bytes(9, 12))
                .correct("undo", "again", Subject.copy(SECOND));
        projection.apply(story.all());
        try (var slow = new H2Projections().open(other, KEY)) {
            story.all().forEach(entry -> slow.apply(List.of(entry)));
            var rows = new ArrayList<CopyRow>();
            slow.copies(CopyQuery.ALL, rows::add);
            assertEquals(list(CopyQuery.ALL), rows);
            assertEquals(projection.heldBy("ZHAO"), slow.heldBy("ZHAO"));
            assertEquals(projection.heldBy("LI"), slow.heldBy("LI"));
            assertEquals(projection.counts(0), slow.counts(0));
            assertEquals(projection.label(Story.bytes(9, 12)), slow.label(Story.bytes(9, 12)));
        }
    }

    @Test
    @DisplayName("lists a copy with everything of its document, holder and state")
    void listsWholeRows() {
        projection.apply(story.told());
        var row = list(CopyQuery.ALL).stream().filter(r -> r.copy().equals(SECOND)).findFirst().orElseThrow();
        assertEquals(new CopyRow(SECOND, "兰办发〔2026〕7号", "关于春季检查的通知", "一份文件", "机密★10年", Level.SECRET, Urgency.VERY_URGENT,
                CarrierKind.TELEGRAM, CopyStatus.ISSUED, Optional.of("LI"), Optional.of("李经办"), Optional.of("U2"), Optional.empty(),
                Story.START.plusMinutes(11), Optional.of(Story.START.plusDays(2)), "某办公室", 12, LocalDate.of(2026, 2, 28), false, 11),
                row);
    }

    @Test
    @DisplayName("shows the last word on a person and a document on every copy")
    void followsCorrections() {
        projection.apply(story.told());
        projection.apply(story.person("LI", "李改名", "U9").told());
        var row = list(CopyQuery.ALL).stream().filter(r -> r.copy().equals(SECOND)).findFirst().orElseThrow();
        assertEquals(Optional.of("李改名"), row.holderName());
        assertEquals(Optional.of("U9"), row.holderUnit());
        assertEquals(List.of(SECOND.toString()), found("李改名").stream().filter(c -> c.startsWith("DOC-2")).toList());
        assertEquals(List.of(), found("李经办"));
    }

    @Test
    @DisplayName("finds part of number, title, masked title, copy id, holder and place, great or small")
    void searches() {
        projection.apply(story.told());
        assertEquals(List.of("DOC-10/000001", "DOC-10/000002"), found("防汛"));
        assertEquals(List.of("DOC-2/000001", "DOC-2/000002", "DOC-2/000003"), found("〕7号"));
        assertEquals(5, found("一份").size());
        assertEquals(List.of("DOC-10/000002", "DOC-2/000002"), found("000002"));
        assertEquals(List.of("DOC-2/000003"), found("doc-2/000003"));
        assertEquals(List.of("DOC-10/000001", "DOC-2/000002"), found("李"));
        assertEquals(List.of("DOC-10/000001", "DOC-2/000002"), found("li"));
        assertEquals(3, found("一号铁柜").size());
        assertEquals(List.of(), found("%"));
        assertEquals(5, found("  ").size());
    }

    @Test
    @DisplayName("narrows by document, holder and status")
    void narrows() {
        projection.apply(story.told());
        assertEquals(3, number(Optional.of("DOC-2"), Optional.empty(), Optional.empty(), Optional.empty()));
        assertEquals(2, number(Optional.empty(), Optional.of("LI"), Optional.empty(), Optional.empty()));
        assertEquals(3, number(Optional.empty(), Optional.empty(), Optional.of(CopyStatus.STORED), Optional.empty()));
        assertEquals(1, number(Optional.of("DOC-2"), Optional.of("LI"), Optional.of(CopyStatus.ISSUED), Optional.of("春季")));
        assertEquals(0, number(Optional.of("DOC-2"), Optional.of("LI"), Optional.of(CopyStatus.ISSUED), Optional.of("防汛")));
    }

    private int number(Optional<String> document, Optional<String> holder, Optional<CopyStatus> status, Optional<String> text) {
        return list(new CopyQuery(document, holder, status, text, Optional.empty())).size();
    }

    @Test
    @DisplayName("says what is overdue from the nanosecond after the due time, and not once it is back")
    void knowsOverdue() {
        projection.apply(story.told());
        var due = Story.START.plusDays(2);
        assertEquals(List.of(), overdue(due));
        assertEquals(List.of("DOC-2/000002"), overdue(due.plusNanos(1)));
        assertEquals(List.of("DOC-10/000001", "DOC-2/000002"), overdue(Story.START.plusDays(10)));
        assertEquals(1, projection.counts(due.toInstant().toEpochMilli() + 1).overdue());
        projection.apply(story.takeBack("back", SECOND).told());
        assertEquals(List.of(), overdue(due.plusNanos(1)));
        assertEquals(0, projection.counts(due.toInstant().toEpochMilli() + 1).overdue());
    }

    @Test
    @DisplayName("knows what a person has out, in the order of document and 份号, not what he keeps in store")
    void knowsHeld() {
        projection.apply(story.told());
        projection.apply(story.issue("more", new CopyId("DOC-2", 1), "LI", Story.START.plusDays(1)).told());
        assertEquals(List.of("DOC-10/000001", "DOC-2/000001", "DOC-2/000002"), projection.heldBy("LI"));
        assertEquals(List.of(), projection.heldBy("CLERK"));
        projection.apply(story.issue("over", SECOND, "ZHAO", Story.START.plusDays(4)).told());
        assertEquals(List.of("DOC-10/000001", "DOC-2/000001"), projection.heldBy("LI"));
        assertEquals(List.of("DOC-2/000002"), projection.heldBy("ZHAO"));
    }

    @Test
    @DisplayName("counts what there is, what is out and what is overdue")
    void counts() {
        projection.apply(story.told());
        assertEquals(new Projection.Counts(2, 5, 2, 1, 3, 13), projection.counts(Story.START.plusDays(3).toInstant().toEpochMilli()));
    }

    @Test
    @DisplayName("lets only the newest label of a copy be valid, even when two are made in one batch")
    void revokesLabels() {
        var first = Story.bytes(1, 12);
        var second = Story.bytes(2, 12);
        projection.apply(story.label("l1", SECOND, first).told());
        assertEquals(new Projection.KnownLabel(first, "DOC-2/000002", true), projection.label(first).orElseThrow());
        projection.apply(story.label("l2", SECOND, second).label("l3", SECOND, Story.bytes(3, 12)).told());
        assertEquals(new Projection.KnownLabel(first, "DOC-2/000002", false), projection.label(first).orElseThrow());
        assertEquals(new Projection.KnownLabel(second, "DOC-2/000002", false), projection.label(second).orElseThrow());
        assertTrue(projection.label(Story.bytes(3, 12)).orElseThrow().valid());
        assertTrue(list(CopyQuery.ALL).stream().filter(r -> r.copy().equals(SECOND)).findFirst().orElseThrow().labelled());
        projection.apply(story.correct("no-l3", "l3", Subject.copy(SECOND)).told());
        assertTrue(projection.label(second).orElseThrow().valid());
        assertEquals(false, projection.label(Story.bytes(3, 12)).orElseThrow().valid());
    }

    @Test
    @DisplayName("leaves a void copy in the register with its title, and out of the counts")
    void keepsVoidCopies() {
        projection.apply(story.told());
        var document = Subject.of(Type.DOCUMENT, "DOC-10");
        story.correct("no-reg", "reg-2", document);
        List.of(1, 2).forEach(n -> story.correct("no-reg", "reg-2", Subject.copy(new CopyId("DOC-10", n))));
        story.correct("no-reg", "issue-2", Subject.copy(new CopyId("DOC-10", 1)));
        projection.apply(story.told());
        assertEquals(List.of("DOC-2"), projection.codes(Type.DOCUMENT));
        assertEquals(new Projection.Counts(1, 3, 1, 0, 3, 17), projection.counts(0));
        var row = list(CopyQuery.ALL).get(1);
        assertEquals(CopyStatus.VOID, row.status());
        assertEquals("关于防汛值守的电报", row.title());
    }

    @Test
    @DisplayName("finds approvals by their document or one of its copies, oldest first")
    void findsApprovals() {
        story.approve("Z-1", "LI", Map.of("document", "DOC-2")).approve("A-2", "LI", Map.of("copies", List.of("DOC-2/000001", "DOC-2/000002")))
                .approve("M-3", "LI", Map.of("copies", List.of("DOC-10/000001")));
        projection.apply(story.told());
        projection.apply(story.add(Subject.of(Type.APPROVAL, "Z-1"), "decline-1", "decline", Map.of(), Map.of(), Optional.empty()).told());
        assertEquals(List.of("Z-1", "A-2"), projection.approvalsFor("DOC-2"));
        assertEquals(List.of("M-3"), projection.approvalsFor("DOC-10"));
        assertEquals(List.of("A-2", "M-3", "Z-1"), projection.codes(Type.APPROVAL));
    }
}
