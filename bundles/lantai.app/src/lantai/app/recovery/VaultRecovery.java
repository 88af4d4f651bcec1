package lantai.app.recovery;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.app.door.Outcome;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.OpeningFailures;
import lantai.app.vault.UnlockedVault;
import lantai.app.vault.VaultRefused;
import lantai.core.act.Act;
import lantai.core.act.ShareAct.RecoverySheetsAct;
import lantai.core.event.Bytes;
import lantai.core.register.Register;
import lantai.core.register.State.RegistryState;
import lantai.rules.Finding;

/** Recovery sheets out of the vault; that they were made goes through the door before anybody sees them. */
public final class VaultRecovery implements RecoveryDesk {

    private static final int NEEDED = 3;
    private static final int MADE = 5;

    private final UnlockedVault vault;
    private final Door door;
    private final Register register;
    private final InstantSource clock;
    private final String operator;

    public VaultRecovery(UnlockedVault vault, Door door, Register register, InstantSource clock, String operator) {
        this.vault = vault;
        this.door = door;
        this.register = register;
        this.clock = clock;
        this.operator = operator;
    }

    @Override
    public int generation() {
        return register.registry(RegistryState.RECOVERY_SHEETS).map(RegistryState::number).orElse(0);
    }

    @Override
    public List<Finding> judge() throws CannotOpen {
        try {
            return door.judge(act(generation() + 1, Bytes.of()), Set.of());
        } catch (BadAct e) {
            throw new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", e.code(), "value", operator), e);
        }
    }

    @Override
    public Made make() throws CannotOpen {
        var generation = generation() + 1;
        try {
            var findings = judge();
            if (findings.stream().anyMatch(Finding::blocks)) {
                return new Made.Refused(findings);
            }
            door.ready();
            var sheets = vault.makeRecoverySheets(generation);
            var outcome = door.submit(act(generation, sheets.key()), List.of()).join();
            return outcome instanceof Outcome.Refused refused ? new Made.Refused(refused.findings()) : new Made.Sheets(sheets);
        } catch (VaultRefused e) {
            throw OpeningFailures.of(e);
        } catch (BadAct e) {
            throw new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", e.code(), "value", operator), e);
        }
    }

    private Act act(int generation, Bytes key) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        return new Act("recovery-sheets-" + UUID.randomUUID(), now, now, operator, Optional.empty(),
                new RecoverySheetsAct(generation, NEEDED, MADE, key));
    }
}
