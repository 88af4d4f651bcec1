package lantai.cli.apply;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.DecisionAct;
import lantai.core.act.DocumentAct;
import lantai.core.act.ThingAct;
import lantai.rules.Finding;

/**
 * Asks what the door would say to each act as the register stands now. Nothing is done, so an act that stands on an earlier line of
 * the same sheet is undecided.
 */
final class DryGate implements Gate {

    private final Door door;
    private final Signatures signatures;
    private final Set<String> made = new HashSet<>();

    DryGate(Door door, Signatures signatures) {
        this.door = door;
        this.signatures = signatures;
    }

    @Override
    public CompletableFuture<Verdict> pass(Act act) throws BadAct {
        try {
            var findings = door.judge(act, signatures.names(act));
            var blocked = act.body().isPermission() && findings.stream().anyMatch(Finding::blocks);
            return CompletableFuture.completedFuture(new Verdict.Judged(findings, blocked));
        } catch (BadAct e) {
            if (!e.code().startsWith("unknown-") || e.arguments().values().stream().noneMatch(this::isMade)) {
                throw e;
            }
            return CompletableFuture.completedFuture(new Verdict.Undecided(e.arguments().values().iterator().next()));
        } finally {
            made.add(act.id());
            making(act.body());
        }
    }

    private boolean isMade(String code) {
        var document = code.indexOf('/') < 0 ? code : code.substring(0, code.indexOf('/'));
        return made.contains(document);
    }

    private void making(ActBody body) {
        switch (body) {
            case ThingAct.UnitAct a -> made.add(a.unit());
            case ThingAct.PersonAct a -> made.add(a.person());
            case ThingAct.PlaceAct a -> made.add(a.place());
            case ThingAct.DeviceAct a -> made.add(a.device());
            case DocumentAct.RegisterAct a -> made.add(a.details().document());
            case DocumentAct.ReceiveAct a -> made.add(a.details().document());
            case DecisionAct.ApproveAct a -> made.add(a.approval());
            default -> { }
        }
    }

    @Override
    public void close() {
        signatures.close();
    }
}
