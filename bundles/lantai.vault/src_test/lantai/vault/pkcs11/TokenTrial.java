package lantai.vault.pkcs11;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import lantai.app.token.KeyProvider;
import lantai.app.token.KeyProviders;
import lantai.app.token.Protection;
import lantai.app.token.TokenFailure;
import lantai.app.vault.Vaults;
import lantai.app.vault.VaultRefused;
import lantai.core.event.Suite;
import lantai.vault.CastleVaults;
import lantai.vault.cipher.Kdf;

/**
 * A program of its own for tests: a library of tokens reads its environment once a process. Its arguments are the folder of a vault, the folder of
 * local settings, and commands of words joined with commas; every command answers with a line.
 */
public final class TokenTrial {

    private final Path folder;
    private final Pkcs11Provider provider;

    private TokenTrial(Path folder, Path state) {
        this.folder = folder;
        this.provider = new Pkcs11Provider(new Modules(state, Optional.empty()));
    }

    public static void main(String[] arguments) throws Exception {
        var trial = new TokenTrial(Path.of(arguments[0]), Path.of(arguments[1]));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (var command : List.of(arguments).subList(2, arguments.length)) {
            out.println(trial.answer(command.split(",")));
        }
    }

    private String answer(String[] words) throws Exception {
        try {
            return done(words);
        } catch (VaultRefused e) {
            return e.reason() + " " + new TreeMap<>(e.arguments());
        } catch (TokenFailure e) {
            return e.reason() + " " + new TreeMap<>(e.arguments());
        }
    }

    private Vaults vaults(String tokenPin) {
        return new CastleVaults(new SecureRandom(), Kdf.LEAST, new KeyProviders(List.of(provider),
                (person, id, token) -> Optional.of(tokenPin).filter(pin -> !pin.equals("-")).map(String::toCharArray)));
    }

    private String done(String[] words) throws Exception {
        switch (words[0]) {
            case "use" -> provider.useModule(Path.of(words[1]));
            case "tokens" -> {
                return provider.tokens().stream().map(KeyProvider.Token::label).sorted().toList().toString();
            }
            case "create" -> vaults("-").create(folder, Suite.valueOf(words[1]), "admin", "135790".toCharArray()).close();
            case "enrol" -> {
                try (var vault = vaults(words[3]).open(folder, "admin", "135790".toCharArray())) {
                    vault.enrol(words[1], words[2].toCharArray(), true, new Protection("pkcs11", words[4])).close();
                }
            }
            case "open" -> {
                try (var vault = vaults(words[3]).open(folder, words[1], words[2].toCharArray())) {
                    return "ok " + vault.signer().person();
                }
            }
            case "pin" -> {
                try (var vault = vaults(words[4]).open(folder, "admin", "135790".toCharArray())) {
                    vault.changePin(words[1], words[2].toCharArray(), words[3].toCharArray(), words.length == 5 ? Optional.empty()
                            : Optional.of(words[5].equals("software") ? Protection.SOFTWARE : new Protection("pkcs11", words[5])));
                }
            }
            case "rotate" -> {
                try (var vault = vaults("-").open(folder, "admin", "135790".toCharArray())) {
                    vault.rotate();
                }
            }
            case "failures" -> {
                return vaults("-").slots(folder).stream().filter(slot -> slot.person().equals(words[1])).findFirst().orElseThrow().failures() + " failures";
            }
            case "destroy" -> destroy(words[1], words[2].toCharArray(), Path.of(words[3]));
            case "forge" -> forge(words[1], words[2].toCharArray(), Boolean.parseBoolean(words[3]), Path.of(words[4]));
            case "count" -> {
                return keys(words[1], words[2].toCharArray(), Path.of(words[3])) + " keys";
            }
            default -> throw new IllegalArgumentException(words[0]);
        }
        return "ok";
    }

    private lantai.app.token.KeyReference reference(String person) {
        return vaults("-").slots(folder).stream().filter(slot -> slot.person().equals(person)).findFirst().orElseThrow().token().orElseThrow();
    }

    private long slot(Cryptoki library, String label) throws CryptokiFailure {
        for (var slot : library.slots()) {
            if (library.token(slot).label().equals(label)) {
                return slot;
            }
        }
        throw new AssertionError("no token " + label);
    }

    private interface Deed<T> {
        T in(Cryptoki library, long session) throws CryptokiFailure;
    }

    private <T> T loggedIn(String label, char[] pin, Path library, Deed<T> deed) throws Exception {
        var cryptoki = Cryptoki.load(library);
        var session = cryptoki.open(slot(cryptoki, label), true);
        cryptoki.login(session, pin);
        try {
            return deed.in(cryptoki, session);
        } finally {
            cryptoki.logout(session);
            cryptoki.close(session);
        }
    }

    private byte[] id() {
        return reference("wang").key().toArray();
    }

    /** Another key under the id the slot of {@code wang} names. */
    private void forge(String label, char[] pin, boolean extractable, Path library) throws Exception {
        loggedIn(label, pin, library, (cryptoki, session) -> cryptoki.generate(session, 0x350, new TreeMap<>(Map.of(0L, 4L, 1L, true, 2L, true,
                0x100L, 0x10L, 0x102L, id(), 0x103L, !extractable, 0x108L, true, 0x161L, 32L, 0x162L, extractable))));
    }

    private void destroy(String label, char[] pin, Path library) throws Exception {
        loggedIn(label, pin, library, (cryptoki, session) -> {
            for (var key : cryptoki.find(session, Map.of(0L, 4L, 0x102L, id()))) {
                cryptoki.destroy(session, key);
            }
            return null;
        });
    }

    private int keys(String label, char[] pin, Path library) throws Exception {
        return loggedIn(label, pin, library, (cryptoki, session) -> cryptoki.find(session, Map.of(0L, 4L)).length);
    }
}
