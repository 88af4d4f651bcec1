package lantai.ui.counter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import lantai.app.door.BadAct;
import lantai.app.label.LabelDesk.Scanned;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.Registry;
import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.core.code.CopyId;
import lantai.core.mark.Urgency;
import lantai.rules.Finding;
import lantai.ui.counter.Row.Verdict;

/** Takes scans, PINs and commands, and says what is next. Knows no widget; used on one thread. */
final class CounterModel {

    /** What a scan or command led to, for sound and message. */
    record Answer(Tone tone, String message, Optional<Row> row) {

        /** How it sounds. */
        enum Tone {
            OK, NOTICE, REFUSED, SILENT
        }

        static Answer of(Tone tone, String message) {
            return new Answer(tone, message, Optional.empty());
        }
    }

    private final Registry registry;
    private final ActMaking making;
    private Mode mode = Mode.ISSUE;
    private Step step = Step.PERSON;
    private Header header;
    private Visit visit = new Visit();
    private Optional<String> signing = Optional.empty();
    private final ArrayList<Signer> hands = new ArrayList<>();

    CounterModel(Registry registry, ActMaking making, Header header) {
        this.registry = registry;
        this.making = making;
        this.header = header;
    }

    Mode mode() {
        return mode;
    }

    Step step() {
        return step;
    }

    Visit visit() {
        return visit;
    }

    Header header() {
        return header;
    }

    void header(Header changed) {
        header = changed;
        judgeAll();
    }

    void mode(Mode wanted) {
        if (step != Step.RUNNING) {
            mode = wanted;
            startOver();
        }
    }

    /** Forgets the visit; nothing was done. */
    void startOver() {
        visit = new Visit();
        forgetHands();
        step = mode == Mode.RETURN ? Step.COPIES : Step.PERSON;
    }

    /** Whose PIN is awaited. */
    Optional<String> signing() {
        return signing;
    }

    /** A scan, understood by the label desk. Command words are the part's business. */
    Answer scanned(String text, Scanned scanned) {
        if (step == Step.RUNNING) {
            return Answer.of(Answer.Tone.NOTICE, "busy");
        }
        return switch (scanned.kind()) {
            case "person" -> person(text, scanned);
            case "copy" -> copy(text, scanned);
            case "place" -> place(text, scanned);
            default -> problem(text, scanned.reason());
        };
    }

    private Answer person(String text, Scanned scanned) {
        if (!scanned.genuine()) {
            return problem(text, scanned.reason());
        }
        var code = scanned.subject().orElseThrow();
        if (visit.person().isEmpty() || step == Step.PERSON) {
            visit.person(code);
            step = Step.COPIES;
        } else if (visit.person().get().equals(code)) {
            return Answer.of(Answer.Tone.NOTICE, "same-person");
        } else {
            visit.second(code);
        }
        judgeAll();
        return Answer.of(Answer.Tone.OK, "person");
    }

    private Answer place(String text, Scanned scanned) {
        if (!scanned.genuine()) {
            return problem(text, scanned.reason());
        }
        visit.place(scanned.subject().orElseThrow());
        judgeAll();
        return Answer.of(Answer.Tone.OK, "place");
    }

    private Answer copy(String text, Scanned scanned) {
        if (scanned.subject().isEmpty() || !scanned.genuine()) {
            return problem(scanned.subject().orElse(text), scanned.reason());
        }
        if (step == Step.PERSON && mode != Mode.RETURN) {
            return Answer.of(Answer.Tone.REFUSED, "person-first");
        }
        var copy = CopyId.parse(scanned.subject().get());
        if (visit.has(copy)) {
            return Answer.of(Answer.Tone.NOTICE, "twice");
        }
        var row = judged(row(copy));
        visit.add(row);
        step = Step.COPIES;
        return new Answer(row.isBlocked() ? Answer.Tone.REFUSED : Answer.Tone.OK, "copy", Optional.of(row));
    }

