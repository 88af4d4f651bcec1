package lantai.ui.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.eclipse.osgi.util.NLS;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.rules.Finding;
import lantai.text.Words;
import lantai.ui.access.Unavailable;

/** Says what became of an act. Display thread only. */
final class KeysVoice {

    private final Words words;
    private final AnswerCard card;

    KeysVoice(Words words, AnswerCard card) {
        this.words = words;
        this.card = card;
    }

    void done(String said) {
        card.good(said);
    }

    void bad(String said) {
        card.bad(said);
    }

    /** Shows the rules against it, if there are any. @return whether it may not be */
    boolean refused(List<Finding> findings) {
        var against = findings.stream().filter(Finding::blocks).toList();
        if (!against.isEmpty()) {
            card.refused(against);
        }
        return !against.isEmpty();
    }

    /** @param done said when it was done */
    void outcome(Outcome outcome, String done) {
        switch (outcome) {
            case Outcome.Done made -> done(done);
            case Outcome.Refused refused -> refused(refused.findings());
        }
    }

    void failed(Exception why) {
        bad(switch (why) {
            case CannotOpen refused -> said(refused);
            case BadAct act -> words.get("bad-act." + act.code(), act.arguments());
            case Unavailable unavailable -> words.get("unavailable." + unavailable.reason());
            case CancellationException stopped -> KeysMessages.said_stopped;
            case FileAlreadyExistsException there -> NLS.bind(KeysMessages.said_exists, there.getFile());
            case FileSystemException file -> NLS.bind(KeysMessages.said_unreadable, file.getFile());
            case IOException other -> NLS.bind(KeysMessages.said_unreadable, other.getClass().getSimpleName());
            default -> why.getClass().getSimpleName();
        });
    }

    private String said(CannotOpen refused) {
        var arguments = new HashMap<>(refused.arguments());
        Arrays.asList("folder", "person", "value", "why", "tries").forEach(key -> arguments.putIfAbsent(key, ""));
        return words.get("cannot-open." + refused.reason(), arguments);
    }
}
