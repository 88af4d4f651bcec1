package lantai.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import javax.crypto.SecretKey;

import lantai.app.token.HeldKey;
import lantai.app.token.KeyProvider;
import lantai.app.token.KeyProviders;
import lantai.app.token.KeyReference;
import lantai.app.token.Protection;
import lantai.app.token.TokenFailure;
import lantai.app.vault.VaultRefused;
import lantai.app.vault.VaultRefused.Reason;
import lantai.core.event.Bytes;
import lantai.vault.cipher.CipherSuite;
import lantai.vault.slot.Slot;
import lantai.vault.slot.SlotFolder;
import lantai.vault.slot.TokenLock;

/** Finds the key on a token that a slot demands, and makes fresh ones. A provider or token that is not there has no substitute. */
final class SecondFactors {

    /** The PIN alone. */
    static final SecondFactor NONE = new SecondFactor() {

        @Override
        public Optional<TokenLock> lock() {
            return Optional.empty();
        }

        @Override
        public SecretKey mixed(SecretKey pinKey, Slot slot) {
            return pinKey;
        }
    };

    private static final String CHECK = "lantai token check|";

    private final KeyProviders providers;

    SecondFactors(KeyProviders providers) {
        this.providers = providers;
    }

    /** For whom a token is asked, and how that is told when it fails. */
    record Asking(String person, String file, String provider, String token) {

        VaultRefused refused(TokenFailure failure) {
            var arguments = arguments();
            arguments.putAll(failure.arguments());
            return new VaultRefused(Reason.valueOf("TOKEN_" + failure.reason().name()), arguments, failure);
        }

        private Map<String, String> arguments() {
            return new HashMap<>(Map.of("person", person, "file", file, "provider", provider, "token", token));
        }

        VaultRefused unknown() {
            return new VaultRefused(Reason.TOKEN_PROVIDER_UNKNOWN, arguments(), null);
        }
    }

    /** What a slot demands; found, unlocked, and told from another key of the same name. */
    SecondFactor of(Slot slot) throws VaultRefused {
        if (slot.lock().isEmpty()) {
            return NONE;
        }
        var lock = slot.lock().get();
        var reference = lock.reference();
        var asking = new Asking(slot.person(), SlotFolder.nameOf(slot.person()), reference.provider(), reference.token());
        var provider = providers.named(reference.provider()).orElseThrow(asking::unknown);
        try {
            provider.look(reference);
            var key = held(asking, pin -> provider.hold(reference, pin));
            try {
                var check = check(key, slot.suite(), slot.vault(), slot.person());
                if (!MessageDigest.isEqual(check.toArray(), lock.check().toArray())) {
                    throw new TokenFailure(TokenFailure.Reason.KEY_OTHER);
                }
                return new SecondFactor.OnToken(key, lock, asking);
            } catch (TokenFailure | RuntimeException e) {
                key.close();
                throw e;
            }
        } catch (TokenFailure e) {
            throw asking.refused(e);
        }
    }

    /** A fresh key on a token; none for the PIN alone. */
    SecondFactor fresh(String person, String file, Protection protection, CipherSuite suite, Bytes vault) throws VaultRefused {
        if (!protection.needsToken()) {
            return NONE;
        }
        var asking = new Asking(person, file, protection.provider(), protection.token());
        var provider = providers.named(protection.provider()).orElseThrow(asking::unknown);
        try {
            refuseAbsent(provider, protection.token());
            var key = held(asking, pin -> provider.create(protection.token(), pin));
            try {
                return new SecondFactor.OnToken(key, new TokenLock(key.reference(), check(key, suite, vault, person)), asking);
            } catch (TokenFailure | RuntimeException e) {
                takeBack(key);
                key.close();
                throw e;
            }
        } catch (TokenFailure e) {
            throw asking.refused(e);
        }
    }

    /** No slot came to need a key that was just made. */
    static void takeBack(HeldKey key) {
        try {
            key.takeBack();
        } catch (TokenFailure e) {
            System.getLogger(SecondFactors.class.getName()).log(System.Logger.Level.WARNING, "a key that no slot needs stays on its token", e);
        }
    }

    /** Nobody is asked for the PIN of a token that is not there. */
    private static void refuseAbsent(KeyProvider provider, String token) throws TokenFailure {
        if (provider.tokens().stream().noneMatch(there -> there.label().equals(token))) {
            throw new TokenFailure(TokenFailure.Reason.ABSENT);
        }
    }

    private interface Way {
        HeldKey with(char[] pin) throws TokenFailure;
    }

    private HeldKey held(Asking asking, Way way) throws TokenFailure {
        var pin = providers.pins().of(asking.person(), asking.provider(), asking.token())
                .orElseThrow(() -> new TokenFailure(TokenFailure.Reason.PIN_NEEDED));
        try {
            return way.with(pin);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static Bytes check(HeldKey key, CipherSuite suite, Bytes vault, String person) throws TokenFailure {
        KeyReference reference = key.reference();
        var challenge = suite.digest().digest((CHECK + vault.hex() + "|" + person + "|" + reference.key().hex()).getBytes(StandardCharsets.UTF_8));
        return Bytes.of(Arrays.copyOf(answer(key, challenge), TokenLock.CHECK));
    }

    static byte[] answer(HeldKey key, byte[] challenge) throws TokenFailure {
        var answer = key.answer(challenge);
        if (answer.length != HeldKey.BYTES) {
            throw new TokenFailure(TokenFailure.Reason.FAILED, Map.of("code", "answer of " + answer.length + " bytes"), null);
        }
        return answer;
    }
}
