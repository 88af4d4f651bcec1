package lantai.cli.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import lantai.core.act.DocumentAct;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.DocumentAct.Range;
import lantai.core.barcode.Gb0626;
import lantai.core.mark.Mark;
import lantai.core.mark.Urgency;

/** Reads registering and receiving. A barcode fills number, title, mark, urgency and origin where the sheet is silent. */
final class DocumentBodies {

    static final int MAX_NUMBER = 200;
    static final int MAX_TITLE = 2000;
    static final int MAX_MARK = 200;
    static final int MAX_ORIGIN = 200;
    static final int MAX_BARCODE = 4000;
    static final int MAX_PAGES = 99_999;
    static final int MAX_COPY_NUMBER = 999_999;
    static final int MAX_TELEGRAM_KEY = 64;
    static final int MAX_TELEGRAM_VALUE = 500;
    static final int MAX_SEAL = 64;

    private DocumentBodies() {
    }

    static DocumentAct read(String word, SheetObject s) throws BadLine {
        if (word.equals("register")) {
            return new DocumentAct.RegisterAct(details(s, Optional.empty()));
        }
        var text = s.optionalText("barcode", MAX_BARCODE);
        var barcode = text.map(Gb0626::parse);
        if (barcode.isPresent() && !barcode.get().isRecognised()) {
            throw s.bad("barcode", "no-barcode", Map.of());
        }
        return new DocumentAct.ReceiveAct(details(s, barcode), text, s.optionalText("seal", MAX_SEAL),
                s.optionalText("courier", MAX_SEAL), s.code("from_unit"));
    }

    private static DocumentDetails details(SheetObject s, Optional<Gb0626> barcode) throws BadLine {
        return new DocumentDetails(s.code("document"), filled(s, "number", MAX_NUMBER, barcode, barcode.flatMap(Gb0626::number)),
                filled(s, "title", MAX_TITLE, barcode, barcode.flatMap(Gb0626::title)), s.optionalText("masked_title", MAX_TITLE),
                mark(s, barcode), s.optionalWord("urgency", Vocabulary.URGENCY).or(() -> barcode.flatMap(Gb0626::urgency))
                        .orElse(Urgency.NONE),
                s.word("kind", Vocabulary.CARRIER), s.word("track", Vocabulary.TRACK),
                filled(s, "origin", MAX_ORIGIN, barcode, barcode.flatMap(Gb0626::issuer)), s.whole("pages", 0, MAX_PAGES),
                copyNumbers(s), range(s.object("range")), s.word("copying", Vocabulary.COPYING), s.optionalDate("return_by"),
                s.optionalCode("parent"), s.strings("telegram", MAX_TELEGRAM_KEY, MAX_TELEGRAM_VALUE), s.code("place"));
    }

    private static String filled(SheetObject s, String name, int max, Optional<Gb0626> barcode, Optional<String> fromBarcode)
            throws BadLine {
        var own = s.optionalText(name, max);
        if (own.isPresent()) {
            return own.get();
        }
        return fromBarcode.filter(text -> text.length() <= max).orElseThrow(() -> missing(s, name, barcode));
    }

    /** A field that neither the sheet nor its barcode gives. */
    private static BadLine missing(SheetObject s, String name, Optional<Gb0626> barcode) {
        return barcode.isPresent() ? s.bad(name, "missing-in-barcode", Map.of("lacking", String.join(", ", barcode.get().lacking())))
                : s.bad(name, "missing-field", Map.of());
    }

    private static Mark mark(SheetObject s, Optional<Gb0626> barcode) throws BadLine {
        var own = s.optionalText("mark", MAX_MARK);
        if (own.isEmpty()) {
            return barcode.flatMap(Gb0626::mark).orElseThrow(() -> missing(s, "mark", barcode));
        }
        try {
            return Mark.parse(own.get());
        } catch (IllegalArgumentException e) {
            throw s.bad("mark", "bad-mark", Map.of());
        }
    }

    private static List<Integer> copyNumbers(SheetObject s) throws BadLine {
        var count = s.optionalWhole("copies", 1, SheetObject.MAX_LIST);
        var numbers = s.optionalWholes("copy_numbers", 1, MAX_COPY_NUMBER);
        if (count.isPresent() && numbers.isPresent()) {
            throw s.bad("copy_numbers", "one-of", Map.of("fields", "copies, copy_numbers"));
        }
        if (numbers.isPresent()) {
            return numbers.get();
        }
        if (count.isEmpty()) {
            throw s.bad("copies", "missing-field", Map.of());
        }
        return IntStream.rangeClosed(1, count.getAsInt()).boxed().toList();
    }

    private static Range range(SheetObject s) throws BadLine {
        var persons = s.optionalCodes("persons", 0).orElse(List.of());
        var units = s.optionalCodes("units", 0).orElse(List.of());
        s.end();
        return new Range(asSet(persons), asSet(units));
    }

    private static Set<String> asSet(List<String> codes) {
        return new HashSet<>(codes);
    }
}
