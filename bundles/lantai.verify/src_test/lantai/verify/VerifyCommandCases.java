package lantai.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.core.event.Bytes;
import lantai.core.event.Event;
import lantai.core.event.EventId;
import lantai.core.event.Fields;
import lantai.core.event.Hash;
import lantai.core.event.Signature;
import lantai.core.event.Subject;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;
import lantai.ledger.event.EventCodec;
import lantai.ledger.journal.Disk;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalOptions;
import lantai.ledger.note.Checkpoint;
import lantai.ledger.note.NoteAlgorithm;
import lantai.ledger.note.NoteException;
import lantai.ledger.note.NoteKey;
import lantai.ledger.note.NoteSigner;
import lantai.ledger.note.SignedNote;
import lantai.ledger.proof.EventProofs;
import lantai.ledger.proof.ProofExtra;
import lantai.ledger.tiles.TileExport;
import lantai.ledger.tree.MemoryTree;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.tree.TreeHash;
import lantai.ledger.tree.TreeProofs;
import lantai.ledger.verify.Finding;
import lantai.ledger.verify.Verdict;
import lantai.verify.cipher.SuiteDigests;

/** What lantai-verify does, whatever the suite of the log. */
abstract class VerifyCommandCases {

    private static final String ORIGIN = "JYS-1";
    @TempDir
    private Path temp;
    private Path registry;
    private Path proof;
    private Path tiles;
    private Path checkpoint;
    private String key;
    private final Suite suite;
    private final TreeHash hash;
    private final MemoryTree tree;
    private final List<byte[]> leaves = new ArrayList<>();
    private final Pair person;
    private final Pair log;
    private final NoteKey logKey;

    VerifyCommandCases(Suite suite) {
        this.suite = suite;
        hash = SuiteDigests.ALL.get(suite);
        tree = new MemoryTree(hash);
        person = Pair.fresh(suite);
        log = Pair.fresh(suite);
        logKey = new NoteKey(ORIGIN, suite == Suite.INTL ? NoteAlgorithm.ED25519 : NoteAlgorithm.SM2, log.key());
    }

    private void event(int number, Optional<Hash> previous, Map<String, ?> fields) {
        var at = OffsetDateTime.parse("2026-11-23T10:00:00+08:00").plusMinutes(number);
        var event = new Event(suite, ORIGIN, EventId.random(new Random(number)), number == 0 ? "founding-key" : "act-" + number,
                number == 0 ? "key" : "person", Subject.of(Subject.Type.PERSON, "wang"), 0, Optional.empty(), Optional.empty(), "wang",
                List.of(), Optional.empty(), List.of(), at, at, Instant.EPOCH, number + 1L, previous, 1, Fields.of(fields), new TreeMap<>());
        var bytes = EventCodec.encode(event);
        leaves.add(EventCodec.leaf(bytes,
                List.of(new Signature("wang", Signature.Role.ACTOR, person.key(), Bytes.of(person.sign(bytes))))));
    }

    private SignedNote note(long size) {
        return new NoteSigner(logKey, log::sign).sign(new Checkpoint(ORIGIN, new TreeProofs(hash, tree).head(size)));
    }

    @BeforeEach
    void write() throws IOException, NoteException {
        registry = Files.createDirectory(temp.resolve("registry"));
        Files.writeString(registry.resolve("REGISTRY"), "lantai-registry 1\norigin " + ORIGIN + "\nunit JYS\nsuite " + suite.id() + "\n");
        try (var journal = FileJournal.create(registry.resolve("journal").resolve(ORIGIN), new SuiteHash(suite, hash), ORIGIN,
                new JournalOptions(5_000, 0, () -> { }), Disk.REAL)) {
            for (var i = 0; i < 60; i++) {
                event(i, i == 0 ? Optional.empty() : Optional.of(hash.leaf(leaves.get(i - 1))), i == 0 ? Map.of("key", person.key()) : Map.of());
                tree.add(hash.leaf(leaves.get(i)));
                journal.append(leaves.get(i)).durable().join();
            }
        }
        proof = Files.write(temp.resolve("event.tlog-proof"), new EventProofs(suite, hash).prove(tree, 7, leaves.get(7), note(60)).toBytes());
        checkpoint = Files.write(temp.resolve("head"), note(60).toBytes());
        tiles = temp.resolve("tiles");
        new TileExport(tiles, hash).write(tree, index -> leaves.get((int) index), note(60), Progress.NONE);
        key = logKey.format();
    }

