package lantai.app.token;

/** A key on a token whose PIN was right. Closing it ends the session with the token. Used by one thread. */
public interface HeldKey extends AutoCloseable {

    /** Length of challenge and answer. */
    int BYTES = 32;

    KeyReference reference();

    /**
     * What the key makes of a challenge: a function no one can foretell without the key, the same for the same challenge.
     *
     * @param challenge 32 bytes
     * @return 32 bytes, wiped by the caller
     */
    byte[] answer(byte[] challenge) throws TokenFailure;

    /** Takes a key that was just made off the token again, because no slot came to need it. */
    void takeBack() throws TokenFailure;

    @Override
    void close();
}
