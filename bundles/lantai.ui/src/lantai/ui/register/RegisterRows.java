package lantai.ui.register;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import lantai.core.code.CopyId;
import lantai.core.register.CopyStatus;

/**
 * All rows of the register, and those that are shown: filtered by what is typed and by one choice, in one order. A search that only
 * goes on from the one before looks through what that one left. Used on one thread.
 */
final class RegisterRows {

    /** Which copies are shown beside the search. */
    enum Choice {
        ALL, IN_STORE, OUT, OVERDUE, MISSING, NOT_LABELLED, ENDED;

        Predicate<RegisterRow> test(OffsetDateTime now) {
            return switch (this) {
                case ALL -> row -> true;
                case IN_STORE -> row -> row.copy().status() == CopyStatus.STORED || row.copy().status() == CopyStatus.REGISTERED;
                case OUT -> RegisterRows::isOut;
                case OVERDUE -> row -> isOverdue(row, now);
                case MISSING -> row -> row.copy().status() == CopyStatus.MISSING;
                case NOT_LABELLED -> row -> !row.copy().labelled();
                case ENDED -> row -> row.copy().status() == CopyStatus.DESTROYED || row.copy().status() == CopyStatus.VOID;
            };
        }
    }

    /** From how many rows looking through them is shared among cores. */
    private static final int WORTH_SHARING = 5_000;

    private final Map<CopyId, RegisterRow> all = new HashMap<>();
    private List<RegisterRow> ordered = new ArrayList<>();
    private List<RegisterRow> shown = new ArrayList<>();
    private RegisterView view;
    private RegisterColumn column = RegisterColumn.COPY;
    private boolean descending;
    private Choice choice = Choice.ALL;
    private List<String> searched = List.of();
    private OffsetDateTime now = OffsetDateTime.MIN;

    RegisterRows(RegisterView view) {
        this.view = view;
    }

    static boolean isOut(RegisterRow row) {
        return switch (row.copy().status()) {
            case ISSUED, IN_TRANSIT, READING, MISSING -> true;
            default -> false;
        };
    }

    static boolean isOverdue(RegisterRow row, OffsetDateTime now) {
        return isOut(row) && row.copy().due().filter(now::isAfter).isPresent();
    }

    /** Begins anew with these rows. */
    void replaceAll(Collection<RegisterRow> rows) {
        all.clear();
        rows.forEach(row -> all.put(row.copy().copy(), row));
        ordered = new ArrayList<>(rows);
        order();
    }

    /** Takes rows in that are new or have changed. */
    void take(Collection<RegisterRow> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var replaced = new HashMap<CopyId, RegisterRow>();
        changed.forEach(row -> replaced.put(row.copy().copy(), row));
        all.putAll(replaced);
        ordered.removeIf(row -> replaced.containsKey(row.copy().copy()));
        ordered.addAll(replaced.values());
        order();
    }

    void view(RegisterView changed) {
        view = changed;
        if (column == RegisterColumn.TITLE) {
            order();
        }
    }

    RegisterView view() {
        return view;
    }

    /** Sorts by a column, or the other way round when it is sorted by that column already. */
    void sort(RegisterColumn by) {
        sort(by, by == column && !descending);
    }

    void sort(RegisterColumn by, boolean down) {
        column = by;
        descending = down;
        order();
    }

    RegisterColumn sortedBy() {
        return column;
    }

    boolean isDescending() {
        return descending;
    }

    void choose(Choice wanted, OffsetDateTime moment) {
        choice = wanted;
        now = moment;
        filter(ordered);
    }

    /** Shows the rows that contain every word of the text. */
    void search(String text) {
        var wanted = Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
        var narrower = searched.stream().allMatch(old -> wanted.stream().anyMatch(word -> word.contains(old)));
        searched = wanted;
        filter(narrower ? shown : ordered);
    }

    private void order() {
        var order = column.order(view);
        ordered.sort(descending ? order.reversed() : order);
        filter(ordered);
    }

    private void filter(List<RegisterRow> from) {
        var test = choice.test(now);
        var rows = from.size() >= WORTH_SHARING ? from.parallelStream() : from.stream();
        shown = rows.filter(row -> matches(row) && test.test(row)).toList();
    }

    private boolean matches(RegisterRow row) {
        for (var word : searched) {
            if (!row.contains(word)) {
                return false;
            }
        }
        return true;
    }

    int size() {
        return shown.size();
    }

    int total() {
        return all.size();
    }

    RegisterRow row(int index) {
        return shown.get(index);
    }

    List<RegisterRow> shown() {
        return List.copyOf(shown);
    }

    Optional<RegisterRow> of(CopyId copy) {
        return Optional.ofNullable(all.get(copy));
    }
}
