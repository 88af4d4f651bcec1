package lantai.app.rehearsal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import lantai.core.act.Act;
import lantai.core.act.EvidenceAct.ObserveAct;
import lantai.core.evidence.EvidenceRecord;
import lantai.rules.Finding;

/**
 * An invented year: its acts, what its devices logged, and the gaps that were put in on purpose. The same seed gives the same year.
 *
 * @param acts    in the order in which they were written down
 * @param records of every device, in time
 * @param known   the gaps that are in it, and no others
 */
public record RehearsedYear(List<Act> acts, Map<String, List<EvidenceRecord>> records, List<KnownGap> known, Set<String> persons) {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    /** A year of days with everything going wrong that can, or nothing. */
    public static RehearsedYear of(long seed, int days, boolean faults) {
        return of("", seed, days, faults);
    }

    /** @param prefix before every code, so that several offices can be put together */
    public static RehearsedYear of(String prefix, long seed, int days, boolean faults) {
        var year = new OfficeYear(prefix, seed, FIRST);
        year.play(days, faults ? YearFaults.every() : YearFaults.none());
        var acts = new ArrayList<>(year.office.acts());
        acts.sort(Comparator.comparing((Act a) -> a.entered().toInstant()));
        var end = end(days);
        return new RehearsedYear(acts, year.diary.records(), year.office.known().stream().filter(k -> !k.from().isAfter(end)).map(k -> k.to()
                .filter(to -> to.isAfter(end)).isPresent() ? new KnownGap(k.code(), k.subject(), k.from(), Optional.empty()) : k).toList(),
                year.office.everybody());
    }

    /** The moment after the last day at which gaps are looked at. */
    public static OffsetDateTime end(int days) {
        return FIRST.plusDays(days).atTime(8, 0).atOffset(ZoneOffset.ofHours(8));
    }

    /**
     * Plays all of it.
     *
     * @return what was refused; a year is made so that nothing is
     */
    public List<String> play(Rehearsal rehearsal) {
        var refused = new ArrayList<String>();
        for (var act : acts) {
            var against = rehearsal.play(act, persons);
            if (!against.isEmpty()) {
                refused.add(act.id() + " " + act.body().word() + " " + against.stream().map(Finding::rule).map(r -> r.id()).toList());
            }
        }
        records.forEach((device, told) -> observe(rehearsal, device, told, 0));
        return refused;
    }

    /** A portion of a device's log comes in. */
    public void observe(Rehearsal rehearsal, String device, List<EvidenceRecord> told, int number) {
        var last = acts.get(acts.size() - 1);
        var from = told.get(0).begin();
        var to = told.stream().map(EvidenceRecord::end).max(Comparator.naturalOrder()).orElseThrow();
        var body = new ObserveAct(device, "rehearsal", told.get(0).source().file(), told.size(), Optional.empty(), from, to, told.size(), told.size(), 0, List.of(),
                List.of());
        var act = new Act("observe-" + device + "-" + number, last.entered(), last.entered(), last.by(), Optional.empty(), body);
        rehearsal.observe(body, act, told);
    }
}
