package lantai.ui.session;

import java.util.Arrays;
import java.util.function.Consumer;

import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import lantai.ui.look.Sound;
import lantai.ui.look.Sounds;
import lantai.ui.operation.Operations;
import lantai.ui.operation.Work;
import lantai.ui.text.Messages;

/** The place where a session begins, rests and ends. Shows one {@link Page} at a time and asks the {@link SessionGate}. */
public final class SessionPart {

    private final Session session;
    private final Operations operations;
    private final Sounds sounds;
    private final StackLayout stack = new StackLayout();
    private SessionGate gate;
    private Composite place;
    private Page page;

    @Inject
    public SessionPart(Session session, Operations operations, Sounds sounds) {
        this.session = session;
        this.operations = operations;
        this.sounds = sounds;
    }

    @PostConstruct
    void create(Composite parent, @Optional SessionGate bound) {
        place = new Composite(parent, SWT.NONE);
        place.setLayout(stack);
        gate = bound;
        if (gate == null) {
            show(WordPage.plain(place, Messages.session_no_gate, this::look));
        } else {
            look();
        }
    }

    @Focus
    void focus() {
        if (page != null) {
            page.focus();
        }
    }

    @Inject
    @Optional
    void locked(@UIEventTopic(SessionEvents.LOCKED) Operator operator) {
        if (place != null && !place.isDisposed()) {
            lockPage(operator);
        }
    }

    private void look() {
        if (gate == null) {
            return;
        }
        operations.look(Messages.session_looking, progress -> gate.standing(), this::begin, this::broken);
    }

    private void begin(Standing standing) {
        switch (standing) {
            case Standing.Nothing nothing -> firstStart();
            case Standing.Registry registry -> login(registry);
            case Standing.Unusable unusable -> {
                if (unusable.inspectable()) {
                    damaged(unusable.words());
                } else {
                    show(WordPage.plain(place, unusable.words(), this::look));
                }
            }
        }
    }

    private void damaged(String words) {
        var holder = new WordPage[1];
        holder[0] = WordPage.damaged(place, words, this::look, () -> operations.look(Messages.session_inspecting, gate::inspect,
                holder[0]::show, stopped -> holder[0].stopped()));
        show(holder[0]);
    }

    private void broken(Exception refusal) {
        show(WordPage.plain(place, refusal.getClass().getSimpleName(), this::look));
    }

    private void login(Standing.Registry registry) {
        var holder = new LoginPage[1];
        holder[0] = new LoginPage(place, registry, (person, pin) -> {
            holder[0].entry().busy(true);
            ask(Messages.session_opening, progress -> gate.open(person, pin, progress), pin, holder[0].entry()::refused);
        }, () -> recover(registry));
        show(holder[0]);
    }

    private void recover(Standing.Registry registry) {
        var holder = new RecoverPage[1];
        holder[0] = new RecoverPage(place, registry, (person, sheets, pin) -> ask(Messages.recover_working,
                progress -> gate.recover(person, sheets, pin, progress), pin, holder[0]::refused), () -> login(registry));
        show(holder[0]);
    }

    private void firstStart() {
        var holder = new FirstStartPage[1];
        holder[0] = new FirstStartPage(place, start -> {
            holder[0].busy(true, Messages.first_making);
            ask(Messages.first_making, progress -> {
                try {
                    return gate.found(start, progress);
                } finally {
                    start.wipe();
                }
            }, new char[0], holder[0]::refused);
        }, () -> {
            holder[0].busy(true, Messages.first_making_demo);
            ask(Messages.first_making_demo, gate::demo, new char[0], holder[0]::refused);
        });
        show(holder[0]);
    }

    private void lockPage(Operator operator) {
        var holder = new LockPage[1];
        holder[0] = new LockPage(place, operator, pin -> {
            holder[0].entry().busy(true);
            ask(Messages.session_checking, progress -> gate.confirm(operator.person(), pin), pin, holder[0].entry()::refused);
        }, this::leave);
        show(holder[0]);
    }

    private void leave() {
        operations.change(Messages.session_closing, progress -> {
            gate.close();
            return gate.standing();
        }, standing -> {
            session.closed();
            begin(standing);
        }, this::broken);
    }

    private void ask(String name, Work<Answer> work, char[] pin, Consumer<String> refused) {
        operations.change(name, progress -> {
            try {
                return work.run(progress);
            } finally {
                Arrays.fill(pin, '\0');
            }
        }, answer -> answered(answer, refused), refusal -> refused.accept(refusal.getClass().getSimpleName()));
    }

    private void answered(Answer answer, Consumer<String> refused) {
        switch (answer) {
            case Answer.Opened opened -> come(opened.operator());
            case Answer.LookAgain again -> look();
            case Answer.WrongPin wrong -> refuse(refused, NLS.bind(Messages.session_wrong_pin, wrong.triesLeft()));
            case Answer.SlotLocked locked -> refuse(refused, Messages.session_slot_locked);
            case Answer.Damaged wrong -> {
                sounds.play(Sound.ERROR);
                if (!place.isDisposed()) {
                    damaged(wrong.words());
                }
            }
            case Answer.Refused other -> refuse(refused, other.words());
        }
    }

    private void refuse(Consumer<String> refused, String words) {
        sounds.play(Sound.REFUSED);
        if (!place.isDisposed()) {
            refused.accept(words);
        }
    }

    private void come(Operator operator) {
        if (session.isLocked()) {
            session.unlocked();
        } else {
            session.opened(operator);
        }
    }

    private void show(Page next) {
        if (place.isDisposed()) {
            return;
        }
        var before = page;
        page = next;
        stack.topControl = next.control();
        place.layout();
        if (before != null) {
            before.control().dispose();
        }
        if (!session.isOpen()) {
            next.focus();
        }
    }
}
