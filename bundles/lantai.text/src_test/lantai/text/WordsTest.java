package lantai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import lantai.core.act.DecisionAct.CorrectionReason;
import lantai.core.act.ReportAct;
import lantai.core.barcode.Gb0626;
import lantai.core.barcode.Gb0626Field;
import lantai.core.event.Signature;
import lantai.core.event.Subject;
import lantai.core.event.Suite;
import lantai.core.content.ContentKind;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;
import lantai.core.register.ApprovalKind;
import lantai.core.register.CopyStatus;
import lantai.core.register.DeviceKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.PhoneRule;
import lantai.core.register.PlaceKind;
import lantai.core.register.Role;
import lantai.rules.Finding;
import lantai.rules.Rule;
import lantai.rules.RuleBook;
import lantai.rules.Source;
import lantai.rules.setting.LocalSettings;

@DisplayName("Words in Chinese and English")
class WordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z_]+}");
    private static final List<String> ACTS = List.of("unit", "person", "place", "device", "setting", "key", "log-key", "recovery", "backup", "restore", "mirror", "redact", "rekey", "pin", "unlock", "revoke", "keys", "close", "migrated", "timestamp", "register", "receive", "label",
            "store", "issue", "check_in", "hand_over", "return", "receipt_back", "missing", "found", "destroy", "read_begin", "read_end",
            "approve", "decline", "correct", "duty", "group", "remind", "reproduce", "digitize", "count", "meter", "sighting", "knowledge", "refused_order", "patrol",
            "close_gap", "mark", "trace");
    private static final List<Class<? extends Enum<?>>> ENUMS = List.of(CarrierKind.class, Copying.class, Level.class, Track.class, Urgency.class, ContentKind.class,
            ApprovalKind.class, CopyStatus.class, DeviceKind.class, PersonClass.class, PersonStatus.class, PhoneRule.class,
            PlaceKind.class, Role.class, Suite.class, CorrectionReason.class, Signature.Role.class, Subject.Type.class, Gb0626Field.class,
            Gb0626.Fault.class, Finding.Severity.class, ReportAct.Knowing.class);

    private final Words chinese = Words.of(Locale.CHINA);
    private final Words english = Words.of(Locale.UK);
    private final List<Words> both = List.of(chinese, english);

    @Test
    @DisplayName("both languages have the same keys, and every sentence names the same things")
    void sameKeysAndPlaceholders() {
        assertEquals(new TreeSet<>(english.keys()), new TreeSet<>(chinese.keys()));
        for (var key : english.keys()) {
            assertEquals(placeholders(english.get(key)), placeholders(chinese.get(key)), key);
            assertFalse(english.get(key).isBlank() || chinese.get(key).isBlank(), key);
        }
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(m -> m.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("every constant of the domain has a word")
    void everyConstant() {
        var wordless = new ArrayList<String>();
        for (var words : both) {
            for (var type : ENUMS) {
                for (var constant : type.getEnumConstants()) {
                    if (words.of(constant).endsWith("." + constant.name())) {
                        wordless.add(words.locale() + " " + type + "." + constant.name());
                    }
                }
            }
        }
        assertEquals(List.of(), wordless);
    }

    @Test
    @DisplayName("every rule has a title, a sentence and a remedy, every source a citation")
    void everyRule() {
        for (var words : both) {
            for (var rule : new RuleBook().rules()) {
                for (var kind : List.of("rule.", "finding.", "remedy.")) {
                    assertTrue(words.keys().contains(kind + rule.id()), kind + rule.id());
                }
                assertTrue(words.keys().contains("instrument." + rule.source().instrument()), rule::toString);
                rule.gap().ifPresent(gap -> assertTrue(words.keys().contains("gap." + gap), gap));
            }
        }
    }

    @Test
    @DisplayName("no words stand for a rule that is not in the book")
    void nothingLeftOver() {
        var ids = new RuleBook().rules().stream().map(Rule::id).collect(Collectors.toSet());
        assertEquals(List.of(), english.keys().stream().filter(key -> key.matches("(rule|finding|remedy)\\..*"))
                .filter(key -> !ids.contains(key.substring(key.indexOf('.') + 1))).toList());
    }

    @Test
    @DisplayName("every act has a word, every reason not to open a sentence, every setting a meaning")
    void actsReasonsSettings() throws IOException {
        var wanted = new ArrayList<String>();
        ACTS.forEach(act -> wanted.add("act." + act));
        for (var number = 1; number <= 14; number++) {
            wanted.add("gap.G" + number);
        }
        LocalSettings.all().forEach(limit -> wanted.add("setting." + limit.key()));
        Stream.of("NO_REGISTRY", "NOT_EMPTY", "FOREIGN", "NEWER_VERSION", "INCOMPLETE", "IN_USE", "READ_ONLY_FOLDER", "WRONG_PIN",
                "SLOT_LOCKED", "NO_SLOT", "NOT_AN_OPERATOR", "SLOT_DAMAGED", "VAULT_DAMAGED", "VAULT_ROLLED_BACK", "SUITE_NOT_AVAILABLE", "DAMAGED",
                "ROLLED_BACK", "NO_SPACE", "BAD_FOUNDING", "INPUT_OUTPUT", "TOKEN_PROVIDER_UNKNOWN", "TOKEN_PROVIDER_UNAVAILABLE", "TOKEN_NO_MODULE",
                "TOKEN_ABSENT", "TOKEN_OTHER", "TOKEN_AMBIGUOUS", "TOKEN_KEY_MISSING", "TOKEN_KEY_OTHER", "TOKEN_PIN_NEEDED", "TOKEN_PIN_WRONG",
                "TOKEN_PIN_LOCKED", "TOKEN_FAILED").forEach(reason -> wanted.add("cannot-open." + reason));
        assertEquals(List.of(), wanted.stream().filter(key -> !english.keys().contains(key)).toList());
        assertEquals(List.of(), codesOf("../lantai.app/src/lantai/app/door").stream().map(code -> "bad-act." + code)
                .filter(key -> !english.keys().contains(key)).toList());
    }

    @Test
    @DisplayName("every verdict, finding and refusal of the ledger has a sentence, with the codes in it said in words")
    void ledger() throws IOException {
        var wanted = new TreeSet<String>();
        var folder = Path.of("../lantai.ledger/src/lantai/ledger");
        constants(folder.resolve("verify/Finding.java"), "[A-Z_]+\\(\"([a-z-]+)\", Weight", "ledger-finding.", wanted);
        constants(folder.resolve("verify/Verdict.java"), "return \"([a-z-]+)\"", "verdict.", wanted);
        constants(folder.resolve("verify/Verdict.java"), "[A-Z_]+\\(\"([a-z-]+)\"\\)", "verdict-why.", wanted);
        constants(folder.resolve("note/NoteException.java"), "[A-Z_]+\\(\"([a-z_]+)\"\\)", "note-field.", wanted);
        constants(Path.of("../lantai.app/src/lantai/app/ledger/LedgerRefused.java"), "([A-Z_]+)\\([23]\\)", "ledger-refused.", wanted);
        constants(Path.of("../lantai.app/src/lantai/app/backup/BackupRefused.java"), "([A-Z_]+)\\([1-4]\\)", "backup-refused.", wanted);
        constants(Path.of("../lantai.app/src/lantai/app/stamp/StampRefused.java"), "        ([A-Z_]+),?\n", "stamp-refused.", wanted);
        constants(Path.of("../lantai.app/src/lantai/app/mirror/MirrorRefused.java"), "([A-Z_]+)\\([1-4]\\)", "mirror-refused.", wanted);
        wanted.removeAll(english.keys());
        assertEquals(new TreeSet<>(), wanted);
        assertEquals("Cannot be verified: there is no journal", english.get("verdict.unverifiable", Map.of("why", "no-journal")));
        assertEquals("不是检查点、见证请求或证明：根值 不合格式", chinese.get("ledger-refused.MALFORMED", Map.of("field", "root")));
    }

    private static void constants(Path source, String pattern, String prefix, TreeSet<String> into) throws IOException {
        var before = into.size();
        Pattern.compile(pattern).matcher(Files.readString(source, StandardCharsets.UTF_8)).results().forEach(m -> into.add(prefix + m.group(1)));
        assertTrue(into.size() > before, source::toString);
    }

    /** The codes the door's own source names in bad(…) and new BadAct(…). */
    private static List<String> codesOf(String folder) throws IOException {
        var call = Pattern.compile("(?:bad|new BadAct)\\(\\s*[^,()]+,\\s*\"([a-z-]+)\"");
        var codes = new TreeSet<String>();
        try (var files = Files.list(Path.of(folder))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                call.matcher(Files.readString(file, StandardCharsets.UTF_8)).results().forEach(m -> codes.add(m.group(1)));
            }
        }
        assertFalse(codes.isEmpty());
        return List.copyOf(codes);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = ';', value = {
            "R24;29(2);《中华人民共和国保守国家秘密法实施条例》（2024）第二十九条第（二）项;Implementing Regulation of the Law on Guarding State Secrets (2024), art. 29 item (2)",
            "L24;21.3;《中华人民共和国保守国家秘密法》（2024）第二十一条第三款;Law on Guarding State Secrets (2024), art. 21 para. 3",
            "L10;16;《中华人民共和国保守国家秘密法》（2010）第十六条;Law on Guarding State Secrets (2010), art. 16",
            "R24;20;《中华人民共和国保守国家秘密法实施条例》（2024）第二十条;Implementing Regulation of the Law on Guarding State Secrets (2024), art. 20",
            "LOCAL;reading.supervised;本单位设置：机密以上须专人监阅（1 是 0 否）;Local setting: reading of 机密 and above is supervised (1 yes, 0 no)",
            "LOCAL;roles;本单位规定;Local rule" })
    @DisplayName("a source is cited in full")
    void sources(String instrument, String article, String zh, String en) {
        assertEquals(zh, chinese.source(new Source(instrument, article)));
        assertEquals(en, english.source(new Source(instrument, article)));
    }

    private static Finding finding(String id, Map<String, String> arguments) {
        var rule = new Rule(id, Optional.empty(), new Source("R24", "6"), LocalDate.EPOCH, Optional.empty(), false);
        return new Finding(rule, Finding.Severity.BLOCK, "p01", arguments, id);
    }

    @Test
    @DisplayName("a finding is one sentence in which codes stand as they are and words are translated")
    void findings() {
        var level = finding("P-1", Map.of("person", "p01", "level", "机密"));
        assertEquals("p01 的涉密等级不够接触 机密", chinese.finding(level));
        assertEquals("The class of p01 does not cover SECRET 机密", english.finding(level));
        var role = finding("ROLE-2", Map.of("by", "p01", "act", "issue", "role", "clerk,officer"));
        assertEquals("p01 没有办理“发出”的岗位（需要：保密员、保密干部）", chinese.finding(role));
        assertEquals("p01 does not have a role for “issue” (needs: clerk, officer)", english.finding(role));
        assertEquals("换具备相应涉密等级的人员", chinese.remedy(level));
    }

    @Test
    @DisplayName("an argument that looks like a placeholder is not filled again, and what nobody gave is left out")
    void fillingIsSafe() {
        assertEquals("The class of {level} does not cover SECRET 机密",
                english.finding(finding("P-1", Map.of("person", "{level}", "level", "机密"))));
        assertEquals("Cannot read or write /r", english.get("cannot-open.INPUT_OUTPUT", Map.of("folder", "/r")));
    }

    @Test
    @DisplayName("a founding that is not possible says why in a sentence of its own")
    void badFounding() {
        assertEquals("p01 的 PIN 太短", chinese.get("cannot-open.BAD_FOUNDING", Map.of("why", "PIN_TOO_SHORT", "person", "p01")));
        assertEquals("Not possible for p01: later", english.get("cannot-open.BAD_FOUNDING", Map.of("why", "later", "value", "p01")));
    }

    @Test
    @DisplayName("a key nobody has words for shows itself")
    void unknownKey() {
        assertEquals("no.such.key", chinese.get("no.such.key"));
    }

    @Test
    @DisplayName("Chinese is spoken for every Chinese locale, English for all others")
    void locales() {
        assertTrue(Words.of(Locale.TAIWAN).isChinese());
        assertFalse(Words.of(Locale.GERMANY).isChinese());
        assertEquals("机要室", chinese.of(PlaceKind.REGISTRY));
        assertEquals("机密", chinese.level(Level.SECRET));
        assertEquals("在办", chinese.status(CopyStatus.ISSUED));
    }
}
