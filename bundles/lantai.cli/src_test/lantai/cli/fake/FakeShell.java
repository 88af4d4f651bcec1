package lantai.cli.fake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import lantai.app.registry.CannotOpen;
import lantai.app.registry.Founding;
import lantai.app.registry.Peek;
import lantai.app.registry.Registry;
import lantai.app.registry.Workstation;
import lantai.app.token.TokenPinDesk;
import lantai.cli.Shell;
import lantai.cli.Speech.RuleWords;
import lantai.cli.Terminal;
import lantai.cli.Verb;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.rules.Finding;
import lantai.rules.Rule;
import lantai.rules.gap.Gap;

/** Runs verbs against a fake registry, with streams that can be read afterwards. */
public final class FakeShell implements Workstation {

    public final FakeRegistry registry = new FakeRegistry();
    public final Map<String, String> environment = new HashMap<>(Map.of("LANTAI_REGISTRY", "reg", "LANTAI_PIN", "pin-sysadmin"));
    public final List<String> questions = new ArrayList<>();
    public final List<String> answers = new ArrayList<>();
    public final ByteArrayOutputStream out = new ByteArrayOutputStream();
    public final ByteArrayOutputStream err = new ByteArrayOutputStream();
    public List<String> operators = List.of("sysadmin");
    public Peek.Kind kind = Peek.Kind.REGISTRY;
    public Optional<CannotOpen> refusal = Optional.empty();
    public Optional<Founding> founding = Optional.empty();
    public List<String> pins = new ArrayList<>();
    public String openedAs = "";
    public Locale locale = Locale.ENGLISH;
    public InputStream in = new ByteArrayInputStream(new byte[0]);
    public volatile boolean stopped;
    public final TokenPinDesk tokenPins = new TokenPinDesk();

    /** Runs a call with one verb to choose from. */
    public int run(Verb verb, String... arguments) {
        out.reset();
        err.reset();
        var terminal = new Terminal(in, new PrintStream(out, false, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                environment::get, false, this::ask, () -> stopped);
        return new Shell(name -> Optional.of(verb).filter(v -> v.usage().verb().equals(name)), new TreeSet<>(List.of(verb.usage().verb())),
                language -> new KeyWords(), locale, tokenPins).run(Arrays.asList(arguments), terminal);
    }

    private Optional<char[]> ask(String question) {
        questions.add(question);
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.remove(0).toCharArray());
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public Peek peek(Path folder) {
        return new Peek(kind, Optional.empty(), Optional.empty(), Optional.of(Suite.INTL), operators, kind == Peek.Kind.INCOMPLETE ? "vault" : "");
    }

    @Override
    public Registry found(Path folder, Founding wanted, Progress progress) throws CannotOpen {
        founding = Optional.of(wanted);
        wanted.administrators().forEach(each -> pins.add(new String(each.pin())));
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return registry;
    }

    @Override
    public Registry open(Path folder, String person, char[] pin, Progress progress) throws CannotOpen {
        openedAs = person + " " + new String(pin);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return registry;
    }

    @Override
    public Registry recover(Path folder, List<String> shares, String person, char[] pin, Progress progress) throws CannotOpen {
        throw new UnsupportedOperationException();
    }

    private record KeyWords() implements RuleWords {

        @Override
        public String finding(Finding finding) {
            return "finding " + finding.rule().id();
        }

        @Override
        public String source(Finding finding) {
            return finding.rule().source().toString();
        }

        @Override
        public String source(Rule rule) {
            return "source of " + rule.id();
        }

        @Override
        public String gap(Gap gap) {
            return "why " + gap.code();
        }

        @Override
        public String remedy(Finding finding) {
            return "remedy " + finding.remedy();
        }

        @Override
        public String sentence(String key, Map<String, String> arguments) {
            return key + arguments;
        }
    }
}
