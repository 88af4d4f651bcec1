package lantai.cli.apply;

import java.util.concurrent.CompletableFuture;

import lantai.app.door.BadAct;
import lantai.app.registry.CannotOpen;
import lantai.core.act.Act;

/** What is done with each act of a sheet. */
interface Gate extends AutoCloseable {

    /**
     * @return completes when its result may be told
     * @throws BadAct     when it names something unknown
     * @throws CannotOpen when somebody's PIN is wrong
     */
    CompletableFuture<Verdict> pass(Act act) throws BadAct, CannotOpen;

    @Override
    void close();
}
