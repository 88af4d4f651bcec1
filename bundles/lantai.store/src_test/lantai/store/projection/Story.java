package lantai.store.projection;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import lantai.app.projection.Projection;
import lantai.core.code.CopyId;
import lantai.core.event.Bytes;
import lantai.core.event.Event;
import lantai.core.event.EventId;
import lantai.core.event.Fields;
import lantai.core.event.Hash;
import lantai.core.event.RecordedEvent;
import lantai.core.event.Subject;
import lantai.core.event.Suite;
import lantai.core.register.Folding;
import lantai.core.register.State;

/** A registry's past for tests: events in a row, each with what folding makes of its subject. */
final class Story {

    static final OffsetDateTime START = OffsetDateTime.parse("2026-03-02T08:30:00.123456789+08:00");

    private final List<Projection.Entry> entries = new ArrayList<>();
    private final Map<Subject, List<RecordedEvent>> pasts = new HashMap<>();
    private final Folding folding = new Folding();
    private int taken;

    /** What was told since the last call. */
    List<Projection.Entry> told() {
        var fresh = List.copyOf(entries.subList(taken, entries.size()));
        taken = entries.size();
        return fresh;
    }

    List<Projection.Entry> all() {
        return List.copyOf(entries);
    }

    long next() {
        return entries.size();
    }

    static Hash leaf(long seq) {
        return Hash.of(bytes(seq, 32).toArray());
    }

    static Bytes bytes(long number, int length) {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++) {
            bytes[i] = (byte) (number * 31 + i * (number % 7 + 1) + (number >> 8));
        }
        bytes[0] = (byte) number;
        bytes[1] = (byte) (number >> 8);
        bytes[2] = (byte) (number >> 16);
        return Bytes.of(bytes);
    }

    static Bytes digest(String act) {
        return Bytes.of(Arrays.copyOf(act.getBytes(StandardCharsets.UTF_8), 16));
    }

    Story person(String code, String name, String unit) {
        return add(Subject.of(Subject.Type.PERSON, code), "person-" + code + "-" + next(), "person",
                Map.of("unit", unit, "class", "core", "status", "staff"), Map.of("name", name), Optional.empty());
    }

    Story place(String code, String name) {
        return add(Subject.of(Subject.Type.PLACE, code), "place-" + code, "place",
                Map.of("unit", "U1", "kind", "cabinet", "approved", "绝密", "phones", "banned"), Map.of("name", name), Optional.empty());
    }

    /** A document and its copies, by one act. */
    Story register(String act, String document, String number, String title, int copies) {
        add(Subject.of(Subject.Type.DOCUMENT, document), act, "register",
                Map.of("kind", "telegram", "track", "state", "urgency", "特急", "pages", 12L, "copies", (long) copies,
                        "issued", "2026-02-28"),
                Map.of("number", number, "title", title, "masked_title", "一份文件", "mark", "机密★10年", "origin", "某办公室"),
                Optional.empty());
        for (var i = 1; i <= copies; i++) {
            on(new CopyId(document, i), act, "register", Map.of("status", "stored", "place", "CAB-1", "pages", 12L), Optional.of("CLERK"));
        }
        return this;
    }

    Story issue(String act, CopyId copy, String to, OffsetDateTime due) {
        return on(copy, act, "issue", Map.of("due", due.toString()), Optional.of(to));
    }

    Story takeBack(String act, CopyId copy) {
        return on(copy, act, "return", Map.of("place", "CAB-1"), Optional.of("CLERK"));
    }

    Story label(String act, CopyId copy, Bytes label) {
        return on(copy, act, "label", Map.of("label", label), Optional.empty());
    }

    Story correct(String act, String target, Subject subject) {
        return add(subject, act, "correct", Map.of("target", target), Map.of(), Optional.empty());
    }

    Story approve(String id, String applicant, Map<String, ?> about) {
        var fields = new HashMap<String, Object>(about);
        fields.putAll(Map.of("kind", "lend", "for", applicant, "from", START.toString(), "to", START.plusDays(9).toString()));
        return add(Subject.of(Subject.Type.APPROVAL, id), "approve-" + id, "approve", fields, Map.of(), Optional.empty());
    }

    Story on(CopyId copy, String act, String kind, Map<String, ?> fields, Optional<String> to) {
        return add(Subject.copy(copy), act, kind, fields, Map.of(), to);
    }

    Story add(Subject subject, String act, String kind, Map<String, ?> fields, Map<String, String> texts, Optional<String> to) {
        var seq = next();
        var at = START.plusMinutes(seq);
        var event = new Event(Suite.INTL, "test", new EventId(bytes(seq, 16)), act, kind, subject, 3, Optional.empty(), to, "CLERK",
                List.of(), Optional.empty(), List.of(), at, at, at.toInstant(), seq + 1, Optional.empty(), 1, Fields.of(fields),
                new TreeMap<>());
        var recorded = new RecordedEvent(seq, leaf(seq), event, List.of(), texts);
        var past = pasts.computeIfAbsent(subject, s -> new ArrayList<>());
        past.add(recorded);
        Optional<State> after = folding.fold(past);
        entries.add(new Projection.Entry(recorded, after, digest(act)));
        return this;
    }

    /** Two documents, three persons, five copies, two of them out. */
    static Story ofFiveCopies() {
        return new Story().person("CLERK", "周管理", "U1").person("LI", "李经办", "U2").person("ZHAO", "赵领导", "U3")
                .place("CAB-1", "一号铁柜")
                .register("reg-1", "DOC-2", "兰办发〔2026〕7号", "关于春季检查的通知", 3)
                .register("reg-2", "DOC-10", "兰办电〔2026〕8号", "关于防汛值守的电报", 2)
                .issue("issue-1", new CopyId("DOC-2", 2), "LI", START.plusDays(2))
                .issue("issue-2", new CopyId("DOC-10", 1), "LI", START.plusDays(9));
    }
}
