package lantai.ui.access;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;

import lantai.app.token.TokenPinDesk;
import lantai.ui.operation.Dialogs;
import lantai.ui.testing.OnTrial;
import lantai.ui.testing.RunningWorkbench;
import lantai.ui.text.Messages;

@OnTrial
@ExtendWith(RunningWorkbench.Extension.class)
@DisplayName("The PIN of a token")
class TokenQuestionsTest {

    private RunningWorkbench workbench;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void running(RunningWorkbench running) {
        workbench = running;
    }

    private Optional<char[]> asked(Optional<char[]> answer) {
        var context = workbench.application().getContext();
        var before = context.get(Dialogs.class);
        context.set(Dialogs.class, new Dialogs() {
            @Override
            public Optional<char[]> pin(String title, String person) {
                asked.add(title + " | " + person + " | " + (Display.getCurrent() != null));
                return answer;
            }
        });
        try {
            var bundles = FrameworkUtil.getBundle(TokenQuestions.class).getBundleContext();
            return bundles.getService(bundles.getServiceReference(TokenPinDesk.class)).of("wang", "pkcs11", "desk");
        } finally {
            context.set(Dialogs.class, before);
        }
    }

    @Test
    @DisplayName("is asked in the window, of whoever opens a slot that demands it, with the names of person, token and provider")
    void asks() {
        assertArrayEquals("token-1".toCharArray(), asked(Optional.of("token-1".toCharArray())).orElseThrow());
        assertEquals(List.of(NLS.bind(Messages.token_title, "desk", "pkcs11") + " | " + NLS.bind(Messages.token_of, "desk", "wang") + " | true"), asked);
    }

    @Test
    @DisplayName("need not be given: then there is none")
    void declined() {
        assertEquals(Optional.empty(), asked(Optional.empty()));
        assertEquals(1, asked.size());
    }
}