    private record Said(int exit, String out, String err) {
    }

    private Said run(Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = new VerifyCommand(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8),
                Progress.NONE).run(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Said(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private void says(int exit, String part, Object... arguments) {
        var said = run(arguments);
        assertEquals(exit, said.exit(), said.toString());
        assertTrue((said.out() + said.err()).contains(part), said.toString());
    }

    @Test
    @DisplayName("finds a whole registry, proof, checkpoint and export intact, in both languages and as JSON")
    void intact() {
        for (var path : List.of(registry, proof, checkpoint, tiles)) {
            says(0, "Intact.", "--lang", "en", "--key", key, path);
            says(0, "完好。", "--lang=zh", "--key=" + key, path);
            says(0, "\"verdict\":\"intact\"", "--json", "--key", key, path);
        }
        says(0, "\"size\":60,\"root\":\"" + new TreeProofs(hash, tree).root(60) + "\",\"signatures\":60", "--json", registry);
        says(0, "\"signatures\":0", "--json", "--hashes-only", registry);
        says(0, "\"index\":7,\"leaf\":\"" + hash.leaf(leaves.get(7)), "--json", "--key", key, proof);
    }

    @Test
    @DisplayName("believes neither proof nor checkpoint nor export without a key, and says so")
    void noKey() throws IOException {
        for (var path : List.of(proof, checkpoint, tiles)) {
            says(3, "\"verdict\":\"unverifiable\",\"why\":\"no-key\"", "--json", path);
        }
        var other = new NoteKey(ORIGIN, logKey.algorithm(), person.key()).format();
        says(3, "corrupt", "--json", "--key", other, checkpoint);
        var file = Files.writeString(temp.resolve("keys"), "# trusted\n\n" + other + "\n" + key + "\n");
        says(0, "intact", "--json", "--key", file, checkpoint);
    }

    @Test
    @DisplayName("leaves with 3 for damage, rollback and fork, and names the place")
    void integrity() throws IOException {
        var segment = registry.resolve("journal").resolve(ORIGIN).resolve("seg-000000000000.ccj");
        var bytes = Files.readAllBytes(segment);
        bytes[700] ^= 1;
        var forty = Files.write(temp.resolve("forty"), note(40).toBytes());
        says(0, "intact", "--json", "--key", key, "--against", forty, registry);
        Files.write(segment, bytes);
        says(3, "\"segment\":\"seg-000000000000.ccj\"", "--json", registry);
        says(3, "已损坏", "--lang", "zh", registry);
        bytes[700] ^= 1;
        Files.write(segment, bytes);

        tree.add(hash.empty());
        var longer = Files.write(temp.resolve("longer"), note(61).toBytes());
        for (var path : List.of(registry, tiles)) {
            says(3, "\"verdict\":\"rolled-back\",\"known\":61", "--json", "--key", key, "--against", longer, path);
        }
        var other = new MemoryTree(hash);
        leaves.forEach(leaf -> other.add(hash.leaf(new byte[1])));
        var forked = Files.write(temp.resolve("forked"), new NoteSigner(logKey, log::sign)
                .sign(new Checkpoint(ORIGIN, new TreeProofs(hash, other).head(60))).toBytes());
        for (var path : List.of(registry, tiles, checkpoint)) {
            says(3, "\"verdict\":\"forked\"", "--json", "--key", key, "--against", forked, path);
        }
        var entries = tiles.resolve("tile/entries/000.p/60");
        var bundle = Files.readAllBytes(entries);
        bundle[100] ^= 1;
        Files.write(entries, bundle);
        says(3, "tile/entries/000.p/60", "--json", "--key", key, tiles);
    }

    @Test
    @DisplayName("believes no checkpoint, proof or journal under the other suite's name, and names what does not fit")
    void otherSuite() throws IOException, NoteException {
        var other = suite == Suite.INTL ? Suite.GM : Suite.INTL;
        Files.writeString(registry.resolve("REGISTRY"), "lantai-registry 1\norigin " + ORIGIN + "\nunit JYS\nsuite " + other.id() + "\n");
        says(4, "\"why\":\"unknown-version\"", "--json", registry);
        var text = Files.readString(proof);
        var extra = text.substring(text.indexOf("extra ") + 6, text.indexOf('\n', text.indexOf("extra ")));
        var renamed = ProofExtra.parse(Bytes.of(Base64.getDecoder().decode(extra)));
        var line = Base64.getEncoder().encodeToString(new ProofExtra(other, renamed.event(), renamed.hash(), renamed.leaf()).toBytes().toArray());
        Files.writeString(proof, text.replace(extra, line));
        says(3, "\"field\":\"path\"", "--json", "--key", key, proof);
        var foreign = new NoteKey(ORIGIN, other == Suite.INTL ? NoteAlgorithm.ED25519 : NoteAlgorithm.SM2, Pair.fresh(other).key()).format();
        says(3, "\"field\":\"signatures\"", "--json", "--key", foreign, checkpoint);
    }

    @Test
    @DisplayName("refuses 500 changed proofs")
    void changedProofs() throws IOException {
        var seed = new Random().nextLong();
        System.out.println("changed proof files, seed " + seed);
        var random = new Random(seed);
        var good = Files.readAllBytes(proof);
        for (var round = 0; round < 500; round++) {
            var bad = good.clone();
            var place = random.nextInt(bad.length);
            bad[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(proof, bad);
            var said = run("--json", "--key", key, proof);
            assertEquals(3, said.exit(), () -> place + " " + said);
            assertFalse(said.out().contains("\"intact\""));
        }
    }

    @Test
    @DisplayName("leaves with 2 and one clear sentence when asked or given the wrong thing")
    void badInput() throws IOException {
        says(2, "Exactly one path", "--lang", "en");
        says(2, "Exactly one path", "--lang", "en", proof, proof);
        says(2, "Unknown option: --frob", "--lang", "en", "--frob", proof);
        says(2, "Not found", "--lang", "en", temp.resolve("nowhere"));
        says(2, "Unknown language", "--lang", "fr", proof);
        says(2, "A value is missing", "--lang", "en", proof, "--key");
        says(2, "no key", "--lang", "en", "--key", "nonsense", proof);
        says(3, "\"code\":\"malformed\"", "--json", Files.writeString(temp.resolve("x"), "hello"));
        says(3, "\"field\":\"size\"", "--json", Files.writeString(temp.resolve("y"), note(60).format().replace("\n60\n", "\n060\n")));
        says(2, "no registry", "--lang", "en", Files.createDirectory(temp.resolve("z")));
        for (var unknown : List.of("CCL-GM-2", "ccl-gm-1", "CCL-INTL-1 ", "SM")) {
            Files.writeString(registry.resolve("REGISTRY"), "lantai-registry 1\norigin " + ORIGIN + "\nunit JYS\nsuite " + unknown + "\n");
            says(4, "cipher suite", "--lang", "en", registry);
        }
        Files.writeString(registry.resolve("REGISTRY"), "lantai-registry 2\norigin " + ORIGIN + "\nsuite " + suite.id() + "\n");
        says(4, "later version", "--lang", "en", registry);
        says(0, "lantai-verify", "--help");
    }

    @Test
    @DisplayName("has a sentence in both languages for everything that can be found")
    void words() {
        for (var locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            var words = Words.of(locale);
            for (var what : Finding.What.values()) {
                assertFalse(words.text("finding." + what.word()).isBlank());
            }
            for (var why : Verdict.Why.values()) {
                assertFalse(words.text("why." + why.word()).isBlank());
            }
            for (var field : NoteException.Field.values()) {
                assertFalse(words.text("field." + field.word()).isBlank());
            }
        }
    }
}
