package lantai.cli.keys;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import lantai.app.token.KeyProvider;
import lantai.app.token.KeyProviders;
import lantai.app.token.Protection;
import lantai.app.token.TokenFailure;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;

/** What {@code --provider}, {@code --token} and {@code --module} say of a slot's second factor. */
final class TokenChoice {

    static final List<String> OPTIONS = List.of("provider=", "token=", "module=");

    private TokenChoice() {
    }

    /** The choice; empty when none was made. A module that is named is remembered on this workstation. */
    static Optional<Protection> of(Call call, KeyProviders providers) throws Failure {
        var named = call.arguments().value("provider");
        if (named.isEmpty()) {
            for (var option : List.of("token", "module")) {
                if (call.arguments().has(option)) {
                    throw Failure.usage("needs-other", "--" + option, Map.of("option", "--" + option, "other", "--provider"));
                }
            }
            return Optional.empty();
        }
        if (named.get().equals(Protection.SOFTWARE.provider())) {
            return Optional.of(Protection.SOFTWARE);
        }
        var token = call.arguments().required("token");
        remember(call, provider(named.get(), providers));
        return Optional.of(new Protection(named.get(), token));
    }

    static KeyProvider provider(String id, KeyProviders providers) throws Failure {
        return providers.named(id).orElseThrow(() -> Failure.usage("no-such-word", "--provider", Map.of("option", "--provider", "allowed",
                String.join(", ", names(providers)))));
    }

    static List<String> names(KeyProviders providers) {
        return Stream.concat(Stream.of(Protection.SOFTWARE.provider()),
                providers.all().stream().map(KeyProvider::id).sorted()).toList();
    }

    static void remember(Call call, KeyProvider provider) throws Failure {
        var module = call.arguments().value("module");
        if (module.isPresent()) {
            try {
                provider.useModule(Path.of(module.get()));
            } catch (TokenFailure e) {
                throw new Failure(Exit.CANNOT_OPEN, e.reason() == TokenFailure.Reason.PROVIDER_UNAVAILABLE ? "token-no-bridge" : "token-module",
                        Map.of("provider", provider.id(), "module", module.get()), Failure.Place.field("--module"));
            }
        }
    }
}
