package lantai.app.token;

import java.nio.file.Path;
import java.util.List;

/**
 * Reaches the tokens of one kind (密钥提供者): a published component. An approved module for core or common ciphers, behind GM/T 0018 or whatever
 * it speaks, joins as another one; commercial ciphers and a commercial token may not protect state secrets (Cryptography Law, arts 7, 8, 14).
 * Safe from any thread. A provider never has a substitute: what it cannot do fails.
 */
public interface KeyProvider {

    /** A token that is there. */
    record Token(String label, String serial) {
    }

    /** Its name in slot files and on the command line: lower-case letters, digits and hyphens; never {@code software}. */
    String id();

    /** The tokens that are there now. Asks for no PIN. */
    List<Token> tokens() throws TokenFailure;

    /**
     * Names a library of this kind of token on this workstation, from now on.
     *
     * @throws TokenFailure {@code NO_MODULE} when it does not load; nothing is remembered then
     */
    void useModule(Path library) throws TokenFailure;

    /** Makes a fresh key on the token of this label, one that cannot leave it. */
    HeldKey create(String token, char[] pin) throws TokenFailure;

    /** Takes up a key made before. */
    HeldKey hold(KeyReference reference, char[] pin) throws TokenFailure;

    /**
     * Whether the token can be asked for the key, before anybody is asked for a PIN.
     *
     * @throws TokenFailure {@code ABSENT}, {@code OTHER}, {@code NO_MODULE}
     */
    void look(KeyReference reference) throws TokenFailure;
}
