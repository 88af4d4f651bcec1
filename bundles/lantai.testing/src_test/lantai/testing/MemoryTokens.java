package lantai.testing;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import lantai.app.token.HeldKey;
import lantai.app.token.KeyProvider;
import lantai.app.token.KeyReference;
import lantai.app.token.TokenFailure;
import lantai.app.token.TokenFailure.Reason;
import lantai.app.token.TokenPins;
import lantai.core.event.Bytes;

/** A token for everybody, in memory: its label is its number, its PIN {@code pin-LABEL}. Remembers of whom a PIN was asked. */
final class MemoryTokens implements KeyProvider, TokenPins {

    final TreeSet<String> there = new TreeSet<>();
    final List<String> asked = new ArrayList<>();
    private final Map<Bytes, byte[]> keys = new HashMap<>();
    private final SecureRandom random = new SecureRandom();

    @Override
    public Optional<char[]> of(String person, String provider, String token) {
        asked.add(person);
        return Optional.of(("pin-" + token).toCharArray());
    }

    @Override
    public String id() {
        return "memory";
    }

    @Override
    public List<Token> tokens() {
        return there.stream().map(label -> new Token(label, label)).toList();
    }

    @Override
    public void useModule(Path module) throws TokenFailure {
        throw new TokenFailure(Reason.NO_MODULE, Map.of("module", module.toString()), null);
    }

    @Override
    public void look(KeyReference reference) throws TokenFailure {
        if (!there.contains(reference.token())) {
            throw new TokenFailure(Reason.ABSENT);
        }
    }

    @Override
    public HeldKey create(String token, char[] pin) throws TokenFailure {
        var id = new byte[16];
        var key = new byte[32];
        random.nextBytes(id);
        random.nextBytes(key);
        keys.put(Bytes.of(id), key);
        return hold(new KeyReference("memory", token, token, Bytes.of(id), "HMAC-SHA256"), pin);
    }

    @Override
    public HeldKey hold(KeyReference reference, char[] pin) throws TokenFailure {
        look(reference);
        if (!("pin-" + reference.token()).equals(new String(pin))) {
            throw new TokenFailure(Reason.PIN_WRONG);
        }
        if (!keys.containsKey(reference.key())) {
            throw new TokenFailure(Reason.KEY_MISSING);
        }
        return new HeldKey() {

            @Override
            public KeyReference reference() {
                return reference;
            }

            @Override
            public byte[] answer(byte[] challenge) {
                try {
                    var mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(keys.get(reference.key()), "HmacSHA256"));
                    return mac.doFinal(challenge);
                } catch (GeneralSecurityException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void takeBack() {
                keys.remove(reference.key());
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
