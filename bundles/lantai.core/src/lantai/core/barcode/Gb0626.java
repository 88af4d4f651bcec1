package lantai.core.barcode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.core.mark.Mark;
import lantai.core.mark.Urgency;

/**
 * What one scan of a paper's barcode tells (GB0626-2005, after the rule of 湖南 on 中秘文发〔2005〕56号; and the
 * {@code BQZNJH200802} variant). Read tolerantly: see {@link #problems()} for what was irregular and what could not be read.
 *
 * @param raw      the text exactly as scanned
 * @param version  {@code GB0626-2005} or {@code BQZNJH200802}; empty when the text is no such barcode
 * @param values   elements that hold something, cleaned of line breaks and blanks around them
 * @param mark     密级 with period, empty when there is none (无) or it cannot be read
 * @param urgency  紧急程度, 急件 read as 加急
 * @param dated    成文日期
 * @param made     条码制作日期
 * @param extra    elements behind the thirteenth
 * @param problems what is wrong, in the order of the elements
 */
public record Gb0626(String raw, Optional<String> version, Map<Gb0626Field, String> values, Optional<Mark> mark,
        Optional<Urgency> urgency, Optional<LocalDate> dated, Optional<LocalDate> made, List<String> extra, List<Problem> problems) {

    /** How an element departs from the specification. */
    public enum Fault {
        /** The text ends before it, or it is empty although demanded. */
        MISSING("missing"),
        /** Not of the form or length specified, but read all the same. */
        IRREGULAR("irregular"),
        /** There, but not understood; its value stands in {@link Gb0626#values()}. */
        UNREADABLE("unreadable"),
        /** The level says 无: the paper carries no mark. */
        UNMARKED("unmarked");

        private final String word;

        Fault(String word) {
            this.word = word;
        }

        /** The word as reports name it. */
        public String word() {
            return word;
        }
    }

    /**
     * One departure from the specification.
     *
     * @param field {@link Gb0626Field#word()}, or {@code version}, {@code terminator}
     */
    public record Problem(String field, Fault fault) {
    }

    public Gb0626 {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
        extra = List.copyOf(extra);
        problems = List.copyOf(problems);
    }

    /** Reads a text; never throws. */
    public static Gb0626 parse(String raw) {
        return new Gb0626Reading(raw).result();
    }

    /** Whether the text is a barcode of this family at all. */
    public boolean isRecognised() {
        return version.isPresent();
    }

    public Optional<String> value(Gb0626Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** 发文单位. */
    public Optional<String> issuer() {
        return value(Gb0626Field.ISSUER);
    }

    /** 发文字号; 无 stands for a paper without one. */
    public Optional<String> number() {
        return value(Gb0626Field.NUMBER);
    }

    /** 标题. */
    public Optional<String> title() {
        return value(Gb0626Field.TITLE);
    }

    /**
     * Names, as an act sheet has them, of the fields a register row needs and this text does not give: {@code number},
     * {@code title}, {@code mark}, {@code origin}.
     */
    public List<String> lacking() {
        var lacking = new ArrayList<String>();
        if (number().isEmpty()) {
            lacking.add("number");
        }
        if (title().isEmpty()) {
            lacking.add("title");
        }
        if (mark.isEmpty()) {
            lacking.add("mark");
        }
        if (issuer().isEmpty()) {
            lacking.add("origin");
        }
        return lacking;
    }

    /** Without what the paper is about. */
    @Override
    public String toString() {
        return version.orElse("no barcode") + " " + problems;
    }
}
