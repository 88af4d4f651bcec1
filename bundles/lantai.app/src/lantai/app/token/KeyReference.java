package lantai.app.token;

import java.util.regex.Pattern;

import lantai.core.event.Bytes;

/**
 * Which key on which token a slot demands, as it stands in the slot's file (docs/formats/vault.md). It names no path and no library: where a
 * provider finds its tokens is a matter of the workstation.
 *
 * @param provider  id of the provider, such as {@code pkcs11}
 * @param token     label of the token, 1 to 32 characters
 * @param serial    the token's own number, 1 to 64 characters: two tokens may bear the same label
 * @param key       id of the key on it, 1 to 64 bytes
 * @param mechanism how the key answers, such as {@code HMAC-SHA256}
 */
public record KeyReference(String provider, String token, String serial, Bytes key, String mechanism) {

    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9-]{1,32}");
    private static final int LONGEST_LABEL = 32;
    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException when a part is out of its bounds, or the provider is the one that needs no token */
    public KeyReference {
        if (!PROVIDER.matcher(provider).matches() || provider.equals(Protection.SOFTWARE.provider())) {
            throw new IllegalArgumentException("no provider of tokens");
        }
        if (!isName(token, LONGEST_LABEL) || !isName(serial, LONGEST) || !isName(mechanism, LONGEST_LABEL) || key.length() < 1
                || key.length() > LONGEST) {
            throw new IllegalArgumentException("a reference out of bounds");
        }
    }

    private static boolean isName(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
