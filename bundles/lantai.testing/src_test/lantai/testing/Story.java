package lantai.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import lantai.app.door.Outcome;
import lantai.app.evidence.ObserveRequest;
import lantai.app.registry.Registry;
import lantai.app.vault.Signer;
import lantai.cli.sheet.ActSheetParser;
import lantai.cli.sheet.ActSheetWriter;
import lantai.core.act.Act;
import lantai.core.act.ThingAct.PersonAct;
import lantai.core.operation.Progress;
import lantai.devices.DeviceLogs;
import lantai.rules.Finding;
import lantai.rules.gap.engine.ListedGap;

/**
 * An act sheet played through the real door, everybody signing with a PIN of his own. Lines that begin with {@code #} say what must come
 * of it:
 * <pre>
 * # refused ACT RULE,RULE       the door refuses the act by these rules
 * # log DEVICE FORMAT           the lines up to "# end" are the device's log, taken in now
 * # as-of TIME                  when the gaps are looked at
 * # gap CODE SUBJECT HOLDERS MINUTES  there is such a gap, with these holders (- for none), known so many minutes after T0 at the latest
 * # t0 TIME                     when the act happened that should never have
 * # sighting ID ANSWER          copy, document or no-carrier
 * </pre>
 */
final class Story implements AutoCloseable {

    /** A gap that must be there. */
    record Expected(String code, String subject, Set<String> holders, long minutes) {
    }

    private final Path folder;
    private final TestClock clock;
    private final Registry registry;
    private final Map<String, Signer> signers = new TreeMap<>();
    private final Map<String, List<String>> refused = new TreeMap<>();
    private final List<Expected> expected = new ArrayList<>();
    private final Map<String, String> sightings = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private OffsetDateTime asOf;
    private OffsetDateTime t0;

    private Story(Path folder, TestClock clock, Registry registry) {
        this.folder = folder;
        this.clock = clock;
        this.registry = registry;
    }

    /** A registry just founded. */
    static Story found(Path folder) throws Exception {
        var clock = new TestClock();
        return new Story(folder, clock, TestRegistry.workstation(clock).found(folder, TestRegistry.founding("办公室", "甲"), Progress.NONE));
    }

    /** A registry a story was played in before; its persons have their PINs. */
    static Story open(Path folder) throws Exception {
        var clock = new TestClock();
        return new Story(folder, clock, TestRegistry.workstation(clock).open(folder, "sysadmin", TestRegistry.pin(), Progress.NONE));
    }

    Registry registry() {
        return registry;
    }

    OffsetDateTime asOf() {
        return asOf;
    }

    OffsetDateTime t0() {
        return t0;
    }

    List<Expected> expected() {
        return expected;
    }

    /** Plays a sheet; gives what did not come as it said. */
    List<String> play(String resource) throws Exception {
        try (var in = Story.class.getResourceAsStream("cases/" + resource + ".jsonl")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            lines.stream().filter(line -> line.startsWith("# refused ")).map(line -> line.split(" "))
                    .forEach(words -> refused.put(words[2], List.of(words[3].split(","))));
            for (var i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                if (line.startsWith("# log ")) {
                    var end = lines.subList(i, lines.size()).indexOf("# end") + i;
                    log(line.split(" "), lines.subList(i + 1, end));
                    i = end;
                } else if (line.startsWith("#")) {
                    told(line.split(" "));
                } else if (!line.isBlank()) {
                    act(new ActSheetParser().parse(line));
                }
            }
        }
        return wrong;
    }

    private void told(String[] words) {
        switch (words.length > 1 ? words[1] : "") {
            case "as-of" -> asOf = OffsetDateTime.parse(words[2]);
            case "t0" -> t0 = OffsetDateTime.parse(words[2]);
            case "gap" -> expected.add(new Expected(words[2], words[3], words[4].equals("-") ? Set.of() : Set.of(words[4].split(",")),
                    Long.parseLong(words[5])));
            case "sighting" -> sightings.put(words[2], words[3]);
            default -> { }
        }
    }

    private void act(Act act) throws Exception {
        var now = clock.instant();
        var entered = act.entered().toInstant();
        if (entered.isAfter(now)) {
            clock.pass(Duration.between(now, entered));
        }
        var outcome = registry.door().submit(act, signers(act)).join();
        var rules = refused.get(act.id());
        if (outcome instanceof Outcome.Refused r) {
            var found = r.findings().stream().filter(Finding::blocks).map(f -> f.rule().id()).toList();
            if (rules == null || !found.containsAll(rules)) {
                wrong.add(act.id() + " was refused by " + found);
            }
        } else {
            if (rules != null) {
                wrong.add(act.id() + " was not refused");
            }
            if (act.body() instanceof PersonAct person && !registry.signers().enrolled().contains(person.person())) {
                signers.put(person.person(), registry.signers().enrol(person.person(), TestRegistry.pin(), false));
            }
        }
    }

    /** The signatures of everybody the act names, as far as they have PINs. */
    private Set<Signer> signers(Act act) throws Exception {
        var all = new HashSet<Signer>();
        all.add(registry.signers().operator());
        var text = new ActSheetWriter().write(act);
        for (var person : registry.signers().enrolled()) {
            if (text.contains("\"" + person + "\"") && !person.equals("sysadmin")) {
                var signer = signers.get(person);
                if (signer == null) {
                    signer = registry.signers().unlock(person, TestRegistry.pin());
                    signers.put(person, signer);
                }
                all.add(signer);
            }
        }
        return all;
    }

    private void log(String[] words, List<String> lines) throws Exception {
        var file = folder.resolveSibling(words[2] + "-" + lines.size() + "-" + System.nanoTime() + ".csv");
        Files.write(file, lines);
        registry.evidence().observe(new DeviceLogs(), new ObserveRequest(file, words[3], words[2], Optional.empty(), ZoneId.of("+08:00"),
                Map.of()), Progress.NONE);
    }

    /** The gaps at the moment the sheet names. */
    List<ListedGap> gaps() {
        return registry.gaps().all(asOf);
    }

    /** What every sighting turned out to be, where the sheet says what it is. */
    List<String> wrongSightings() {
        var differing = new ArrayList<String>();
        for (var sighting : registry.gaps().sightings(asOf)) {
            var answer = sighting.state().copy().isPresent() ? "copy" : sighting.documents().isEmpty() ? "no-carrier" : "document";
            var said = sightings.remove(sighting.state().sighting());
            if (said != null && !said.equals(answer)) {
                differing.add(sighting.state().sighting() + " is " + answer);
            }
        }
        sightings.keySet().forEach(id -> differing.add(id + " is not there"));
        return differing;
    }

    @Override
    public void close() throws IOException {
        signers.values().forEach(Signer::close);
        registry.close();
    }
}
