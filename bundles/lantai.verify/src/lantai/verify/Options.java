package lantai.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import lantai.ledger.note.KeyRing;
import lantai.ledger.note.NoteKey;
import lantai.verify.cipher.CastleSignatureCheck;

/**
 * What was asked.
 *
 * @param path       a proof, a checkpoint, an export, a registry
 * @param keys       keys to be believed
 * @param against    checkpoints and proofs kept elsewhere
 * @param hashesOnly no signatures of events
 * @param json       one JSON object instead of sentences
 * @param help       only the usage
 * @param locale     language of the sentences
 */
record Options(Path path, Map<NoteKey, Long> keys, List<Path> against, boolean hashesOnly, boolean json, boolean help, Locale locale) {

    /** The language asked for, before anything else can fail. */
    static Locale locale(List<String> arguments) {
        for (var i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--lang") && i + 1 < arguments.size()) {
                return Locale.forLanguageTag(arguments.get(i + 1));
            }
            if (arguments.get(i).startsWith("--lang=")) {
                return Locale.forLanguageTag(arguments.get(i).substring("--lang=".length()));
            }
        }
        return Locale.getDefault();
    }

    static Options parse(List<String> arguments) throws BadInput {
        var words = split(arguments);
        var paths = new ArrayList<Path>();
        var keys = new LinkedHashMap<NoteKey, Long>();
        var against = new ArrayList<Path>();
        var hashesOnly = false;
        var json = false;
        var help = false;
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            switch (word) {
                case "--help", "-h" -> help = true;
                case "--json" -> json = true;
                case "--hashes-only" -> hashesOnly = true;
                case "--lang" -> language(value(words, at++));
                case "--key" -> keys(value(words, at++)).forEach((key, begins) -> keys.merge(key, begins, Math::max));
                case "--against" -> against.add(path(value(words, at++)));
                default -> {
                    if (word.startsWith("--")) {
                        throw new BadInput("unknown-option", Map.of("option", word));
                    }
                    paths.add(path(word));
                }
            }
        }
        if (paths.size() != 1 && !help) {
            throw new BadInput("one-path", Map.of("count", String.valueOf(paths.size())));
        }
        return new Options(help ? Path.of("") : paths.get(0), keys, against, hashesOnly, json, help, locale(arguments));
    }

    private static List<String> split(List<String> arguments) {
        var words = new ArrayList<String>();
        for (var argument : arguments) {
            var equals = argument.indexOf('=');
            if (argument.startsWith("--") && equals > 0) {
                words.add(argument.substring(0, equals));
                words.add(argument.substring(equals + 1));
            } else {
                words.add(argument);
            }
        }
        return words;
    }

    private static String value(List<String> words, int at) throws BadInput {
        if (at + 1 >= words.size()) {
            throw new BadInput("no-value", Map.of("option", words.get(at)));
        }
        return words.get(at + 1);
    }

    private static void language(String language) throws BadInput {
        if (!List.of("zh", "en").contains(language)) {
            throw new BadInput("unknown-language", Map.of("value", language));
        }
    }

    private static Path path(String text) throws BadInput {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new BadInput("not-found", Map.of("file", text));
        }
    }

    /** One key as text, or a file of keys, where successions are followed. */
    private static Map<NoteKey, Long> keys(String text) throws BadInput {
        var file = path(text);
        try {
            var lines = Files.isRegularFile(file) ? Files.readAllLines(file) : List.of(text);
            return new KeyRing(new CastleSignatureCheck()).begins(lines);
        } catch (KeyRing.BadLine e) {
            throw new BadInput("not-a-key", Map.of("file", text, "line", String.valueOf(e.line()), "field", e.field().word()));
        } catch (IOException e) {
            throw new BadInput("unreadable", Map.of("file", text), Exit.CANNOT_READ);
        }
    }
}
