package lantai.app.token;

import java.util.Optional;

/** Gives the PIN of a token when a slot demands one. */
@FunctionalInterface
public interface TokenPins {

    /** Nobody can be asked. */
    TokenPins NONE = (person, provider, token) -> Optional.empty();

    /**
     * @param person whose slot demands it
     * @param token  label of the token
     * @return the PIN, wiped by the caller; empty when nobody gives one
     */
    Optional<char[]> of(String person, String provider, String token);
}
