package lantai.vault.pkcs11;

import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;

import lantai.app.token.HeldKey;
import lantai.app.token.KeyProvider.Token;
import lantai.app.token.KeyReference;
import lantai.app.token.TokenFailure;
import lantai.app.token.TokenFailure.Reason;
import lantai.core.event.Bytes;

/**
 * A generic secret of 32 bytes on a token, made there and marked sensitive and not extractable, that answers with HMAC-SHA-256. One session, in which its
 * owner has logged in. A login is that of the whole process, so sessions take turns: the next begins when this one is closed, by the thread it was
 * begun by.
 */
final class Pkcs11Key implements HeldKey {

    static final String MECHANISM = "HMAC-SHA256";

    private static final long GENERATE_GENERIC_SECRET = 0x350;
    private static final long SHA256_HMAC = 0x251;
    private static final long SECRET_KEY = 4;
    private static final long GENERIC_SECRET = 0x10;

    private static final long CLASS = 0;
    private static final long ON_TOKEN = 1;
    private static final long PRIVATE = 2;
    private static final long LABEL = 3;
    private static final long KEY_TYPE = 0x100;
    private static final long ID = 0x102;
    private static final long SENSITIVE = 0x103;
    private static final long SIGN = 0x108;
    private static final long VALUE_LENGTH = 0x161;
    private static final long EXTRACTABLE = 0x162;
    private static final long NEVER_EXTRACTABLE = 0x164;
    private static final long ALWAYS_SENSITIVE = 0x165;

    private static final long ALREADY_LOGGED_IN = 0x100;

    private final Cryptoki library;
    private final long session;
    private final long key;
    private final KeyReference reference;
    private final ReentrantLock turn;

    private Pkcs11Key(Cryptoki library, long session, long key, KeyReference reference, ReentrantLock turn) {
        this.library = library;
        this.session = session;
        this.key = key;
        this.reference = reference;
        this.turn = turn;
    }

    /** Takes up a key, or makes one, in a session whose PIN was right. */
    private interface Taking {
        Pkcs11Key in(long session) throws CryptokiFailure, TokenFailure;
    }

    static Pkcs11Key create(Cryptoki library, long slot, Token token, SecureRandom random, char[] pin, ReentrantLock turn) throws TokenFailure {
        return inSession(library, slot, true, pin, turn, session -> {
            var id = new byte[16];
            random.nextBytes(id);
            var attributes = new TreeMap<Long, Object>(Map.of(CLASS, SECRET_KEY, ON_TOKEN, true, PRIVATE, true, LABEL, "lantai".toCharArray(),
                    KEY_TYPE, GENERIC_SECRET, ID, id, SENSITIVE, true, SIGN, true, VALUE_LENGTH, (long) BYTES, EXTRACTABLE, false));
            var key = library.generate(session, GENERATE_GENERIC_SECRET, attributes);
            var made = new Pkcs11Key(library, session, key, new KeyReference(Pkcs11Provider.ID, token.label(), token.serial(), Bytes.of(id), MECHANISM),
                    turn);
            try {
                made.refuseLeaving();
                return made;
            } catch (TokenFailure | CryptokiFailure e) {
                library.destroy(session, key);
                throw e;
            }
        });
    }

    static Pkcs11Key hold(Cryptoki library, long slot, KeyReference reference, char[] pin, ReentrantLock turn) throws TokenFailure {
        return inSession(library, slot, false, pin, turn, session -> {
            var found = library.find(session, Map.of(CLASS, SECRET_KEY, ID, reference.key().toArray()));
            if (found.length == 0) {
                throw new TokenFailure(Reason.KEY_MISSING);
            }
            if (found.length > 1) {
                throw new TokenFailure(Reason.KEY_OTHER);
            }
            var held = new Pkcs11Key(library, session, found[0], reference, turn);
            held.refuseLeaving();
            return held;
        });
    }

    private static Pkcs11Key inSession(Cryptoki library, long slot, boolean forWriting, char[] pin, ReentrantLock turn, Taking taking)
            throws TokenFailure {
        turn.lock();
        try {
            var session = library.open(slot, forWriting);
            try {
                login(library, session, pin);
                return taking.in(session);
            } catch (CryptokiFailure | TokenFailure | RuntimeException e) {
                end(library, session);
                throw e;
            }
        } catch (CryptokiFailure e) {
            turn.unlock();
            throw told(e);
        } catch (TokenFailure | RuntimeException e) {
            turn.unlock();
            throw e;
        }
    }

    /** A login is that of the whole process: one that is there says nothing of this PIN. */
    private static void login(Cryptoki library, long session, char[] pin) throws CryptokiFailure {
        try {
            library.login(session, pin);
        } catch (CryptokiFailure e) {
            if (e.code() != ALREADY_LOGGED_IN) {
                throw e;
            }
            library.logout(session);
            library.login(session, pin);
        }
    }

    private void refuseLeaving() throws CryptokiFailure, TokenFailure {
        if (!library.isTrue(session, key, NEVER_EXTRACTABLE) || !library.isTrue(session, key, ALWAYS_SENSITIVE)) {
            throw new TokenFailure(Reason.KEY_OTHER);
        }
    }

    @Override
    public KeyReference reference() {
        return reference;
    }

    @Override
    public byte[] answer(byte[] challenge) throws TokenFailure {
        try {
            return library.sign(session, SHA256_HMAC, key, challenge);
        } catch (CryptokiFailure e) {
            throw told(e);
        }
    }

    @Override
    public void takeBack() throws TokenFailure {
        try {
            library.destroy(session, key);
        } catch (CryptokiFailure e) {
            throw told(e);
        }
    }

    @Override
    public void close() {
        try {
            end(library, session);
        } finally {
            turn.unlock();
        }
    }

    private static void end(Cryptoki library, long session) {
        try {
            library.logout(session);
        } catch (CryptokiFailure e) {
            System.getLogger(Pkcs11Key.class.getName()).log(System.Logger.Level.DEBUG, "logging out of a token", e);
        }
        try {
            library.close(session);
        } catch (CryptokiFailure e) {
            System.getLogger(Pkcs11Key.class.getName()).log(System.Logger.Level.DEBUG, "closing a session with a token", e);
        }
    }

    static TokenFailure told(CryptokiFailure e) {
        var reason = switch ((int) e.code()) {
            case 0xA0, 0xA1, 0xA2 -> Reason.PIN_WRONG;
            case 0xA4 -> Reason.PIN_LOCKED;
            case 0x30, 0x32, 0xE0 -> Reason.ABSENT;
            default -> Reason.FAILED;
        };
        return new TokenFailure(reason, Map.of("code", "0x" + Long.toHexString(e.code())), e);
    }
}
