package lantai.store.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.register.CopyState;
import lantai.store.column.Moments;
import lantai.store.column.Seqs;
import lantai.store.column.StatusNumber;

/** Rows of copies, and beside them one row for each loan: a copy that is out, found by who has it. */
final class CopyRows {

    /** What makes a loan; equal ones need no writing. */
    private record Loan(String holder, Optional<Long> due) {
    }

    private static final String LOAN = "SELECT out_of_store, holder, due_at FROM copy WHERE document = ? AND number = ? AND child = ?";
    private static final String UPDATE = "UPDATE copy SET level = ?, status = ?, out_of_store = ?, holder = ?, place = ?,"
            + " since_at = ?, since_offset = ?, due_at = ?, due_offset = ?, pages = ?, label = ?, last_seq = ?, seqs = seqs || CAST(? AS VARBINARY)"
            + " WHERE document = ? AND number = ? AND child = ?";
    private static final String INSERT = "INSERT INTO copy(level, status, out_of_store, holder, place, since_at, since_offset,"
            + " due_at, due_offset, pages, label, last_seq, seqs, document, number, child) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String END = "DELETE FROM loan WHERE holder = ? AND document = ? AND number = ? AND child = ?";
    private static final String BEGIN = "INSERT INTO loan(due_at, holder, document, number, child) VALUES (?, ?, ?, ?, ?)";

    private final List<Object[]> updated = new ArrayList<>();
    private final List<Object[]> inserted = new ArrayList<>();
    private final List<Object[]> ended = new ArrayList<>();
    private final List<Object[]> begun = new ArrayList<>();

    void add(SubjectRows.Change change, Lane lane) throws SQLException {
        if (!(change.last().after().orElse(null) instanceof CopyState state)) {
            throw new IllegalStateException("event " + change.last().event().seq() + " leaves its copy without a state");
        }
        var copy = state.copy();
        var before = lane.first(LOAN, row -> {
            var due = row.getLong(3);
            var noDue = row.wasNull();
            return row.getBoolean(1)
                    ? Optional.of(new Loan(nobody(row.getString(2)), noDue ? Optional.empty() : Optional.of(due)))
                    : Optional.<Loan>empty();
        }, copy.document(), copy.number(), copy.child());
        (before.isPresent() ? updated : inserted).add(row(state, change.seqs()));
        loan(copy, before.flatMap(loan -> loan), loan(state));
    }

    private static String nobody(String holder) {
        return holder == null ? "" : holder;
    }

    private static Optional<Loan> loan(CopyState state) {
        return state.isOut() ? Optional.of(new Loan(state.holder().orElse(""), dueAt(state))) : Optional.empty();
    }

    private static Optional<Long> dueAt(CopyState state) {
        return state.due().map(Moments::nanos);
    }

    private void loan(CopyId copy, Optional<Loan> before, Optional<Loan> after) {
        if (before.equals(after)) {
            return;
        }
        before.ifPresent(loan -> ended.add(new Object[] {loan.holder(), copy.document(), copy.number(), copy.child()}));
        after.ifPresent(loan -> begun
                .add(new Object[] {loan.due().orElse(null), loan.holder(), copy.document(), copy.number(), copy.child()}));
    }

    private static Object[] row(CopyState s, Seqs seqs) {
        return new Object[] {s.level().number(), StatusNumber.of(s.status()), s.isOut(), s.holder().orElse(null), s.place().orElse(null),
                Moments.nanos(s.since()), Moments.offset(s.since()), dueAt(s).orElse(null), s.due().map(Moments::offset).orElse(null),
                s.pages(),
                s.label().map(label -> label.toArray()).orElse(null), s.lastSeq(), seqs.toArray(), s.copy().document(),
                s.copy().number(), s.copy().child()};
    }

    void write(Lane lane) throws SQLException {
        Upsert.run(lane.prepared(UPDATE), updated);
        Upsert.run(lane.prepared(INSERT), inserted);
        Upsert.run(lane.prepared(END), ended);
        begun.sort(Comparator.comparing(row -> (String) row[1]));
        Upsert.run(lane.prepared(BEGIN), begun);
    }
}
