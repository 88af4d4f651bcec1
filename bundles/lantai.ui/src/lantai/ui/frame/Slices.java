package lantai.ui.frame;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.core.services.events.IEventBroker;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import lantai.ui.session.Session;

/** Finds the slices of the model and brings one to the front. Only on the display thread. */
@Creatable
@Singleton
public final class Slices {

    static final String SESSION = "lantai.perspective.session";

    private final MApplication application;
    private final EModelService model;
    private final IEventBroker events;
    private final Session session;

    @Inject
    public Slices(MApplication application, EModelService model, IEventBroker events, Session session) {
        this.application = application;
        this.model = model;
        this.events = events;
        this.session = session;
    }

    /** Every slice there is, in order. */
    public List<Slice> all() {
        return stack().getChildren().stream().filter(perspective -> perspective.getTags().contains(Slice.TAG)).map(Slice::of)
                .sorted(Comparator.comparingInt(Slice::order)).toList();
    }

    /** The slices the person at the desk may see; none while nobody is. */
    public List<Slice> visible() {
        return session.operator().map(person -> all().stream().filter(slice -> slice.isFor(person.roles())).toList()).orElse(List.of());
    }

    /** The slice in front, if it is one. */
    public Optional<Slice> current() {
        return Optional.ofNullable(stack().getSelectedElement()).filter(front -> front.getTags().contains(Slice.TAG)).map(Slice::of);
    }

    /** Brings a slice to the front, with the focus in it. @return whether the person may see it */
    public boolean show(String id) {
        var wanted = session.isOpen() ? visible().stream().filter(slice -> slice.id().equals(id)).findFirst() : Optional.<Slice>empty();
        wanted.ifPresent(slice -> {
            bringToFront(slice.perspective());
            events.send(FrameEvents.SLICE_SHOWN, slice);
        });
        return wanted.isPresent();
    }

    /** Puts the focus back where the slice in front wants it. */
    public void focusFront() {
        var front = stack().getSelectedElement();
        if (front != null) {
            focus(front);
        }
    }

    void showSession() {
        stack().getChildren().stream().filter(perspective -> SESSION.equals(perspective.getElementId())).findFirst()
                .ifPresent(this::bringToFront);
    }

    private void bringToFront(MPerspective perspective) {
        perspective.setToBeRendered(true);
        stack().setSelectedElement(perspective);
        focus(perspective);
    }

    private void focus(MPerspective perspective) {
        model.findElements(perspective, null, MPart.class, null).stream().findFirst().ifPresent(part -> {
            perspective.getContext().get(EPartService.class).activate(part, true);
            if (part.getObject() != null) { // a part that is active already is not asked again
                ContextInjectionFactory.invoke(part.getObject(), Focus.class, part.getContext(), null);
            }
        });
    }

    /** Throws away what the slices have drawn, when somebody else may come next. */
    void forget() {
        all().forEach(slice -> slice.perspective().setToBeRendered(false));
    }

    private MPerspectiveStack stack() {
        return (MPerspectiveStack) model.find("lantai.perspectives", application);
    }
}
