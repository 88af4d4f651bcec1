package lantai.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One rule in one version.
 *
 * @param id       stable id shown on screen, for example {@code S4-2}
 * @param gap      the gap code its breach is ({@code G3}, {@code G4} …), if it has one
 * @param source   law and article
 * @param from     first day it is in force
 * @param to       last day it was in force, empty while it stands
 * @param local    whether it is a local limit rather than law
 */
public record Rule(String id, Optional<String> gap, Source source, LocalDate from, Optional<LocalDate> to, boolean local) {

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
}