    private Answer problem(String text, String reason) {
        var row = Row.problem(shortened(text), reason);
        visit.add(row);
        return new Answer(Answer.Tone.REFUSED, reason, Optional.of(row));
    }

    private static String shortened(String text) {
        return text.length() <= 24 ? text : text.substring(0, 23) + "…";
    }

    private Row row(CopyId copy) {
        var document = registry.register().document(copy.document());
        var state = registry.register().copy(copy).orElseThrow();
        return new Row(Optional.of(copy), copy.toString(), state.level(), document.map(d -> d.mark().raw()).orElse(state.level().word()),
                document.map(d -> d.urgency() == Urgency.NONE ? "" : d.urgency().word()).orElse(""), document.map(d -> d.number()).orElse(""),
                Verdict.GOOD, List.of(), Optional.empty());
    }

    private Row judged(Row row) {
        try {
            var act = making.single(mode, visit, header, row.copy().orElseThrow());
            return row.with(relevant(registry.door().judge(act, expectedSigners()), row));
        } catch (BadAct e) {
            return Row.problem(row.text(), e.code());
        }
    }

    /** Of findings about the person only those that block are shown with each copy. */
    private static List<Finding> relevant(List<Finding> findings, Row row) {
        return findings.stream().filter(f -> f.blocks() || f.subject().equals(row.text())).toList();
    }

    private Set<String> expectedSigners() {
        var signers = new HashSet<String>();
        visit.person().ifPresent(signers::add);
        visit.second().ifPresent(signers::add);
        return signers;
    }

    private void judgeAll() {
        var rows = visit.rows();
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).copy().isPresent()) {
                visit.replace(i, judged(row(rows.get(i).copy().get())));
            }
        }
    }

    /** Enter on an empty box: on to the PIN, or to the end where nobody has to sign. */
    Answer enter() {
        if (step == Step.COPIES && visit.ready().isEmpty()) {
            return Answer.of(Answer.Tone.NOTICE, visit.rows().isEmpty() ? "nothing-scanned" : "all-blocked");
        }
        if (step != Step.COPIES) {
            return Answer.of(Answer.Tone.SILENT, "");
        }
        signing = needed().stream().filter(person -> !person.equals(registry.operator())).findFirst();
        step = signing.isPresent() ? Step.PIN : Step.RUNNING;
        return Answer.of(Answer.Tone.SILENT, signing.isPresent() ? "pin" : "run");
    }

    private List<String> needed() {
        return switch (mode) {
            case ISSUE, HAND_OVER -> Stream.concat(visit.person().stream(), visit.second().stream()).toList();
            case READ -> reading() ? visit.person().stream().toList() : List.of();
            case RETURN, CHECK_IN -> List.of();
        };
    }

    private boolean reading() {
        return visit.ready().stream().anyMatch(copy -> registry.register().copy(copy).filter(s -> s.reading().isEmpty()).isPresent());
    }

    /** Unlocks the awaited signature; may take half a second, so not on the display thread. The PIN is wiped. */
    Signer unlock(String person, char[] pin) throws CannotOpen {
        try {
            return registry.signers().unlock(person, pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    /** A signature is there; on to the next person who signs, or to the end. */
    void signed(Signer signer) {
        hands.add(signer);
        signing = needed().stream().filter(p -> !p.equals(registry.operator())).filter(p -> hands.stream().noneMatch(h -> h.person().equals(p)))
                .findFirst();
        if (signing.isEmpty()) {
            step = Step.RUNNING;
        }
    }

    /** Back from the PIN to the copies. */
    void back() {
        if (step == Step.PIN) {
            forgetHands();
            step = Step.COPIES;
        } else if (step == Step.COPIES || step == Step.PERSON) {
            startOver();
        }
    }

    List<Act> acts() {
        return making.acts(mode, visit, header, visit.ready());
    }

    List<Signer> hands() {
        return List.copyOf(hands);
    }

    Act undo(String target) {
        return making.undo(target);
    }

    void forgetHands() {
        hands.forEach(Signer::close);
        hands.clear();
        signing = Optional.empty();
    }
}
