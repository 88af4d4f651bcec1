package lantai.core.register;

import java.time.OffsetDateTime;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.event.Event;
import lantai.core.event.RecordedEvent;
import lantai.core.mark.Level;

/** Folds the events of one copy. The event says what became of the copy; folding looks at nothing else. */
final class CopyFolding {

    /** What folding changes, gathered before a new state is made of it. */
    private static final class Draft {
        private CopyStatus status;
        private Optional<String> holder;
        private Optional<String> second;
        private Optional<String> place;
        private Optional<String> home;
        private Optional<OffsetDateTime> due;
        private Optional<CopyState.Travel> plan;
        private Optional<CopyState.Reading> reading;

        private Draft(CopyState state) {
            status = state.status();
            holder = state.holder();
            second = state.second();
            place = state.place();
            home = state.home();
            due = state.due();
            plan = state.plan();
            reading = state.reading();
        }

        private void stays(CopyStatus where) {
            status = where;
            second = Optional.empty();
            due = Optional.empty();
            plan = Optional.empty();
            reading = Optional.empty();
        }
    }

    Optional<CopyState> step(Optional<CopyState> before, RecordedEvent recorded) {
        var event = recorded.event();
        if (before.isEmpty()) {
            return Folding.isBirth(recorded) ? Optional.of(born(recorded)) : Optional.empty();
        }
        var state = before.get();
        return Optional.of(switch (event.kind()) {
            case "label" -> labelled(state, recorded);
            case "receipt_back", "remind", "content", "count", "reproduce", "digitize", "mark", "trace" -> touched(state, recorded);
            default -> moved(state, recorded);
        });
    }

