package lantai.app.token;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.osgi.service.component.annotations.Component;

/** Whoever talks with persons, the command line or the window, takes this desk and is then asked for PINs of tokens. */
@Component(service = { TokenPins.class, TokenPinDesk.class })
public final class TokenPinDesk implements TokenPins {

    private final AtomicReference<TokenPins> asked = new AtomicReference<>(NONE);

    /** @param source is asked from now on, until another takes its place */
    public void ask(TokenPins source) {
        asked.set(source);
    }

    @Override
    public Optional<char[]> of(String person, String provider, String token) {
        return asked.get().of(person, provider, token);
    }
}
