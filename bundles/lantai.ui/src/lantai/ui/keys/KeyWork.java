package lantai.ui.keys;

import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import lantai.app.door.JournalUnavailable;
import lantai.app.door.Outcome;
import lantai.app.registry.Registry;
import lantai.ui.access.Unavailable;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;
import lantai.ui.operation.Work;

/**
 * What the acts of this page work with.
 *
 * @param refresh run when something may have changed
 */
record KeyWork(Registry registry, Operations operations, Dialogs dialogs, KeysVoice voice, Runnable refresh) {

    /** Looks, and tells when it could not. */
    <T> void look(String name, Work<T> work, Consumer<T> then) {
        operations.look(name, work, then, voice::failed);
    }

    /** Changes something; afterwards the page is looked at anew, whatever became of it. */
    <T> void change(String name, Work<T> work, Consumer<T> then) {
        operations.change(name, progress -> {
            try {
                return work.run(progress);
            } catch (JournalUnavailable e) {
                throw new Unavailable(e);
            } catch (CompletionException e) {
                if (e.getCause() instanceof JournalUnavailable unavailable) {
                    throw new Unavailable(unavailable);
                }
                throw e;
            }
        }, done -> {
            then.accept(done);
            refresh.run();
        }, why -> {
            voice.failed(why);
            refresh.run();
        });
    }

    /** An act that is done or refused. @param done said when it was done */
    void act(String name, Work<Outcome> work, String done) {
        change(name, work, outcome -> voice.outcome(outcome, done));
    }
}
