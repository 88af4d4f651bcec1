package lantai.cli.keys;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import lantai.app.token.KeyProvider;
import lantai.app.token.KeyProviders;
import lantai.app.token.Protection;
import lantai.app.token.TokenFailure;
import lantai.cli.Call;

/** {@code lantai slots providers}: what a slot can demand here, and the tokens that are there. Needs no registry. */
final class ProviderList {

    private final KeyProviders providers;

    ProviderList(KeyProviders providers) {
        this.providers = providers;
    }

    void tell(Call call) throws IOException {
        row(call, Protection.SOFTWARE.provider(), "ready", List.of());
        for (var name : TokenChoice.names(providers)) {
            var provider = providers.named(name);
            if (provider.isPresent()) {
                tell(call, provider.get());
            }
        }
    }

    private static void tell(Call call, KeyProvider provider) throws IOException {
        List<KeyProvider.Token> tokens = List.of();
        var state = "ready";
        try {
            tokens = provider.tokens();
        } catch (TokenFailure e) {
            state = e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
        row(call, provider.id(), state, tokens);
    }

    private static void row(Call call, String id, String state, List<KeyProvider.Token> tokens) throws IOException {
        if (!call.results().isJson()) {
            call.results().cells(id, state, "");
            for (var token : tokens) {
                call.results().cells(id, token.label(), token.serial());
            }
            return;
        }
        call.results().object(json -> {
            json.writeStringField("provider", id);
            json.writeStringField("state", state);
            json.writeArrayFieldStart("tokens");
            for (var token : tokens) {
                json.writeStartObject();
                json.writeStringField("token", token.label());
                json.writeStringField("serial", token.serial());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
