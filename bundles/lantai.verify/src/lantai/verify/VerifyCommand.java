package lantai.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lantai.core.operation.Progress;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteTrust;
import lantai.ledger.note.SignedNote;
import lantai.ledger.proof.EventProof;
import lantai.verify.cipher.CastleSignatureCheck;

/** Finds out what it was given, has it checked, and tells the answer. */
final class VerifyCommand {

    private static final String UNPRINTABLE = "[\\p{Cntrl}&&[^\\t]]|[\\p{Cf}]";

    private final PrintStream out;
    private final PrintStream err;
    private final Progress progress;

    VerifyCommand(PrintStream out, PrintStream err, Progress progress) {
        this.out = out;
        this.err = err;
        this.progress = progress;
    }

    /** @return what to leave with */
    int run(String... arguments) {
        var words = Words.of(Options.locale(List.of(arguments)));
        var json = List.of(arguments).contains("--json");
        try {
            var options = Options.parse(List.of(arguments));
            if (options.help()) {
                out.print(words.text("usage"));
                return Exit.INTACT;
            }
            var answer = check(options, words);
            if (json) {
                out.println(answer.json());
            } else {
                answer.lines().forEach(line -> out.println(line.replaceAll(UNPRINTABLE, "?")));
            }
            return answer.exit();
        } catch (BadInput e) {
            return tell(e, words, json);
        } catch (UncheckedIOException e) {
            return tell(new BadInput("unreadable", Map.of("file", ""), Exit.CANNOT_READ), words, json);
        }
    }

    private int tell(BadInput e, Words words, boolean json) {
        var values = new LinkedHashMap<String, String>(e.values());
        values.computeIfPresent("field", (name, field) -> words.text("field." + field));
        var message = words.text("error." + e.code(), values).replaceAll(UNPRINTABLE, "?");
        if (json) {
            var fields = new LinkedHashMap<String, Object>();
            fields.put("code", e.code());
            fields.put("message", message);
            fields.putAll(e.values());
            out.println(JsonText.of(Map.of("error", fields)));
        } else {
            err.println(message);
            if (e.code().equals("one-path") || e.code().endsWith("option")) {
                err.print(words.text("usage"));
            }
        }
        return e.exit();
    }

    private Answer check(Options options, Words words) throws BadInput {
        var trust = new NoteTrust(options.keys(), new CastleSignatureCheck());
        var path = options.path();
        if (!Files.exists(path)) {
            throw new BadInput("not-found", Map.of("file", path.toString()));
        }
        if (Files.isDirectory(path)) {
            if (Files.exists(path.resolve("REGISTRY")) || !Files.exists(path.resolve("checkpoint"))) {
                return new RegistryAnswer(words, trust, progress).of(options);
            }
            return tiles(path, new FileAnswers(words, trust, progress), options);
        }
        var bytes = bytes(path);
        try {
            if (EventProof.isProof(bytes)) {
                return new FileAnswers(words, trust, progress).proof(EventProof.parse(bytes));
            }
            return new FileAnswers(words, trust, progress).checkpoint(SignedNote.parse(bytes), options);
        } catch (NoteException e) {
            throw malformed(path, e);
        }
    }

    private static Answer tiles(Path folder, FileAnswers answers, Options options) throws BadInput {
        var checkpoint = folder.resolve("checkpoint");
        try {
            return answers.tiles(folder, note(checkpoint), options);
        } catch (NoteException e) {
            throw malformed(checkpoint, e);
        }
    }

    static SignedNote note(Path file) throws BadInput {
        try {
            return SignedNote.parse(bytes(file));
        } catch (NoteException e) {
            throw malformed(file, e);
        }
    }

    static BadInput malformed(Path file, NoteException e) {
        return new BadInput("malformed", Map.of("file", file.toString(), "field", e.field().word()), Exit.INTEGRITY);
    }

    static byte[] bytes(Path file) throws BadInput {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(SignedNote.MAX_BYTES + 1);
        } catch (IOException e) {
            throw new BadInput("unreadable", Map.of("file", file.toString()), Exit.CANNOT_READ);
        }
    }
}
