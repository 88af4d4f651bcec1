package lantai.ui.access;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.e4.core.di.extensions.Service;
import org.eclipse.e4.ui.di.UISynchronize;
import org.eclipse.osgi.util.NLS;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import lantai.app.token.TokenPinDesk;
import lantai.app.token.TokenPins;
import lantai.ui.operation.Dialogs;
import lantai.ui.text.Messages;

/** Asks for the PIN of a token when a slot that is being opened demands one; whoever opens it waits, the window does not. An addon. */
public final class TokenQuestions implements TokenPins {

    private final TokenPinDesk desk;
    private final UISynchronize display;
    private final Provider<Dialogs> dialogs;

    @Inject
    public TokenQuestions(@Service TokenPinDesk desk, UISynchronize display, Provider<Dialogs> dialogs) {
        this.desk = desk;
        this.display = display;
        this.dialogs = dialogs;
    }

    @PostConstruct
    void begin() {
        desk.ask(this);
    }

    @PreDestroy
    void end() {
        desk.ask(TokenPins.NONE);
    }

    @Override
    public Optional<char[]> of(String person, String provider, String token) {
        var answer = new AtomicReference<>(Optional.<char[]>empty());
        display.syncExec(() -> answer.set(dialogs.get().pin(NLS.bind(Messages.token_title, token, provider), NLS.bind(Messages.token_of, token, person))));
        return answer.get();
    }
}
