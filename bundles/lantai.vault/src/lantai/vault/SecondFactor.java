package lantai.vault;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.SecretKey;

import lantai.app.token.HeldKey;
import lantai.app.token.TokenFailure;
import lantai.app.vault.VaultRefused;
import lantai.vault.slot.Slot;
import lantai.vault.slot.TokenLock;

/** What is demanded beside the PIN: nothing, or the answers of a key on a token. */
interface SecondFactor extends AutoCloseable {

    /** What stands of it in the slot. */
    Optional<TokenLock> lock();

    /** The slot's key out of the PIN's key; every field of the slot has a part in it. */
    SecretKey mixed(SecretKey pinKey, Slot slot) throws VaultRefused;

    /** No slot came to need it. */
    default void abandon() {
        // nothing was made
    }

    @Override
    default void close() {
        // nothing is held
    }

    /** A key on a token that was found, and whose PIN was right. */
    final class OnToken implements SecondFactor {

        private static final String CHALLENGE = "lantai token";
        private static final String SLOT = "lantai slot";

        private final HeldKey key;
        private final TokenLock lock;
        private final SecondFactors.Asking asking;

        OnToken(HeldKey key, TokenLock lock, SecondFactors.Asking asking) {
            this.key = key;
            this.lock = lock;
            this.asking = asking;
        }

        @Override
        public Optional<TokenLock> lock() {
            return Optional.of(lock);
        }

        /** The challenge is made with the PIN's key: what a token once answered helps to try no other PIN. */
        @Override
        public SecretKey mixed(SecretKey pinKey, Slot slot) throws VaultRefused {
            var suite = slot.suite();
            var pin = pinKey.getEncoded();
            var challenge = suite.mac(pin, joined(CHALLENGE.getBytes(StandardCharsets.US_ASCII), slot.bound()));
            var answer = new byte[0];
            var both = new byte[0];
            var mixed = new byte[0];
            try {
                answer = SecondFactors.answer(key, challenge);
                both = joined(answer, pin);
                mixed = suite.derive(both, slot.salt().toArray(), SLOT.getBytes(StandardCharsets.US_ASCII), suite.keyBytes());
                return suite.cipherKey(mixed);
            } catch (TokenFailure e) {
                throw asking.refused(e);
            } finally {
                for (var secret : new byte[][] { pin, challenge, answer, both, mixed }) {
                    Arrays.fill(secret, (byte) 0);
                }
            }
        }

        private static byte[] joined(byte[] first, byte[] second) {
            var both = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, both, first.length, second.length);
            return both;
        }

        @Override
        public void abandon() {
            SecondFactors.takeBack(key);
        }

        @Override
        public void close() {
            key.close();
        }
    }
}
