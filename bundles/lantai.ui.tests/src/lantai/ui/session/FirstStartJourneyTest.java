package lantai.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.FrameworkUtil;

import lantai.core.event.Suite;
import lantai.ui.access.Desk;
import lantai.ui.scan.KeyField;
import lantai.ui.testing.RunningWorkbench;
import lantai.ui.text.Messages;

@ExtendWith(RunningWorkbench.Extension.class)
@DisplayName("The first start on this machine")
class FirstStartJourneyTest {

    @Test
    @DisplayName("makes a registry of the suite that was chosen with three administrators, opens it, locks and unlocks it, and cuts no word off on the way")
    void makesARegistry(RunningWorkbench workbench) {
        workbench.sees(Messages.first_begin);
        fits(workbench);
        workbench.press(Messages.first_next);
        workbench.sees(Messages.first_no_unit_code);
        fill(workbench, List.of("370200", "县委机要室"));
        workbench.sees(Messages.first_suite_notice);
        fits(workbench);
        choose(workbench, Messages.first_suite_intl, Messages.first_suite_gm);
        workbench.press(Messages.first_next);
        workbench.sees(Messages.first_administrators);
        fill(workbench, List.of("zhao", "赵一", "qian", "钱二", "sun", "孙三"));
        pins(workbench, List.of("Zhao-135791", "Zhao-135791", "Qian-246802", "Qian-246802", "Sun-975310", "Sun-97531"));
        workbench.sees(FirstStartPage.words(new FirstStartCheck.Finding(FirstStartCheck.Problem.DIFFERENT_PIN, 2)));
        fits(workbench);
        pins(workbench, List.of("Zhao-135791", "Zhao-135791", "Qian-246802", "Qian-246802", "Sun-975310", "Sun-975310"));
        workbench.press(Messages.first_make);
        var session = workbench.ask(display -> ContextInjectionFactory.make(Session.class, workbench.application().getContext()));
        workbench.until("the desk", session::isOpen);
        assertEquals("zhao", session.operator().orElseThrow().person());
        assertTrue(session.operator().orElseThrow().roles().contains("system-admin"));
        var context = FrameworkUtil.getBundle(FirstStartJourneyTest.class).getBundleContext();
        assertEquals(Suite.GM, context.getService(context.getServiceReference(Desk.class)).registry().orElseThrow().suite());

        workbench.ask(display -> {
            session.lock();
            return true;
        });
        workbench.type(Messages.session_pin_hint, "Zhao-13579");
        workbench.enter(Messages.session_pin_hint);
        workbench.sees(org.eclipse.osgi.util.NLS.bind(Messages.session_wrong_pin, 4));
        workbench.type(Messages.session_pin_hint, "Zhao-135791");
        workbench.enter(Messages.session_pin_hint);
        workbench.until("the desk again", session::isOpen);
    }

    /** As the mouse does: the one before loses its mark. */
    private static void choose(RunningWorkbench workbench, String before, String wanted) {
        workbench.ask(display -> {
            visible(display.getShells()).filter(Button.class::isInstance).map(Button.class::cast).filter(button -> button.getText().equals(before))
                    .forEach(button -> button.setSelection(false));
            return true;
        });
        workbench.press(wanted);
    }

    private static void fits(RunningWorkbench workbench) {
        workbench.resize(1024, 700);
        assertEquals(List.of(), workbench.cutOff());
    }

    private static void fill(RunningWorkbench workbench, List<String> words) {
        workbench.ask(display -> {
            var fields = visible(display.getShells()).filter(Text.class::isInstance).map(Text.class::cast).toList();
            assertEquals(words.size(), fields.size());
            for (var i = 0; i < words.size(); i++) {
                fields.get(i).setText(words.get(i));
            }
            return true;
        });
    }

    private static void pins(RunningWorkbench workbench, List<String> words) {
        workbench.ask(display -> {
            var fields = visible(display.getShells()).filter(KeyField.class::isInstance).map(KeyField.class::cast).toList();
            assertEquals(words.size(), fields.size());
            for (var i = 0; i < words.size(); i++) {
                fields.get(i).clear();
                fields.get(i).put(words.get(i));
            }
            return true;
        });
    }

    private static Stream<org.eclipse.swt.widgets.Control> visible(org.eclipse.swt.widgets.Control[] controls) {
        return Stream.of(controls).filter(org.eclipse.swt.widgets.Control::isVisible).flatMap(control -> control instanceof Composite composite
                ? Stream.concat(Stream.of(control), visible(composite.getChildren()))
                : Stream.of(control));
    }
}
