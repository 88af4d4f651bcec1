package lantai.store.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import lantai.app.projection.CopyQuery;
import lantai.app.projection.CopyRow;
import lantai.app.projection.Projection;
import lantai.core.event.Bytes;
import lantai.core.event.Subject;
import lantai.store.column.Moments;
import lantai.store.column.Seqs;

/**
 * The projection on an H2 file. One connection writes, a few read: readers see the last whole batch while the next one is being
 * written. A visitor of {@link #copies} must not list copies again.
 */
final class H2Projection implements Projection {

    private static final String SEQS = "SELECT seqs FROM subject WHERE type = ? AND code = ?";
    private static final String SEQS_OF_COPY = "SELECT seqs FROM copy WHERE document = ? AND number = ? AND child = ?";
    private static final String ACT = "SELECT digest, seqs FROM act WHERE act = ?";
    private static final String ACTS = "SELECT act FROM act WHERE act >= ? AND act < ? ORDER BY act";
    private static final String LABEL = "SELECT copy, is_valid FROM label WHERE label = ?";
    private static final String CODES = "SELECT code FROM subject s WHERE type = ? AND NOT EXISTS (SELECT 1 FROM gone g"
            + " WHERE g.type = s.type AND g.code = s.code) ORDER BY code";
    private static final String COPIES = "SELECT document, number, child FROM copy ORDER BY document, number, child";
    private static final String HELD = "SELECT document, number, child FROM loan WHERE holder = ? ORDER BY document, number, child";
    private static final String APPROVALS = "SELECT a.approval FROM approval_document d JOIN approval a ON a.approval = d.approval"
            + " WHERE d.document = ? ORDER BY a.first_seq, a.approval";
    private static final String CONTENTS = "SELECT DISTINCT seq FROM content ORDER BY seq";
    private static final String CONTENT = "SELECT seq FROM content WHERE id = ?";
    private static final String ACTOR = "SELECT events FROM actor WHERE person = ?";
    private static final String COUNTS = "SELECT (SELECT COUNT(*) FROM document), (SELECT COUNT(*) FROM copy),"
            + " (SELECT COUNT(*) FROM loan), (SELECT COUNT(*) FROM loan WHERE due_at < ?), (SELECT COUNT(*) FROM person),"
            + " (SELECT COALESCE(MAX(last_seq) + 1, 0) FROM head)";
    private static final String GONE = "SELECT COUNT(*) FROM gone WHERE type = ?";

    private final Connection writing;
    private final BatchWriting batches;
    private final Lanes lookUps;
    private final Lanes lists;
    private final Connection aside;
    private final Around around;

    /**
     * What is to be done beside the database.
     *
     * @param onFailure when it has failed
     * @param onClose   when it is closed in order
     */
    record Around(Runnable onFailure, Runnable onClose) {
    }

    /** Takes the connections over: the first writes, the others read. */
    H2Projection(Connection writing, List<Connection> lookUps, List<Connection> lists, Around around) {
        this.writing = writing;
        this.batches = new BatchWriting(new Lane(writing));
        this.lookUps = new Lanes(lookUps.stream().map(Lane::new).toList(), around.onFailure());
        this.lists = new Lanes(lists.stream().map(Lane::new).toList(), around.onFailure());
        this.aside = lookUps.get(0);
        this.around = around;
    }

    @Override
    public Optional<Head> head() {
        return lookUps.with(BatchWriting::head);
    }

    @Override
    public Digests digests() {
        return lists.with(TableDigests::of);
    }

    @Override
    public synchronized void apply(List<Entry> entries) {
        try {
            batches.take(entries);
        } catch (IllegalStateException e) {
            around.onFailure().run();
            throw e;
        }
    }

    @Override
    public synchronized void settle() {
        batches.settle();
    }

    @Override
    public void abandon() {
        around.onFailure().run();
        abandon(List.of(aside));
    }

