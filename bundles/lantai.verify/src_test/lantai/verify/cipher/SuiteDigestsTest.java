package lantai.verify.cipher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import lantai.core.event.Suite;

@DisplayName("The verifier's digests")
class SuiteDigestsTest {

    @Test
    @DisplayName("are there for every suite, SM3 as in the examples of GB/T 32905 A.1 and A.2")
    void examples() {
        assertEquals(Set.of(Suite.values()), SuiteDigests.ALL.keySet());
        assertEquals("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", sm3("abc"));
        assertEquals("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732", sm3("abcd".repeat(16)));
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", SuiteDigests.ALL.get(Suite.INTL).empty().toString());
    }

    private static String sm3(String text) {
        return HexFormat.of().formatHex(new Sm3().digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
