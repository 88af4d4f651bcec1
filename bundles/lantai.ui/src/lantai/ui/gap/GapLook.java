package lantai.ui.gap;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import lantai.app.registry.Registry;
import lantai.core.operation.Progress;
import lantai.core.register.Role;
import lantai.core.register.State.PersonState;
import lantai.rules.gap.GapSeverity;
import lantai.rules.gap.engine.ListedGap;

/**
 * The gaps as one look found them.
 *
 * @param at      the moment looked at
 * @param gaps    every gap, also ended and closed ones, by begin
 * @param changed ids of gaps that came, ended, became more pressing, were closed or stand again since the day began
 * @param came    how many stand that did not stand when the day began
 * @param gone    how many stood then and do not stand any more
 * @param names   what stands behind the codes
 * @param people  those who may be called or asked to close one: whoever has a duty or a PIN, the officers first
 */
record GapLook(OffsetDateTime at, List<ListedGap> gaps, Set<String> changed, long came, long gone, GapNames names,
        List<PersonState> people) {

    GapLook {
        gaps = List.copyOf(gaps);
        changed = Set.copyOf(changed);
        people = List.copyOf(people);
    }

    /** Looks; the first look reads the whole journal. The day's begin is one moment all day long, so it is read once a day. */
    static GapLook at(Registry registry, OffsetDateTime now, Progress progress) {
        var gaps = registry.gaps();
        gaps.analyse(progress);
        var today = gaps.all(now);
        var before = gaps.all(now.truncatedTo(ChronoUnit.DAYS));
        return compared(now, before, today, people(registry)).named(GapNames.of(registry, today));
    }

    private static List<PersonState> people(Registry registry) {
        var enrolled = registry.signers().enrolled();
        return registry.catalogue().persons().stream().filter(person -> !person.roles().isEmpty() || enrolled.contains(person.person()))
                .sorted(Comparator.comparingInt(GapLook::distance).thenComparing(PersonState::person)).toList();
    }

    private static int distance(PersonState person) {
        return person.roles().stream().filter(role -> role != Role.CLERK && role != Role.COLLECTOR && role != Role.SYSTEM_ADMIN)
                .mapToInt(Role::ordinal).min().orElse(Role.values().length);
    }

    static GapLook compared(OffsetDateTime now, Collection<ListedGap> before, List<ListedGap> today, List<PersonState> people) {
        var then = before.stream().collect(Collectors.toMap(g -> g.gap().id(), Function.identity()));
        var changed = today.stream().filter(g -> isChanged(then, g)).map(g -> g.gap().id()).collect(Collectors.toSet());
        var stand = today.stream().filter(g -> !g.isClosed()).map(g -> g.gap().id()).collect(Collectors.toSet());
        var stood = before.stream().filter(g -> !g.isClosed()).map(g -> g.gap().id()).collect(Collectors.toSet());
        return new GapLook(now, today, changed, stand.stream().filter(id -> !stood.contains(id)).count(),
                stood.stream().filter(id -> !stand.contains(id)).count(), GapNames.NONE, people);
    }

    private GapLook named(GapNames now) {
        return new GapLook(at, gaps, changed, came, gone, now, people);
    }

    private static boolean isChanged(Map<String, ListedGap> then, ListedGap now) {
        var was = then.get(now.gap().id());
        return was == null || was.severity() != now.severity() || GapState.of(was) != GapState.of(now);
    }

    /** How many of a severity nobody closed. */
    long standing(GapSeverity severity) {
        return gaps.stream().filter(gap -> gap.severity() == severity && !gap.isClosed()).count();
    }
}
