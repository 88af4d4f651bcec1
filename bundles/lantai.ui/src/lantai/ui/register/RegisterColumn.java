package lantai.ui.register;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;

import lantai.core.mark.Urgency;

/** The columns of the printed registers (收文登记簿, 发文登记簿, 借阅登记簿), in the order in which they stand at first. */
enum RegisterColumn {

    COPY(92), LEVEL(108), NUMBER(140), TITLE(150), URGENCY(92), STATUS(112), HOLDER(96), UNIT(110), PLACE(84), SINCE(142), DUE(152),
    ORIGIN(120), PAGES(56), ISSUED(92), KIND(70), DOCUMENT(120), LABEL(60);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final Comparator<RegisterRow> BY_COPY = Comparator.comparing(row -> row.copy().copy());

    private final int width;

    RegisterColumn(int width) {
        this.width = width;
    }

    /** Width at first, in points. */
    int width() {
        return width;
    }

    /** Whether it is shown before anybody chooses. */
    boolean isShownAtFirst() {
        return this != KIND && this != DOCUMENT && this != LABEL;
    }

    /** What stands in the cell. */
    String text(RegisterRow row, RegisterView view) {
        var copy = row.copy();
        return switch (this) {
            case COPY -> copy.copy().copyNumber();
            case DOCUMENT -> copy.copy().document();
            case NUMBER -> copy.number();
            case TITLE -> view.title(row);
            case LEVEL -> copy.mark();
            case URGENCY -> copy.urgency() == Urgency.NONE ? "" : view.words().of(copy.urgency());
            case STATUS -> row.statusWord();
            case HOLDER -> copy.holderName().filter(name -> !name.isEmpty()).or(copy::holder).orElse("");
            case UNIT -> row.unit();
            case PLACE -> row.place();
            case SINCE -> moment(Optional.of(copy.since()));
            case DUE -> moment(copy.due());
            case ORIGIN -> copy.origin();
            case PAGES -> copy.pages() == 0 ? "" : Integer.toString(copy.pages());
            case ISSUED -> copy.issued().toString();
            case KIND -> view.words().of(copy.kind());
            case LABEL -> copy.labelled() ? "✔" : "";
        };
    }

    /** The order this column sorts by; ties stand in the order of copies. */
    Comparator<RegisterRow> order(RegisterView view) {
        Comparator<RegisterRow> order = switch (this) {
            case COPY -> BY_COPY;
            case LEVEL -> Comparator.comparing(row -> row.copy().level());
            case URGENCY -> Comparator.comparing(row -> row.copy().urgency());
            case STATUS -> Comparator.comparing(row -> row.copy().status());
            case SINCE -> Comparator.comparing(row -> row.copy().since(), OffsetDateTime.timeLineOrder());
            case DUE -> Comparator.comparing(row -> row.copy().due().orElse(OffsetDateTime.MAX), OffsetDateTime.timeLineOrder());
            case PAGES -> Comparator.comparingInt(row -> row.copy().pages());
            case ISSUED -> Comparator.comparing(row -> row.copy().issued());
            case KIND -> Comparator.comparing(row -> row.copy().kind());
            default -> Comparator.comparing(row -> text(row, view));
        };
        return this == COPY ? order : order.thenComparing(BY_COPY);
    }

    private static String moment(Optional<OffsetDateTime> time) {
        return time.map(t -> t.atZoneSameInstant(ZoneId.systemDefault()).format(MINUTE)).orElse("");
    }
}
