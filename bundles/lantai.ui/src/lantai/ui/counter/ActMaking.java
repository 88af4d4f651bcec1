package lantai.ui.counter;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

import lantai.app.registry.Registry;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.CopyAct.CheckInAct;
import lantai.core.act.CopyAct.HandOverAct;
import lantai.core.act.CopyAct.IssueAct;
import lantai.core.act.CopyAct.ReturnAct;
import lantai.core.act.DecisionAct.CorrectAct;
import lantai.core.act.DecisionAct.CorrectionReason;
import lantai.core.act.ReadingAct.LockerSlot;
import lantai.core.act.ReadingAct.ReadBeginAct;
import lantai.core.act.ReadingAct.ReadEndAct;
import lantai.core.code.CopyId;
import lantai.core.register.CopyState;
import lantai.core.register.CopyStatus;

/** Makes the act of a visit out of what was scanned and what stands in the header. */
final class ActMaking {

    private final Registry registry;
    private final InstantSource clock;

    ActMaking(Registry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
    }

    /** The act for these copies; several for reading, where each copy has a bracket of its own. */
    List<Act> acts(Mode mode, Visit visit, Header header, List<CopyId> copies) {
        return switch (mode) {
            case READ -> copies.stream().map(copy -> act(reading(visit, header, copy))).toList();
            case RETURN -> byHolder(copies, visit.person()).entrySet().stream()
                    .map(e -> act(new ReturnAct(e.getValue(), e.getKey(), visit.place(), Map.of(), header.seal()))).toList();
            case HAND_OVER -> byHolder(copies, Optional.empty()).entrySet().stream()
                    .map(e -> act(new HandOverAct(e.getValue(), e.getKey(), visit.person().orElse(""), Optional.empty()))).toList();
            default -> List.of(act(body(mode, visit, header, copies)));
        };
    }

    /** What one copy alone would be judged by. */
    Act single(Mode mode, Visit visit, Header header, CopyId copy) {
        return acts(mode, visit, header, List.of(copy)).get(0);
    }

    private ActBody body(Mode mode, Visit visit, Header header, List<CopyId> copies) {
        var person = visit.person().orElse(registry.operator());
        return switch (mode) {
            case ISSUE -> new IssueAct(copies, person, visit.second(), header.purpose(), header.due(now()), header.seal(),
                    header.plan(now()), true);
            case CHECK_IN -> new CheckInAct(copies, visit.place().or(header::place).orElse(""), person, header.seal(), Map.of());
            case READ, RETURN, HAND_OVER -> throw new IllegalArgumentException("made one by one");
        };
    }

    /** Copies come from their holders, or from the one person who brings them all; each giver makes an act of his own. */
    private Map<String, List<CopyId>> byHolder(List<CopyId> copies, Optional<String> bringer) {
        var givers = new LinkedHashMap<String, List<CopyId>>();
        for (var copy : copies) {
            givers.computeIfAbsent(bringer.orElseGet(() -> holder(copy)), key -> new ArrayList<>()).add(copy);
        }
        return givers;
    }

    private ActBody reading(Visit visit, Header header, CopyId copy) {
        var reader = visit.person().orElse(registry.operator());
        var open = registry.register().copy(copy).filter(state -> state.status() == CopyStatus.READING).isPresent();
        return open ? new ReadEndAct(copy, reader, OptionalInt.empty())
                : new ReadBeginAct(copy, reader, visit.place().or(header::place).orElse(""),
                        header.locker().map(slot -> new LockerSlot(header.lockerDevice().orElse(""), slot)), Optional.of(registry.operator()),
                        Optional.empty());
    }

    private String holder(CopyId copy) {
        return registry.register().copy(copy).flatMap(CopyState::holder).orElse(registry.operator());
    }

    /** Undo: the act did not occur. */
    Act undo(String target) {
        return act(new CorrectAct(target, CorrectionReason.DID_NOT_OCCUR, Optional.empty()));
    }

    private Act act(ActBody body) {
        var now = now();
        return new Act("c-" + UUID.randomUUID(), now, now, registry.operator(), Optional.empty(), body);
    }
}
