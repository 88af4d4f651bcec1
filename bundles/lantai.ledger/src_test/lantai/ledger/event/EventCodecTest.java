package lantai.ledger.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.code.CopyId;
import lantai.core.event.Blob;
import lantai.core.event.Bytes;
import lantai.core.event.Event;
import lantai.core.event.EventId;
import lantai.core.event.Fields;
import lantai.core.event.Hash;
import lantai.core.event.SealedText;
import lantai.core.event.Signature;
import lantai.core.event.Subject;
import lantai.core.event.Suite;
import lantai.ledger.tree.SuiteHash;
import lantai.ledger.cbor.CborException;

@DisplayName("The bytes of an event")
class EventCodecTest {

    private static final Bytes KEY = Bytes.of(new byte[32]);
    private static final List<Signature> SIGNATURES = List.of(new Signature("wang", Signature.Role.ACTOR, KEY, Bytes.of(new byte[64])),
            new Signature("chen", Signature.Role.RECEIVER, KEY, Bytes.of(new byte[64])));

    static Event event() {
        return new Event(Suite.INTL, "JYS-1", EventId.ofHex("000102030405060708090a0b0c0d0e0f"), "act-1", "issue",
                Subject.copy(CopyId.parse("D31/000012")), 3, Optional.of("wang"), Optional.of("chen"), "wang", List.of("qian"),
                Optional.of("did-not-occur"), List.of(new Blob(Bytes.of(new byte[16]), Hash.ofHex("ab".repeat(32)))),
                OffsetDateTime.parse("2026-11-23T10:02:00+08:00"), OffsetDateTime.parse("2026-11-23T10:03:30+08:00"),
                Instant.ofEpochMilli(1_795_000_000_123L), 7, Optional.of(Hash.ofHex("cd".repeat(32))), 1,
                Fields.of(Map.of("due", "2026-11-24T18:00+08:00", "notice", true, "pages", 4, "list", List.of("a", "b"))),
                new TreeMap<>(Map.of("purpose", new SealedText(Bytes.of(new byte[16]), Bytes.of(new byte[40])))));
    }

    @Test
    @DisplayName("begin with the suite's id, so that nothing is read under the wrong one")
    void suiteFirst() {
        var head = new String(Arrays.copyOfRange(EventCodec.encode(event()), 3, 14), StandardCharsets.US_ASCII);

        assertEquals("CCL-INTL-1", head.substring(0, 10));
    }

    @Test
    @DisplayName("give the same event back, signatures and signed bytes apart")
    void roundTrip() {
        var bytes = EventCodec.encode(event());
        var leaf = EventCodec.decode(EventCodec.leaf(bytes, SIGNATURES));

        assertEquals(event(), leaf.signed().event());
        assertEquals(SIGNATURES, leaf.signed().signatures());
        assertArrayEquals(bytes, leaf.eventBytes());
        assertArrayEquals(bytes, EventCodec.encode(leaf.signed().event()));
    }

    @Test
    @DisplayName("hash as a leaf of RFC 6962: SHA-256 of a zero byte and the leaf")
    void leafHash() {
        assertEquals("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", SuiteHash.intl().leaf(new byte[0]).toString());
    }

    @Test
    @DisplayName("are refused when anything is missing at the end")
    void truncated() {
        var leaf = EventCodec.leaf(EventCodec.encode(event()), SIGNATURES);
        for (var length = 0; length < leaf.length; length++) {
            var cut = Arrays.copyOf(leaf, length);
            assertThrows(CborException.class, () -> EventCodec.decode(cut), "cut to " + length);
        }
        assertThrows(CborException.class, () -> EventCodec.decode(Arrays.copyOf(leaf, leaf.length + 1)));
    }

    @Test
    @DisplayName("never mean the same event, or hash to the same leaf, with one bit changed")
    void bitFlips() {
        var leaf = EventCodec.leaf(EventCodec.encode(event()), SIGNATURES);
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 1_000; i++) {
            var flipped = leaf.clone();
            flipped[random.nextInt(leaf.length)] ^= (byte) (1 << random.nextInt(8));
            assertNotEquals(SuiteHash.intl().leaf(leaf), SuiteHash.intl().leaf(flipped));
            try {
                var read = EventCodec.decode(flipped).signed();
                assertFalse(read.event().equals(event()) && read.signatures().equals(SIGNATURES), "seed " + seed);
            } catch (CborException refused) {
                continue;
            }
        }
    }
}