    @Override
    public List<Long> seqsOf(Subject subject) {
        var copy = subject.copyId();
        return lookUps.with(lane -> copy.isPresent()
                ? lane.first(SEQS_OF_COPY, row -> Seqs.of(row.getBytes(1)), copy.get().document(), copy.get().number(),
                        copy.get().child())
                : lane.first(SEQS, row -> Seqs.of(row.getBytes(1)), subject.type().word(), subject.code())).orElse(List.of());
    }

    @Override
    public List<Long> seqsOfAct(String act) {
        return lookUps.with(lane -> lane.first(ACT, row -> Seqs.of(row.getBytes(2)), act)).orElse(List.of());
    }

    @Override
    public Optional<KnownAct> act(String act) {
        return lookUps.with(lane -> lane.first(ACT, row -> {
            var seqs = Seqs.of(row.getBytes(2));
            return new KnownAct(act, Bytes.of(row.getBytes(1)), seqs.get(0), seqs.get(seqs.size() - 1));
        }, act));
    }

    @Override
    public List<String> actsFrom(String first, String before) {
        return lists.with(lane -> lane.all(ACTS, row -> row.getString(1), first, before));
    }

    @Override
    public Optional<KnownLabel> label(Bytes label) {
        return lookUps.with(lane -> lane.first(LABEL, row -> new KnownLabel(label, row.getString(1), row.getBoolean(2)),
                (Object) label.toArray()));
    }

    @Override
    public List<String> codes(Subject.Type type) {
        return lists.with(lane -> type == Subject.Type.COPY
                ? lane.all(COPIES, row -> CopyListing.copy(row).toString())
                : lane.all(CODES, row -> row.getString(1), type.word()));
    }

    @Override
    public List<String> heldBy(String person) {
        return lookUps.with(lane -> lane.all(HELD, row -> CopyListing.copy(row).toString(), person));
    }

    @Override
    public List<String> approvalsFor(String document) {
        return lookUps.with(lane -> lane.all(APPROVALS, row -> row.getString(1), document));
    }

    @Override
    public List<Long> contentSeqs() {
        return lists.with(lane -> lane.all(CONTENTS, row -> row.getLong(1)));
    }

    @Override
    public Optional<Long> contentSeq(Bytes id) {
        return lookUps.with(lane -> lane.first(CONTENT, row -> row.getLong(1), (Object) id.toArray()));
    }

    @Override
    public void copies(CopyQuery query, Consumer<CopyRow> visitor) {
        lists.with(lane -> {
            new CopyListing(query).visit(lane, visitor);
            return null;
        });
    }

    @Override
    public long countByActor(String person) {
        return lookUps.with(lane -> lane.first(ACTOR, row -> row.getLong(1), person)).orElse(0L);
    }

    @Override
    public Counts counts(long now) {
        return lists.with(lane -> {
            var all = lane.first(COUNTS, row -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4),
                    row.getLong(5), row.getLong(6)), Moments.nanos(Instant.ofEpochMilli(now))).orElseThrow();
            return new Counts(all.documents() - gone(lane, Subject.Type.DOCUMENT), all.copies() - gone(lane, Subject.Type.COPY),
                    all.open(), all.overdue(), all.persons() - gone(lane, Subject.Type.PERSON), all.events());
        });
    }

    private static long gone(Lane lane, Subject.Type type) throws SQLException {
        return lane.first(GONE, row -> row.getLong(1), type.word()).orElse(0L);
    }

    /** Waits for readers and the writer, then closes the file. A file too damaged to be closed is let go of as it is. */
    @Override
    public synchronized void close() {
        try {
            lists.close();
            lookUps.close();
            writing.close();
            around.onClose().run();
        } catch (SQLException | RuntimeException e) {
            abandon(List.of(writing));
            throw StoreFailure.of(e);
        }
    }

    /** Lets go of the file at once and without writing, so that it can be moved aside. */
    static void abandon(List<Connection> connections) {
        for (var connection : connections) {
            try (connection; var statement = connection.createStatement()) {
                statement.execute("SHUTDOWN IMMEDIATELY");
            } catch (SQLException | RuntimeException e) {
                System.getLogger(H2Projection.class.getName()).log(System.Logger.Level.DEBUG, "letting go of a broken projection",
                        StoreFailure.of(e));
            }
        }
    }
}
