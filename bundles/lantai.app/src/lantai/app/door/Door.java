package lantai.app.door;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import lantai.app.vault.Signer;
import lantai.core.act.Act;
import lantai.rules.Finding;

/** Decides acts and makes them durable. Safe from any thread; acts are decided one after the other in the order they come. */
public interface Door {

    /**
     * What the door would say to this act now, without doing it: the verdict a row at the counter.
     *
     * @param signers codes of those who would sign beside the operator
     * @return findings, blocking ones first; empty when nothing is against it
     * @throws BadAct when the act names something unknown or is malformed
     */
    List<Finding> judge(Act act, Set<String> signers) throws BadAct;

    /**
     * Asked before something is done that cannot be undone when the act that tells of it is not taken.
     *
     * @throws JournalUnavailable when nothing can be recorded
     */
    default void ready() {
        // whether it can be recorded shows when it is
    }

    /**
     * Does the act. It is decided at once; the outcome completes when the journal's force has returned, never before.
     *
     * @param signers own keys of the persons who sign it; the signer of {@code act.by()} may be among them, else the operator of
     *                the session signs and must be {@code act.by()}
     * @return completes with what became of it; exceptionally with {@link JournalUnavailable} when nothing can be recorded
     * @throws BadAct when the act names something unknown or is malformed; nothing happened
     */
    CompletableFuture<Outcome> submit(Act act, Collection<Signer> signers) throws BadAct;
}
