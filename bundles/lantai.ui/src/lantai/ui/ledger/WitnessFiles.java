package lantai.ui.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import lantai.app.ledger.Ledger.SignedHead;
import lantai.app.ledger.Ledger.Witnessed;
import lantai.app.ledger.LedgerRefused;
import lantai.app.registry.Registry;
import lantai.core.operation.Progress;

/** What goes to a witness and comes back, as files on a stick; public keys lie beside each as {@code FILE.keys}. */
final class WitnessFiles {

    private static final String KEYS = ".keys";
    private static final String SUCCESSION = "succession ";

    private final Registry registry;

    WitnessFiles(Registry registry) {
        this.registry = registry;
    }

    private static Path keysOf(Path file) {
        return file.resolveSibling(file.getFileName() + KEYS);
    }

    /** Lines of the file of keys that came with a file; none when there is no such file. */
    static List<String> keysBeside(Path file) throws IOException {
        var keys = keysOf(file);
        return Files.isRegularFile(keys) ? Files.readAllLines(keys, StandardCharsets.UTF_8).stream().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    /** The names under which the keys sign. */
    static List<String> names(List<String> keys) {
        return keys.stream().map(line -> line.split("[+ ]", 2)[0]).distinct().toList();
    }

    /**
     * Writes a request to a witness, and the log's keys.
     *
     * @param known events the witness knows; 0 for none
     */
    SignedHead ask(long known, Path file, Progress progress) throws LedgerRefused, IOException {
        var call = registry.ledger().checkpointFor(known, progress);
        Files.write(file, call.request());
        Files.write(keysOf(file), registry.ledger().keys(progress), StandardCharsets.UTF_8);
        return call.head();
    }

    /** Takes back what a witness has answered. @param keys of the witness, when they are to be believed from now on */
    SignedHead take(Path file, List<String> keys, Progress progress) throws LedgerRefused, IOException {
        return registry.ledger().witnessed(Files.readAllBytes(file), keys, progress);
    }

    /** Signs another registry's request if its log is known here; keys that its known key has handed over to are taken along. */
    Witnessed witness(Path request) throws LedgerRefused, IOException {
        return witness(request, keysBeside(request).stream().filter(line -> line.startsWith(SUCCESSION)).toList());
    }

    /** The same with keys that somebody has compared. */
    Witnessed witness(Path request, List<String> keys) throws LedgerRefused, IOException {
        return registry.ledger().witness(Files.readAllBytes(request), keys);
    }

    /** Writes the answer, and the key of this registry as a witness. */
    static Path answer(Witnessed witnessed, Path file) throws IOException {
        Files.writeString(file, witnessed.note());
        Files.writeString(keysOf(file), witnessed.key() + "\n");
        return file;
    }
}
