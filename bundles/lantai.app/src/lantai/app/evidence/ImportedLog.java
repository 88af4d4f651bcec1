package lantai.app.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.app.evidence.packed.PackWriter;
import lantai.core.act.EvidenceAct.Portion;
import lantai.core.evidence.EvidenceRecord;
import lantai.core.evidence.JobKind;
import lantai.core.evidence.Observation;

/** Gathers what is new in a log, packed, and what cannot be taken in. Memory grows by some ten bytes a new record. */
final class ImportedLog implements Evidence.Sink {

    /** Records of one portion. */
    static final int PORTION = 8_192;
    /** New records one import may bring. */
    static final long MOST = 4_000_000;
    private static final int LISTED = 10_000;

    private final KnownRecords known;
    private final Optional<String> name;
    private final List<Portion> portions = new ArrayList<>();
    private final List<RejectedLine> rejected = new ArrayList<>();
    private PackWriter open = new PackWriter();
    private Instant from;
    private Instant to;
    private long all;
    private long added;
    private long accepted;
    private long repeated;
    private long others;
    private long bad;

    ImportedLog(KnownRecords known, Optional<String> name) {
        this.known = known;
        this.name = name;
    }

    @Override
    public void accept(DecodedRecord decoded) {
        all++;
        var record = decoded.record();
        var isOther = name.isPresent() && decoded.source().filter(s -> !s.equalsIgnoreCase(name.get())).isPresent();
        if (isOther) {
            others++;
            numberOf(record).ifPresent(mark -> take(mark, true));
            return;
        }
        from = from == null || record.begin().isBefore(from) ? record.begin() : from;
        to = to == null || record.end().isAfter(to) ? record.end() : to;
        take(record, false);
    }

    private void take(EvidenceRecord record, boolean isOther) {
        switch (known.check(record)) {
            case KNOWN -> repeated += isOther ? 0 : 1;
            case CONTRADICTS -> reject(new RejectedLine(record.source().line(), "", "contradicts-known", Map.of()));
            case NEW -> {
                added++;
                accepted += isOther ? 0 : 1;
                if (added <= MOST) {
                    open.add(record);
                    if (open.records() == PORTION) {
                        portions.add(open.finish());
                        open = new PackWriter();
                    }
                }
            }
        }
    }

    /** Devices that share one counter: the number is used up, though not by this one. */
    private static Optional<EvidenceRecord> numberOf(EvidenceRecord record) {
        return record instanceof Observation o && (o.logId().isPresent() || o.jobId().isPresent())
                ? Optional.of(new Observation(o.device(), o.source(), o.logId(), o.jobId(), JobKind.SYSTEM, Optional.empty(), o.begin(),
                        o.begin(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(),
                        Optional.of(Observation.ELSEWHERE)))
                : Optional.empty();
    }

    @Override
    public void reject(RejectedLine line) {
        bad++;
        if (rejected.size() < LISTED) {
            rejected.add(line);
        }
    }

    /** All portions; nothing may come after. */
    List<Portion> portions() {
        if (open.records() > 0) {
            portions.add(open.finish());
            open = new PackWriter();
        }
        return List.copyOf(portions);
    }

    List<RejectedLine> rejected() {
        return List.copyOf(rejected);
    }

    /** Begin of the device's first record; empty when there is none. */
    Optional<Instant> from() {
        return Optional.ofNullable(from);
    }

    Optional<Instant> to() {
        return Optional.ofNullable(to);
    }

    long added() {
        return added;
    }

    boolean isTooMuch() {
        return added > MOST;
    }

    ImportReport.Counts counts(long undecoded) {
        return new ImportReport.Counts(all + undecoded, accepted, repeated, others, bad);
    }
}
