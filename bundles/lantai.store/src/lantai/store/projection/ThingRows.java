package lantai.store.projection;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

import lantai.core.code.CopyId;
import lantai.core.register.CopyState;
import lantai.core.register.State;
import lantai.core.register.State.ApprovalState;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.EvidenceState;
import lantai.core.register.State.GapState;
import lantai.core.register.State.GroupState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.RegistryState;
import lantai.core.register.State.SettingState;
import lantai.core.register.State.SightingState;
import lantai.core.register.State.UnitState;
import lantai.store.projection.Upsert.Column;

/** Rows of everything but copies; those of one whose events were all taken back stay for what still names it. */
final class ThingRows {

    private final Upsert subjects = new Upsert("subject", List.of("type", "code"), List.of(Column.appended("seqs")));
    private final Upsert documents = Upsert.replacing("document", List.of("document"), "number", "title", "masked_title", "mark",
            "urgency", "kind", "origin", "pages", "issued");
    private final Upsert persons = Upsert.replacing("person", List.of("person"), "name", "unit");
    private final Upsert places = Upsert.replacing("place", List.of("place"), "name");
    private final Upsert approvals = new Upsert("approval", List.of("approval"), List.of(Column.least("first_seq")));
    private final List<Object[]> approvalsNamed = new ArrayList<>();
    private final List<Object[]> approvalDocuments = new ArrayList<>();

    void add(SubjectRows.Change change) {
        var subject = change.subject();
        subjects.row(change.seqs().toArray(), subject.type().word(), subject.code());
        change.last().after().ifPresent(state -> present(state, change.last().event().seq()));
    }

    private void present(State state, long seq) {
        switch (state) {
            case DocumentState s -> document(s);
            case PersonState s -> persons.row(s.name(), s.unit(), s.person());
            case PlaceState s -> places.row(s.name(), s.place());
            case ApprovalState s -> approval(s, seq);
            case UnitState s -> { }
            case DeviceState s -> { }
            case SettingState s -> { }
            case GroupState s -> { }
            case SightingState s -> { }
            case GapState s -> { }
            case RegistryState s -> { }
            case EvidenceState s -> { }
            case CopyState s -> throw new IllegalStateException("a copy's state on a subject that is none");
        }
    }

    private void document(DocumentState s) {
        documents.row(s.number(), s.title(), s.maskedTitle(), s.mark().raw(), s.urgency().word(), s.kind().word(), s.origin(),
                s.pages(), s.issued().toEpochDay(), s.document());
    }

    private void approval(ApprovalState s, long seq) {
        approvals.row(seq, s.approval());
        approvalsNamed.add(new Object[] {s.approval()});
        var named = new LinkedHashSet<String>();
        Stream.concat(s.document().stream(), s.copies().stream().map(CopyId::document)).forEach(named::add);
        named.forEach(document -> approvalDocuments.add(new Object[] {document, s.approval()}));
    }

    void write(Lane lane) throws SQLException {
        for (var rows : List.of(subjects, documents, persons, places, approvals)) {
            rows.write(lane);
        }
        Upsert.run(lane.prepared("DELETE FROM approval_document WHERE approval = ?"), approvalsNamed);
        Upsert.run(lane.prepared("INSERT INTO approval_document(document, approval) VALUES (?, ?)"), approvalDocuments);
    }
}
