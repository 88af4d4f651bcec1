package lantai.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import lantai.app.token.HeldKey;
import lantai.app.token.KeyProvider;
import lantai.app.token.KeyReference;
import lantai.app.token.TokenFailure;
import lantai.app.token.TokenFailure.Reason;
import lantai.core.event.Bytes;

/** Tokens in memory, each with one PIN and keys that answer with HMAC-SHA-256. */
final class FakeTokens implements KeyProvider {

    /** A token; its number is its place in the map. */
    static final class Fake {
        String label;
        final String pin;
        final Map<Bytes, byte[]> keys = new HashMap<>();

        Fake(String label, String pin) {
            this.label = label;
            this.pin = pin;
        }
    }

    final Map<String, Fake> tokens = new TreeMap<>();
    final List<String> said = new ArrayList<>();
    /** The next answer fails, as of a token that is pulled out. */
    boolean pulled;
    int answerLength = HeldKey.BYTES;
    int held;

    @Override
    public String id() {
        return "fake";
    }

    @Override
    public List<Token> tokens() {
        return tokens.entrySet().stream().map(token -> new Token(token.getValue().label, token.getKey())).toList();
    }

    @Override
    public void useModule(Path module) throws TokenFailure {
        throw new TokenFailure(Reason.NO_MODULE, Map.of("module", module.toString()), null);
    }

    private Fake unlocked(Fake token, char[] pin) throws TokenFailure {
        if (!token.pin.equals(new String(pin))) {
            throw new TokenFailure(Reason.PIN_WRONG);
        }
        return token;
    }

    @Override
    public HeldKey create(String label, char[] pin) throws TokenFailure {
        var serial = tokens.entrySet().stream().filter(token -> token.getValue().label.equals(label)).findFirst().orElseThrow().getKey();
        var token = unlocked(tokens.get(serial), pin);
        var id = Bytes.of(new byte[] { (byte) (token.keys.size() + 1), 7 });
        var key = new byte[32];
        Arrays.fill(key, (byte) (token.keys.size() + serial.hashCode()));
        token.keys.put(id, key);
        return held(token, new KeyReference("fake", label, serial, id, "HMAC-SHA256"));
    }

    @Override
    public void look(KeyReference reference) throws TokenFailure {
        found(reference);
    }

    private Fake found(KeyReference reference) throws TokenFailure {
        if (tokens.values().stream().noneMatch(token -> token.label.equals(reference.token()))) {
            throw new TokenFailure(Reason.ABSENT);
        }
        var token = tokens.get(reference.serial());
        if (token == null || !token.label.equals(reference.token())) {
            throw new TokenFailure(Reason.OTHER, Map.of("serial", reference.serial(), "found", "another"), null);
        }
        return token;
    }

    @Override
    public HeldKey hold(KeyReference reference, char[] pin) throws TokenFailure {
        if (!reference.mechanism().equals("HMAC-SHA256")) {
            throw new TokenFailure(Reason.FAILED, Map.of("code", reference.mechanism()), null);
        }
        var token = unlocked(found(reference), pin);
        if (!token.keys.containsKey(reference.key())) {
            throw new TokenFailure(Reason.KEY_MISSING);
        }
        return held(token, reference);
    }

    private HeldKey held(Fake token, KeyReference reference) {
        held++;
        return new HeldKey() {

            @Override
            public KeyReference reference() {
                return reference;
            }

            @Override
            public byte[] answer(byte[] challenge) throws TokenFailure {
                if (pulled && !said.isEmpty()) {
                    throw new TokenFailure(Reason.ABSENT);
                }
                said.add(Bytes.of(challenge).hex());
                try {
                    var mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(token.keys.get(reference.key()), "HmacSHA256"));
                    return Arrays.copyOf(mac.doFinal(challenge), answerLength);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void takeBack() {
                token.keys.remove(reference.key());
            }

            @Override
            public void close() {
                held--;
            }
        };
    }
}
