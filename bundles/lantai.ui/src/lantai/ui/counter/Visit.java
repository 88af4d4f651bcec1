package lantai.ui.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;

/** What one visit at the counter has gathered so far: the person, perhaps a second, and the rows. */
final class Visit {

    private Optional<String> person = Optional.empty();
    private Optional<String> second = Optional.empty();
    private Optional<String> place = Optional.empty();
    private final List<Row> rows = new ArrayList<>();

    Optional<String> person() {
        return person;
    }

    void person(String code) {
        person = Optional.of(code);
    }

    Optional<String> second() {
        return second;
    }

    void second(String code) {
        second = Optional.of(code);
    }

    Optional<String> place() {
        return place;
    }

    void place(String code) {
        place = Optional.of(code);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    void add(Row row) {
        rows.add(0, row);
    }

    boolean has(CopyId copy) {
        return rows.stream().anyMatch(row -> row.copy().filter(copy::equals).isPresent());
    }

    void replace(int index, Row row) {
        rows.set(index, row);
    }

    void removeBlocked() {
        rows.removeIf(Row::isBlocked);
    }

    /** The copies that may go, in the order scanned. */
    List<CopyId> ready() {
        var copies = new ArrayList<CopyId>();
        for (var i = rows.size() - 1; i >= 0; i--) {
            if (!rows.get(i).isBlocked()) {
                rows.get(i).copy().ifPresent(copies::add);
            }
        }
        return copies;
    }

    List<Row> blocked() {
        return rows.stream().filter(Row::isBlocked).toList();
    }

    boolean isEmpty() {
        return rows.isEmpty() && person.isEmpty();
    }
}
