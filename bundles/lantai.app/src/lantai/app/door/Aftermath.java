package lantai.app.door;

import java.util.concurrent.CompletableFuture;

import lantai.core.act.Act;

/** What an act brings about outside the journal, such as the destruction of a key. The act is done when that is. */
@FunctionalInterface
public interface Aftermath {

    /** Nothing follows. */
    Aftermath NONE = (act, durable) -> durable;

    /**
     * @param durable completes when the act's events are durable; nothing may follow before
     * @return completes when what follows is done
     */
    CompletableFuture<?> after(Act act, CompletableFuture<?> durable);
}
