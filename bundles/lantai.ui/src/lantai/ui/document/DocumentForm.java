package lantai.ui.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import lantai.core.act.Act;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.DocumentAct.Range;
import lantai.core.act.DocumentAct.ReceiveAct;
import lantai.core.act.DocumentAct.RegisterAct;
import lantai.core.barcode.Gb0626;
import lantai.core.code.Code;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;

/** What was typed about a new document, what is wrong with it field by field, and the act it makes. Knows no widget. */
final class DocumentForm {

    /** One thing to be said about a document. */
    enum Field {
        BARCODE, CODE, NUMBER, TITLE, MASKED, MARK, URGENCY, KIND, ORIGIN, FROM_UNIT, PAGES, COPIES, UNITS, PERSONS, COPYING, RETURN_BY, PLACE,
        SEAL, COURIER
    }

    /** What is wrong with a field. */
    enum Problem {
        MISSING, NO_CODE, NO_MARK, NO_NUMBER, NO_COPIES, NO_DAY, UNKNOWN, TAKEN, NO_BARCODE
    }

    /** Answers whether codes are known. */
    interface Known {

        boolean document(String code);

        boolean unit(String code);

        boolean person(String code);
    }

    private final Known known;
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private boolean received;

    DocumentForm(Known known) {
        this.known = known;
        values.put(Field.URGENCY, Urgency.NONE.name());
        values.put(Field.KIND, CarrierKind.PAPER.name());
        values.put(Field.COPYING, Copying.APPROVAL.name());
    }

    String get(Field field) {
        return values.getOrDefault(field, "");
    }

    void set(Field field, String value) {
        values.put(field, value.strip());
    }

    boolean isReceived() {
        return received;
    }

    void received(boolean from) {
        received = from;
    }

    /** Fills the form from the text of a paper's barcode. @return the fields that were filled; none when it is no such barcode */
    Set<Field> scan(String text) {
        set(Field.BARCODE, text);
        var barcode = Gb0626.parse(text);
        var filled = new HashSet<Field>();
        if (!barcode.isRecognised()) {
            return filled;
        }
        received = true;
        fill(Field.NUMBER, barcode.number(), filled);
        fill(Field.TITLE, barcode.title(), filled);
        fill(Field.ORIGIN, barcode.issuer(), filled);
        fill(Field.MARK, barcode.mark().map(Mark::raw), filled);
        fill(Field.URGENCY, barcode.urgency().map(Enum::name), filled);
        return filled;
    }

    private void fill(Field field, Optional<String> value, Set<Field> filled) {
        value.ifPresent(text -> {
            set(field, text);
            filled.add(field);
        });
    }

    /** Everything that is wrong, by field. */
    Map<Field, Problem> problems() {
        var problems = new EnumMap<Field, Problem>(Field.class);
        for (var field : List.of(Field.CODE, Field.NUMBER, Field.TITLE, Field.MARK, Field.ORIGIN, Field.PAGES, Field.COPIES, Field.PLACE)) {
            if (get(field).isEmpty()) {
                problems.put(field, Problem.MISSING);
            }
        }
        check(problems, Field.CODE, Code::isWellFormed, Problem.NO_CODE);
        check(problems, Field.CODE, code -> !known.document(code), Problem.TAKEN);
        check(problems, Field.MARK, text -> parses(() -> Mark.parse(text)), Problem.NO_MARK);
        check(problems, Field.PAGES, text -> parses(() -> pages(text)), Problem.NO_NUMBER);
        check(problems, Field.COPIES, text -> parses(() -> CopyNumbers.parse(text)), Problem.NO_COPIES);
        check(problems, Field.RETURN_BY, text -> parses(() -> LocalDate.parse(text)), Problem.NO_DAY);
        check(problems, Field.UNITS, text -> codes(Field.UNITS).stream().allMatch(known::unit), Problem.UNKNOWN);
        check(problems, Field.PERSONS, text -> codes(Field.PERSONS).stream().allMatch(known::person), Problem.UNKNOWN);
        check(problems, Field.BARCODE, text -> Gb0626.parse(text).isRecognised(), Problem.NO_BARCODE);
        if (received && get(Field.FROM_UNIT).isEmpty()) {
            problems.put(Field.FROM_UNIT, Problem.MISSING);
        }
        return problems;
    }

    private void check(Map<Field, Problem> problems, Field field, Predicate<String> good, Problem problem) {
        if (!get(field).isEmpty() && !good.test(get(field))) {
            problems.putIfAbsent(field, problem);
        }
    }

    private static boolean parses(Runnable attempt) {
        try {
            attempt.run();
            return true;
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static int pages(String text) {
        var pages = Integer.parseInt(text);
        if (pages < 1 || pages > 100_000) {
            throw new IllegalArgumentException("pages out of 1..100000");
        }
        return pages;
    }

    private Set<String> codes(Field field) {
        var codes = new HashSet<>(Arrays.asList(get(field).split("[,，;；、\\s]+")));
        codes.remove("");
        return codes;
    }

    private Optional<String> maybe(Field field) {
        return Optional.of(get(field)).filter(text -> !text.isEmpty());
    }

    /** The act; empty while something is wrong. */
    Optional<Act> act(String operator, OffsetDateTime now) {
        if (!problems().isEmpty()) {
            return Optional.empty();
        }
        var mark = Mark.parse(get(Field.MARK));
        var details = new DocumentDetails(get(Field.CODE), get(Field.NUMBER), get(Field.TITLE), maybe(Field.MASKED), mark,
                Urgency.valueOf(get(Field.URGENCY)), CarrierKind.valueOf(get(Field.KIND)),
                mark.level() == Level.WORK ? Track.WORK : Track.STATE, get(Field.ORIGIN), pages(get(Field.PAGES)),
                CopyNumbers.parse(get(Field.COPIES)), new Range(codes(Field.PERSONS), codes(Field.UNITS)),
                Copying.valueOf(get(Field.COPYING)), maybe(Field.RETURN_BY).map(LocalDate::parse), Optional.empty(), Map.of(),
                get(Field.PLACE));
        var body = received
                ? new ReceiveAct(details, maybe(Field.BARCODE), maybe(Field.SEAL), maybe(Field.COURIER), get(Field.FROM_UNIT))
                : new RegisterAct(details);
        return Optional.of(new Act("d-" + UUID.randomUUID(), now, now, operator, Optional.empty(), body));
    }
}
