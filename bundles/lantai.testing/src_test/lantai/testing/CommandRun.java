package lantai.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

import lantai.app.backup.FolderBackups;
import lantai.app.backup.FolderRestores;
import lantai.app.ledger.FolderLedgers;
import lantai.app.mirror.FolderMirrors;
import lantai.app.registry.Workstation;
import lantai.cli.Shell;
import lantai.cli.Terminal;
import lantai.cli.TextWords;
import lantai.cli.Verb;
import lantai.cli.apply.ApplyVerb;
import lantai.cli.care.BackupVerb;
import lantai.cli.care.MirrorVerb;
import lantai.cli.care.RestoreVerb;
import lantai.cli.ledger.CheckpointVerb;
import lantai.cli.ledger.VerifyVerb;
import lantai.cli.ledger.WitnessVerb;
import lantai.cli.look.CopiesVerb;
import lantai.cli.look.StatusVerb;
import lantai.vault.backup.CastleContainers;

/** Calls of the command line in this program, with everybody's PIN at hand: what a person would see of them. */
final class CommandRun {

    private final Map<String, Verb> verbs = new TreeMap<>();

    private final Map<String, String> environment = new TreeMap<>(Map.of("LANTAI_PIN", TestRegistry.PIN, "LANTAI_SECOND_PIN", TestRegistry.PIN));

    CommandRun(Workstation workstation, TestClock clock) {
        var vaults = TestRegistry.vaults();
        var ledgers = new FolderLedgers(vaults);
        var containers = new CastleContainers();
        for (Verb verb : List.of(new StatusVerb(workstation), new ApplyVerb(workstation), new VerifyVerb(ledgers), new CheckpointVerb(workstation),
                new CopiesVerb(workstation), new BackupVerb(workstation, new FolderBackups(vaults, containers, ledgers, clock)),
                new RestoreVerb(new FolderRestores(vaults, containers, ledgers, workstation, clock)),
                new WitnessVerb(workstation), new MirrorVerb(workstation, new FolderMirrors(vaults, workstation)))) {
            verbs.put(verb.usage().verb(), verb);
        }
    }

    CommandRun variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** What came of a call. */
    record Result(int exit, String out, String err) {

        boolean says(String part) {
            return out.contains(part);
        }

        @Override
        public String toString() {
            return "exit " + exit + "\n" + out + err;
        }
    }

    /** Everything in JSON, in English. */
    Result run(String... words) {
        return with("", words);
    }

    /** The same with something on standard input. */
    Result with(String input, String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, false, StandardCharsets.UTF_8),
                environment::get, false, question -> Optional.empty(), () -> false);
        var all = new ArrayList<>(List.of("--json"));
        all.addAll(List.of(words));
        var exit = new Shell(name -> Optional.ofNullable(verbs.get(name)), new TreeSet<>(verbs.keySet()), TextWords::new, Locale.ENGLISH)
                .run(all, terminal);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
