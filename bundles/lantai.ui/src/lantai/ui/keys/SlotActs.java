package lantai.ui.keys;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

import org.eclipse.osgi.util.NLS;

import lantai.app.vault.SlotInfo;
import lantai.core.register.Role;
import lantai.core.register.State.PersonState;
import lantai.ui.operation.Question;

/** Unlocks, takes away, changes one's own PIN, rotates the root key. */
final class SlotActs {

    private final KeyWork work;

    SlotActs(KeyWork work) {
        this.work = work;
    }

    void unlock(Optional<String> person) {
        if (person.isEmpty()) {
            work.voice().bad(KeysMessages.said_choose);
            return;
        }
        work.act(KeysMessages.job_unlock, progress -> work.registry().keys().unlock(person.get()).join(),
                NLS.bind(KeysMessages.said_unlocked, person.get()));
    }

    void remove(Optional<String> person, String reason) {
        if (person.isEmpty() || reason.isBlank()) {
            work.voice().bad(person.isEmpty() ? KeysMessages.said_choose : KeysMessages.said_reason);
        } else if (work.dialogs().confirm(new Question(NLS.bind(KeysMessages.remove_title, person.get()), KeysMessages.remove_words,
                KeysMessages.remove_action))) {
            work.act(KeysMessages.job_remove, progress -> work.registry().keys().revoke(person.get(), reason.strip()).join(),
                    NLS.bind(KeysMessages.said_removed, person.get()));
        }
    }

    void changePin() {
        var person = work.registry().operator();
        work.dialogs().newPin(NLS.bind(KeysMessages.pin_title, person)).ifPresent(pins -> work.change(KeysMessages.job_pin, progress -> {
            try {
                work.registry().signers().changePin(person, pins.present(), pins.fresh());
                return person;
            } finally {
                pins.wipe();
            }
        }, done -> work.voice().done(NLS.bind(KeysMessages.said_pin, done))));
    }

    /** @param chosen who is to sign beside the operator when he is an administrator; else somebody with the other of the two roles */
    void rotate(Optional<String> chosen) {
        var second = chosen.filter(person -> !person.equals(work.registry().operator()) && isAdministrator(person)).or(this::other);
        if (second.isEmpty()) {
            work.voice().bad(KeysMessages.said_no_second);
            return;
        }
        work.look(KeysMessages.job_rotate, progress -> work.registry().keys().judgeRotation(second.get()), findings -> {
            if (!work.voice().refused(findings)) {
                rotate(second.get());
            }
        });
    }

    private Optional<String> other() {
        var wanted = roles(work.registry().operator()).contains(Role.SYSTEM_ADMIN) ? Role.SECURITY_ADMIN : Role.SYSTEM_ADMIN;
        return work.registry().keys().slots().stream().map(SlotInfo::person).filter(person -> !person.equals(work.registry().operator()))
                .filter(person -> roles(person).contains(wanted)).findFirst();
    }

    private boolean isAdministrator(String person) {
        return roles(person).contains(Role.SYSTEM_ADMIN) || roles(person).contains(Role.SECURITY_ADMIN);
    }

    private Set<Role> roles(String person) {
        return work.registry().register().person(person).map(PersonState::roles).orElse(Set.of());
    }

    /** Stopping it helps until the second's PIN was checked; what two administrators have signed is carried out. */
    private void rotate(String second) {
        work.dialogs().pin(KeysMessages.rotate_title, second).ifPresent(pin -> work.act(KeysMessages.job_rotate, progress -> {
            progress.at(0, 2);
            try (var signer = work.registry().signers().unlock(second, pin)) {
                progress.at(1, 2);
                if (progress.cancelled()) {
                    throw new CancellationException("stopped");
                }
                return work.registry().keys().rotate(signer).join();
            } finally {
                Arrays.fill(pin, '\0');
            }
        }, NLS.bind(KeysMessages.said_rotated, second)));
    }
}
