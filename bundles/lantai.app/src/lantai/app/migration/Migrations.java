package lantai.app.migration;

import java.nio.file.Path;
import java.util.function.Function;

import lantai.app.ledger.LedgerRefused;
import lantai.app.registry.CannotOpen;
import lantai.core.event.Hash;
import lantai.core.event.Suite;
import lantai.core.operation.Progress;

/** Continues a registry in a new one, in another suite for instance (账本迁移): the old log is closed, its events carried over. */
public interface Migrations {

    /**
     * What is to be done.
     *
     * @param from     folder of the old registry
     * @param operator who opens it
     * @param pin      his PIN; wiped by the caller
     * @param to       an empty or absent folder
     * @param suite    suite of the new log
     * @param pins     asked for the PIN of each of the three administrators, who sign in both logs; wiped here
     */
    record Order(Path from, String operator, char[] pin, Path to, Suite suite, PinOf pins) {
    }

    /** Gives a person's PIN. */
    @FunctionalInterface
    interface PinOf extends Function<String, char[]> {
    }

    /**
     * What was done.
     *
     * @param before name of the old log
     * @param origin name of the new one
     * @param size   events of the old log, all carried over
     * @param root   Merkle root over them
     */
    record Done(String before, String origin, Suite suite, long size, Hash root) {
    }

    /**
     * Verifies the old registry, closes it, and founds the new one with everything in it. When it was stopped half-way, the same again with an
     * empty folder does it to the end.
     *
     * @throws LedgerRefused when the old ledger is not intact; nothing was changed
     * @throws CannotOpen    when a PIN is wrong, an administrator is missing, or a folder is not as it must be
     */
    Done migrate(Order order, Progress progress) throws CannotOpen, LedgerRefused;
}
