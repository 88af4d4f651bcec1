package lantai.app.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import lantai.app.label.LabelPayload.Kind;
import lantai.app.label.LabelPayload.Parsed;
import lantai.core.event.Bytes;

@DisplayName("The payload of a label")
class LabelPayloadTest {

    private static final Bytes ID = Bytes.of(new byte[] { 1, 2, 3, 4, 5, 6, 7, 8 });
    private final LabelPayload ours = new LabelPayload(key(7));

    private static byte[] key(int fill) {
        var key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return key;
    }

    @ParameterizedTest
    @DisplayName("comes back as the same kind and id")
    @EnumSource(value = Kind.class, mode = Mode.EXCLUDE, names = "COMMAND")
    void roundTrip(Kind kind) {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 200; i++) {
            var id = new byte[LabelPayload.ID_BYTES];
            random.nextBytes(id);
            assertEquals(new Parsed.Genuine(kind, Bytes.of(id)), ours.parse(ours.encode(kind, Bytes.of(id))), () -> "seed " + seed);
        }
    }

    @ParameterizedTest
    @DisplayName("has 30 characters of QR's alphanumeric set, within the 38 of version 2-M")
    @EnumSource(value = Kind.class, mode = Mode.EXCLUDE, names = "COMMAND")
    void fitsTheCode(Kind kind) {
        assertTrue(ours.encode(kind, ID).matches("LT1:[CPLR]:[0-9A-Z $%*+./:-]{24}"));
    }

    @Test
    @DisplayName("with any one character changed to any other is reported as forged")
    void everyChange() {
        for (var payload : some()) {
            for (var at = 0; at < payload.length(); at++) {
                for (var other : others(payload.charAt(at))) {
                    var changed = payload.substring(0, at) + other + payload.substring(at + 1);
                    assertInstanceOf(Parsed.Forged.class, ours.parse(changed), changed);
                }
            }
        }
    }

    @Test
    @DisplayName("with one character lost, doubled or swapped with the next is never genuine and never a command")
    void slips() {
        for (var payload : some()) {
            for (var at = 0; at < payload.length(); at++) {
                var head = payload.substring(0, at);
                refused(payload, head + payload.substring(at + 1));
                refused(payload, head + payload.charAt(at) + payload.substring(at));
                if (at + 1 < payload.length()) {
                    refused(payload, head + payload.charAt(at + 1) + payload.charAt(at) + payload.substring(at + 2));
                }
            }
        }
    }

    private void refused(String payload, String changed) {
        if (!changed.equals(payload)) {
            var parsed = ours.parse(changed);
            assertTrue(parsed instanceof Parsed.Forged || parsed instanceof Parsed.NoLabel, changed);
        }
    }

    private List<String> some() {
        var payloads = new ArrayList<String>();
        for (var kind : List.of(Kind.COPY, Kind.PERSON, Kind.PLACE, Kind.RECEIPT)) {
            payloads.add(ours.encode(kind, ID));
            payloads.add(ours.encode(kind, Bytes.of(new byte[8])));
            payloads.add(ours.encode(kind, ours.opaque(kind, "wang")));
        }
        LabelPayload.COMMANDS.forEach(word -> payloads.add(LabelPayload.command(word)));
        return payloads;
    }

    /** Every printable ASCII character but one, and a few that input methods make of them. */
    private static List<Character> others(char but) {
        var all = IntStream.rangeClosed(' ', '~').mapToObj(c -> (char) c);
        return Stream.concat(all, List.of('：', 'Ｃ', '１', '\u0000').stream()).filter(c -> c != but).toList();
    }

    @Test
    @DisplayName("of another registry is not taken for ours")
    void otherRegistry() {
        var theirs = new LabelPayload(key(8)).encode(Kind.COPY, ID);
        assertEquals(new Parsed.Forged(Optional.of(Kind.COPY)), ours.parse(theirs));
    }

    @Test
    @DisplayName("of a person does not serve as one of a copy")
    void kindIsBound() {
        var person = ours.encode(Kind.PERSON, ID);
        assertEquals(new Parsed.Forged(Optional.of(Kind.COPY)), ours.parse(person.replaceFirst("P:", "C:")));
    }

    @ParameterizedTest
    @DisplayName("is not seen in texts that are something else")
    @ValueSource(strings = { "", "D-2026-31/000012", "wang", "LT1", "LT1:C:", "https://example.org/LT1:C:", "GB0626-2005^1^|", "000012" })
    void noLabel(String text) {
        assertInstanceOf(Parsed.NoLabel.class, ours.parse(text));
    }

    @Test
    @DisplayName("carries a command only when the word is on the card")
    void commands() {
        for (var word : LabelPayload.COMMANDS) {
            assertEquals(new Parsed.Command(word), ours.parse("LT1:X:" + word));
        }
        assertEquals(new Parsed.Forged(Optional.of(Kind.COMMAND)), ours.parse("LT1:X:DESTROY"));
        assertThrows(IllegalArgumentException.class, () -> LabelPayload.command("DESTROY"));
    }

    @Test
    @DisplayName("takes an id of eight bytes and nothing else")
    void idLength() {
        assertThrows(IllegalArgumentException.class, () -> ours.encode(Kind.COPY, Bytes.of(new byte[7])));
        assertThrows(IllegalArgumentException.class, () -> ours.encode(Kind.COMMAND, ID));
    }

    @Test
    @DisplayName("of a person's badge is the same every time, differs between persons, kinds and registries, and holds no code")
    void opaque() {
        assertEquals(ours.opaque(Kind.PERSON, "wang"), ours.opaque(Kind.PERSON, "wang"));
        assertNotEquals(ours.opaque(Kind.PERSON, "wang"), ours.opaque(Kind.PERSON, "zhao"));
        assertNotEquals(ours.opaque(Kind.PERSON, "wang"), ours.opaque(Kind.PLACE, "wang"));
        assertNotEquals(ours.opaque(Kind.PERSON, "wang"), new LabelPayload(key(8)).opaque(Kind.PERSON, "wang"));
        assertFalse(ours.encode(Kind.PERSON, ours.opaque(Kind.PERSON, "WANG")).contains("WANG"));
    }
}
