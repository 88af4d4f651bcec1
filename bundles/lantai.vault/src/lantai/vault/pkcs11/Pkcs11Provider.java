package lantai.vault.pkcs11;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import lantai.app.token.HeldKey;
import lantai.app.token.KeyProvider;
import lantai.app.token.KeyReference;
import lantai.app.token.TokenFailure;
import lantai.app.token.TokenFailure.Reason;

/** Tokens behind a PKCS#11 library of this workstation. */
@Component
public final class Pkcs11Provider implements KeyProvider {

    /** Its name. */
    public static final String ID = "pkcs11";

    private static final long INITIALISED = 0x400;

    private final Modules modules;
    private final SecureRandom random = new SecureRandom();
    private final ReentrantLock turn = new ReentrantLock();

    @Activate
    public Pkcs11Provider() {
        this(Modules.ofThisWorkstation(System::getProperty, System::getenv));
    }

    Pkcs11Provider(Modules modules) {
        this.modules = modules;
    }

    @Override
    public String id() {
        return ID;
    }

    /** A token in a slot of a library. */
    private record Place(Cryptoki library, long slot, Token token) {
    }

    /** What is there, and why not everything that could be. */
    private record Found(List<Place> places, List<TokenFailure> failures) {

        List<Place> labelled(String label) throws TokenFailure {
            var with = places.stream().filter(place -> place.token.label().equals(label)).toList();
            if (with.isEmpty()) {
                throw failures.isEmpty() ? new TokenFailure(Reason.ABSENT) : failures.get(0);
            }
            return with;
        }
    }

    private Found found() throws TokenFailure {
        var places = new ArrayList<Place>();
        var failures = new ArrayList<TokenFailure>();
        for (var library : named()) {
            try {
                var loaded = load(library);
                for (var slot : loaded.slots()) {
                    var info = loaded.token(slot);
                    if ((info.flags() & INITIALISED) != 0) {
                        places.add(new Place(loaded, slot, new Token(info.label(), info.serial())));
                    }
                }
            } catch (TokenFailure e) {
                failures.add(e);
            } catch (CryptokiFailure e) {
                failures.add(Pkcs11Key.told(e));
            }
        }
        return new Found(places, failures);
    }

    private List<Path> named() throws TokenFailure {
        try {
            var named = modules.all();
            if (named.isEmpty()) {
                throw noModule("-", null);
            }
            return named;
        } catch (IOException | InvalidPathException e) {
            throw noModule("-", e);
        }
    }

    private static TokenFailure noModule(String library, Exception cause) {
        return new TokenFailure(Reason.NO_MODULE, Map.of("module", library), cause);
    }

    private static Cryptoki load(Path library) throws TokenFailure, CryptokiFailure {
        if (!library.isAbsolute() || !Files.isRegularFile(library)) {
            throw noModule(library.toString(), null);
        }
        try {
            return Cryptoki.load(library);
        } catch (IOException e) {
            throw noModule(library.toString(), e);
        } catch (Cryptoki.NoBridge e) {
            throw new TokenFailure(Reason.PROVIDER_UNAVAILABLE, Map.of(), e);
        }
    }

    @Override
    public List<Token> tokens() throws TokenFailure {
        var found = found();
        if (found.places.isEmpty() && !found.failures.isEmpty()) {
            throw found.failures.get(0);
        }
        return found.places.stream().map(Place::token).toList();
    }

    @Override
    public void useModule(Path library) throws TokenFailure {
        try {
            var whole = library.toAbsolutePath().normalize();
            load(whole).slots();
            modules.add(whole);
        } catch (CryptokiFailure e) {
            throw noModule(library.toString(), e);
        } catch (IOException e) {
            throw noModule(library.toString(), e);
        }
    }

    @Override
    public HeldKey create(String token, char[] pin) throws TokenFailure {
        var with = found().labelled(token);
        if (with.size() > 1) {
            throw new TokenFailure(Reason.AMBIGUOUS);
        }
        var place = with.get(0);
        return Pkcs11Key.create(place.library, place.slot, place.token, random, pin, turn);
    }

    private Place place(KeyReference reference) throws TokenFailure {
        var with = found().labelled(reference.token());
        return with.stream().filter(place -> place.token.serial().equals(reference.serial())).findFirst()
                .orElseThrow(() -> new TokenFailure(Reason.OTHER, Map.of("serial", reference.serial(), "found", with.get(0).token.serial()), null));
    }

    @Override
    public void look(KeyReference reference) throws TokenFailure {
        place(reference);
    }

    @Override
    public HeldKey hold(KeyReference reference, char[] pin) throws TokenFailure {
        if (!reference.mechanism().equals(Pkcs11Key.MECHANISM)) {
            throw new TokenFailure(Reason.FAILED, Map.of("code", reference.mechanism()), null);
        }
        var place = place(reference);
        return Pkcs11Key.hold(place.library, place.slot, reference, pin, turn);
    }
}
