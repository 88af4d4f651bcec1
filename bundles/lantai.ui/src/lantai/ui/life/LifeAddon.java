package lantai.ui.life;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;

import jakarta.inject.Inject;
import lantai.core.code.CopyId;
import lantai.ui.access.LifeRequests;
import lantai.ui.frame.Slices;

/** Brings the register to the front when any slice asks for the life of a copy. */
public final class LifeAddon {

    private static final String REGISTER = "lantai.slice.register";

    private final MApplication application;
    private final LifeAsked asked;

    @Inject
    public LifeAddon(MApplication application, LifeAsked asked) {
        this.application = application;
        this.asked = asked;
    }

    @Inject
    @Optional
    void requested(@UIEventTopic(LifeRequests.SHOW) CopyId copy) {
        var slices = ContextInjectionFactory.make(Slices.class, application.getContext());
        if (slices.show(REGISTER)) {
            asked.ask(copy);
        }
    }
}
