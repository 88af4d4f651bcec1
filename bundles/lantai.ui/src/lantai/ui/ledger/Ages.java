package lantai.ui.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

import org.eclipse.osgi.util.NLS;

import lantai.app.ledger.WitnessState;
import lantai.app.stamp.StampBook;
import lantai.text.Words;

/** How long ago something was, in words, and whether that is too long for a witness. */
final class Ages {

    private static final int HOURS_IN_WORDS = 48;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final InstantSource clock;
    private final Duration most;

    /** @param days a witness's word is too old after so many */
    Ages(InstantSource clock, long days) {
        this.clock = clock;
        this.most = Duration.ofDays(days);
    }

    /** A moment in the future, by a clock that goes wrong, counts as now. */
    String words(Instant then) {
        var age = Duration.between(then, clock.instant());
        if (age.toMinutes() < 1) {
            return LedgerMessages.age_now;
        }
        if (age.toMinutes() < 60) {
            return NLS.bind(LedgerMessages.age_minutes, age.toMinutes());
        }
        return age.toHours() < HOURS_IN_WORDS ? NLS.bind(LedgerMessages.age_hours, age.toHours()) : NLS.bind(LedgerMessages.age_days, age.toDays());
    }

    /** Whether its word is recent and under a key that is known. */
    boolean isGood(WitnessState witness) {
        return witness.isChecked() && Duration.between(witness.since(), clock.instant()).compareTo(most) <= 0;
    }

    /** A moment as it is written on this page. */
    static String time(Instant when) {
        return TIME.format(when.atZone(ZoneId.systemDefault()));
    }

    /** What an authority has said, with its sign. */
    String of(StampBook.Entry entry, Words said) {
        return entry.stamped().map(stamped -> NLS.bind(LedgerMessages.stamp_when, time(stamped.stamp().time()), words(stamped.stamp().time())))
                .or(() -> entry.wrong().map(why -> "✖ " + said.get("stamp-refused." + why))).orElse(LedgerMessages.stamp_asked);
    }

    /** With its sign. */
    String of(WitnessState witness) {
        return !witness.isChecked() ? LedgerMessages.witness_unchecked
                : NLS.bind(isGood(witness) ? LedgerMessages.witness_fresh : LedgerMessages.witness_old, words(witness.since()));
    }
}