    /** A copy whose birth was corrected: it stays in the register, void. */
    Optional<State> voided(RecordedEvent birth, RecordedEvent last) {
        if (birth.event().subject().copyId().isEmpty() || !Folding.isBirth(birth)) {
            return Optional.empty();
        }
        var born = born(birth);
        return Optional.of(new CopyState(born.copy(), born.level(), CopyStatus.VOID, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), last.event().at(), Optional.empty(), last.event().act(), Optional.empty(), Optional.empty(),
                born.pages(), Optional.empty(), Optional.empty(), 0, 1, last.seq(), last.leaf(), last.event().at()));
    }

    CopyState counted(CopyState s, int events, RecordedEvent last) {
        return new CopyState(s.copy(), s.level(), s.status(), s.holder(), s.second(), s.place(), s.home(), s.since(), s.due(),
                s.permission(), s.plan(), s.reading(), s.pages(), s.seal(), s.label(), s.labels(), events, last.seq(), last.leaf(),
                s.lastAt());
    }

    private CopyState born(RecordedEvent recorded) {
        var event = recorded.event();
        var place = event.fields().text("place");
        return new CopyState(CopyId.parse(event.subject().code()), Level.ofNumber(event.level()), status(event, CopyStatus.REGISTERED),
                event.to(), Optional.empty(), place, place, event.at(), Optional.empty(), event.act(), Optional.empty(),
                Optional.empty(), event.fields().number("pages").orElse(0L).intValue(), event.fields().text("seal"), Optional.empty(), 0,
                1, recorded.seq(), recorded.leaf(), event.at());
    }

    private CopyState labelled(CopyState s, RecordedEvent recorded) {
        return new CopyState(s.copy(), s.level(), s.status(), s.holder(), s.second(), s.place(), s.home(), s.since(), s.due(),
                s.permission(), s.plan(), s.reading(), s.pages(), s.seal(), recorded.event().fields().bytes("label"), s.labels() + 1,
                s.events(), recorded.seq(), recorded.leaf(), recorded.event().at());
    }

    private CopyState touched(CopyState s, RecordedEvent recorded) {
        return new CopyState(s.copy(), s.level(), s.status(), s.holder(), s.second(), s.place(), s.home(), s.since(), s.due(),
                s.permission(), s.plan(), s.reading(), s.pages(), s.seal(), s.label(), s.labels(), s.events(), recorded.seq(),
                recorded.leaf(), recorded.event().at());
    }

    private CopyState moved(CopyState s, RecordedEvent recorded) {
        var event = recorded.event();
        var draft = new Draft(s);
        switch (event.kind()) {
            case "store", "return", "found" -> stored(draft, event);
            case "issue" -> issued(draft, event);
            case "check_in" -> arrived(draft, event);
            case "hand_over" -> handedOver(draft, event);
            case "read_begin" -> readingBegins(draft, event);
            case "read_end" -> readingEnds(draft, event);
            case "missing" -> {
                draft.status = CopyStatus.MISSING;
                draft.place = Optional.empty();
                draft.reading = Optional.empty();
            }
            case "destroy" -> {
                draft.stays(CopyStatus.DESTROYED);
                draft.holder = Optional.empty();
                draft.place = Optional.empty();
            }
            default -> {
                return touched(s, recorded);
            }
        }
        var pages = event.fields().number("pages").map(Long::intValue).orElse(s.pages());
        var seal = event.fields().text("seal").or(s::seal);
        return new CopyState(s.copy(), s.level(), draft.status, draft.holder, draft.second, draft.place, draft.home, event.at(), draft.due,
                event.act(), draft.plan, draft.reading, pages, seal, s.label(), s.labels(), s.events(), recorded.seq(), recorded.leaf(),
                event.at());
    }

    private static void stored(Draft draft, Event event) {
        draft.stays(CopyStatus.STORED);
        draft.holder = event.to();
        draft.place = event.fields().text("place");
        draft.home = draft.place.or(() -> draft.home);
    }

    private static void issued(Draft draft, Event event) {
        draft.stays(status(event, CopyStatus.ISSUED));
        draft.holder = event.to();
        draft.place = Optional.empty();
        draft.second = event.fields().text("second");
        draft.due = event.fields().text("due").map(OffsetDateTime::parse);
        draft.plan = event.fields().text("plan_kind").map(kind -> new CopyState.Travel(kind,
                event.fields().text("plan_place").orElseThrow(), OffsetDateTime.parse(event.fields().text("plan_eta").orElseThrow())));
    }

    private static void arrived(Draft draft, Event event) {
        draft.status = status(event, CopyStatus.ISSUED);
        draft.holder = event.to();
        draft.second = Optional.empty();
        draft.place = event.fields().text("place");
        draft.plan = Optional.empty();
        draft.reading = Optional.empty();
        if (draft.status == CopyStatus.STORED) {
            draft.due = Optional.empty();
            draft.home = draft.place;
        }
    }

    private static void handedOver(Draft draft, Event event) {
        draft.status = CopyStatus.ISSUED;
        draft.holder = event.to();
        draft.second = Optional.empty();
        draft.place = event.fields().text("place");
        draft.plan = Optional.empty();
        draft.reading = Optional.empty();
    }

    private static void readingBegins(Draft draft, Event event) {
        var fields = event.fields();
        draft.reading = Optional.of(new CopyState.Reading(event.to().orElseThrow(), fields.text("place").orElseThrow(),
                fields.text("locker_device"), fields.text("locker_slot"), fields.text("supervisor"), event.at(), fields.text("approval"),
                draft.holder, draft.place, draft.status));
        draft.status = CopyStatus.READING;
        draft.holder = event.to();
        draft.place = fields.text("place");
    }

    private static void readingEnds(Draft draft, Event event) {
        draft.status = status(event, CopyStatus.ISSUED);
        draft.holder = event.to().or(() -> draft.holder);
        draft.place = event.fields().text("place");
        draft.reading = Optional.empty();
    }

    private static CopyStatus status(Event event, CopyStatus otherwise) {
        return event.fields().text("status").flatMap(CopyStatus::ofWord).orElse(otherwise);
    }
}
