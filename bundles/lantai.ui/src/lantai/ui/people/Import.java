package lantai.ui.people;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.Registry;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.operation.Progress;
import lantai.rules.Finding;
import lantai.text.Words;

/** An import: every line is judged first; only when all may go, all are written. Nothing is half applied. */
final class Import {

    /** One line of the preview: its number, its code, and what is wrong with it (empty when nothing is). */
    record Preview(int line, Values values, String problem, Optional<Act> act) {
    }

    private final Registry registry;
    private final ThingKind kind;
    private final Words words;

    Import(Registry registry, ThingKind kind, Words words) {
        this.registry = registry;
        this.kind = kind;
        this.words = words;
    }

    List<Preview> preview(CsvTable table) {
        var previews = new ArrayList<Preview>();
        var seen = new HashSet<String>();
        for (var line : table.rows()) {
            previews.add(preview(line, seen));
        }
        return previews;
    }

    private Preview preview(CsvTable.Line line, Set<String> seen) {
        var key = kind.fields().get(0).key();
        try {
            var body = kind.act(line.values());
            if (!seen.add(line.values().text(key))) {
                throw new FieldProblem(key, "twice");
            }
            var act = act(registry, body);
            var against = registry.door().judge(act, Set.of()).stream().filter(Finding::blocks).findFirst();
            return new Preview(line.number(), line.values(), against.map(words::finding).orElse(""), Optional.of(act));
        } catch (FieldProblem e) {
            return new Preview(line.number(), line.values(), e.field() + ": " + PeopleWords.problem(e.code()), Optional.empty());
        } catch (BadAct e) {
            return new Preview(line.number(), line.values(), e.field() + ": " + words.get("bad-act." + e.code(), e.arguments()),
                    Optional.empty());
        }
    }

    static Act act(Registry registry, ActBody body) {
        var now = OffsetDateTime.now().withNano(0);
        return new Act("w-" + UUID.randomUUID(), now, now, registry.operator(), Optional.empty(), body);
    }

    /** Writes all; called only when every line may go. @return how many were written */
    int write(List<Preview> previews, Progress progress) throws BadAct {
        var running = new ArrayList<CompletableFuture<Outcome>>();
        for (var preview : previews) {
            running.add(registry.door().submit(preview.act().orElseThrow(), List.of()));
            progress.at(running.size(), previews.size());
        }
        var written = 0;
        for (var outcome : running) {
            written += outcome.join() instanceof Outcome.Done ? 1 : 0;
        }
        return written;
    }
}
