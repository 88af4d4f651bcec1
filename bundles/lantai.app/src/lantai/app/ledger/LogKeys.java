package lantai.app.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

import lantai.app.ledger.LedgerRefused.Reason;
import lantai.app.vault.UnlockedVault;
import lantai.core.act.RegistryAct.LogKeyAct;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.core.register.Register;
import lantai.core.register.State.RegistryState;
import lantai.ledger.note.KeySuccession;
import lantai.ledger.note.NoteAlgorithm;
import lantai.ledger.note.NoteKey;
import lantai.ledger.note.NoteSigner;

/**
 * The log's own signing key, a new one in each session that signs a head (账本签名钥): the old key signs for the new one and is erased as
 * soon as the event that says so is durable. Whoever takes the key today cannot sign yesterday's heads again. Not for several threads.
 */
final class LogKeys {

    private final Suite suite;
    private final String origin;
    private final UnlockedVault vault;
    private final Register register;
    private final LongSupplier size;
    private final Consumer<LogKeyAct> write;
    private int epoch;

    /**
     * @param size  events that are durable
     * @param write puts the act into the journal and returns when it is durable
     */
    LogKeys(Suite suite, String origin, UnlockedVault vault, Register register, LongSupplier size, Consumer<LogKeyAct> write) {
        this.size = size;
        this.suite = suite;
        this.origin = origin;
        this.vault = vault;
        this.register = register;
        this.write = write;
    }

    /** Signs with the key of this session, which is made at the first call. */
    NoteSigner signer() throws LedgerRefused {
        if (epoch == 0) {
            epoch = begin();
        }
        var current = epoch;
        return new NoteSigner(key(current), message -> signed(current, message));
    }

    private int begin() throws LedgerRefused {
        var state = register.registry(RegistryState.LOG_KEY);
        if (state.isEmpty()) {
            write.accept(new LogKeyAct(1, 0, key(1).key(), Optional.empty()));
            return 1;
        }
        var last = Math.toIntExact(state.get().number());
        for (var older = 1; older < last; older++) {
            vault.eraseLogKey(older); // a crash may have come between the event and the erasing
        }
        if (!state.get().key().equals(Optional.of(key(last).key()))) {
            throw new LedgerRefused(Reason.LOG_KEY_LOST, Map.of("epoch", Integer.toString(last)));
        }
        if (register.registry(RegistryState.CLOSED).isPresent()) {
            return last; // nothing may come behind the last event, a new key neither
        }
        var next = last + 1;
        var key = key(next).key();
        var begins = size.getAsLong();
        write.accept(new LogKeyAct(next, begins, key, Optional.of(Bytes.of(signed(last, KeySuccession.message(origin, next, begins, key))))));
        vault.eraseLogKey(last);
        return next;
    }

    private NoteKey key(int of) {
        try (var signer = vault.logKey(of)) {
            return new NoteKey(origin, algorithm(false), signer.publicKey());
        }
    }

    private byte[] signed(int by, byte[] message) {
        try (var signer = vault.logKey(by)) {
            return signer.sign(message);
        }
    }

    /** With the registry's key as a witness, which stays the same: it stands for the registry, not for a time. */
    NoteSigner witness() {
        try (var signer = vault.logKey(0)) {
            return new NoteSigner(new NoteKey(origin + ".witness", algorithm(true), signer.publicKey()), message -> signed(0, message));
        }
    }

    NoteAlgorithm algorithm(boolean timed) {
        return Arrays.stream(NoteAlgorithm.values()).filter(a -> a.suite() == suite && a.isTimed() == timed).findFirst().orElseThrow();
    }
}
