package lantai.ledger.verify;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import lantai.core.event.Suite;

/**
 * A journal to be verified.
 *
 * @param journal folder with its segments
 * @param suite   the log's suite
 * @param origin  name of the log
 * @param contents folder of the sealed contents its events name; empty when only the journal is at hand
 */
public record LedgerFolder(Path journal, Suite suite, String origin, Optional<Path> contents) {

    /** A journal without the contents its events name. */
    public LedgerFolder(Path journal, Suite suite, String origin) {
        this(journal, suite, origin, Optional.empty());
    }

    private static final String FIRST = "lantai-registry ";

    /** Says why a folder cannot be verified. */
    public static final class NotVerifiable extends Exception {

        private static final long serialVersionUID = 1L;

        private final Verdict.Why why;

        NotVerifiable(Verdict.Why why) {
            super(why.word());
            this.why = why;
        }

        public Verdict.Why why() {
            return why;
        }

        /** The same as a result. */
        public Verification verification() {
            return Verification.unverifiable(why);
        }
    }

    /**
     * Finds the journal of a registry from its file {@code REGISTRY}.
     *
     * @throws NotVerifiable when the folder is no registry, or a later version's, or of an unknown suite
     */
    public static LedgerFolder ofRegistry(Path registry) throws NotVerifiable {
        var values = values(registry.resolve("REGISTRY"));
        var origin = values.get("origin");
        if (origin == null || values.get("suite") == null || origin.isEmpty() || origin.contains("/") || origin.contains("\\") || origin.startsWith(".")) {
            throw new NotVerifiable(Verdict.Why.NO_REGISTRY);
        }
        if (values.size() != 3 || !origin.startsWith(values.getOrDefault("unit", "?") + "-")) {
            throw new NotVerifiable(Verdict.Why.NO_REGISTRY); // not of its one form: a flipped bit must not pass for another unit
        }
        try {
            return new LedgerFolder(registry.resolve("journal").resolve(origin), Suite.ofId(values.get("suite")), origin,
                    Optional.of(registry.resolve("blobs")));
        } catch (IllegalArgumentException e) {
            throw new NotVerifiable(Verdict.Why.UNKNOWN_SUITE);
        }
    }

    private static Map<String, String> values(Path file) throws NotVerifiable {
        try {
            var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (lines.isEmpty() || !lines.get(0).startsWith(FIRST)) {
                throw new NotVerifiable(Verdict.Why.NO_REGISTRY);
            }
            if (!lines.get(0).equals(FIRST + "1")) {
                throw new NotVerifiable(Verdict.Why.UNKNOWN_VERSION);
            }
            var values = new HashMap<String, String>();
            for (var line : lines.subList(1, lines.size())) {
                var blank = line.indexOf(' ');
                if (blank > 0) {
                    values.put(line.substring(0, blank), line.substring(blank + 1));
                }
            }
            return values;
        } catch (CharacterCodingException e) {
            throw new NotVerifiable(Verdict.Why.NO_REGISTRY);
        } catch (IOException e) {
            throw new NotVerifiable(Files.exists(file) ? Verdict.Why.UNREADABLE : Verdict.Why.NO_REGISTRY);
        }
    }
}
