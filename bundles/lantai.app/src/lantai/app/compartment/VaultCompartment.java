package lantai.app.compartment;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import lantai.app.catalogue.Catalogue;
import lantai.app.door.BadAct;
import lantai.app.door.Door;
import lantai.app.door.LiveRegister;
import lantai.app.door.Outcome;
import lantai.app.door.Projector;
import lantai.app.registry.CannotOpen;
import lantai.app.registry.CannotOpen.Reason;
import lantai.app.registry.OpeningFailures;
import lantai.app.vault.Compartment;
import lantai.app.vault.Signer;
import lantai.app.vault.VaultRefused;
import lantai.core.act.Act;
import lantai.core.act.ShareAct;
import lantai.core.act.ShareAct.CompartmentAct;
import lantai.core.act.ShareAct.CompartmentOpenAct;
import lantai.core.mark.Level;
import lantai.core.register.State.DocumentState;
import lantai.rules.Finding;

/** The vault's compartment behind the door: every setting up and every opening is judged first and recorded with the holders' signatures. */
public final class VaultCompartment implements CompartmentDesk {

    /** What it works with; {@code operator} is who has the registry open. */
    public record Parts(Compartment compartment, Door door, LiveRegister register, Projector projector, Catalogue catalogue, String operator) {
    }

    private final Parts parts;
    private final InstantSource clock;

    public VaultCompartment(Parts parts, InstantSource clock) {
        this.parts = parts;
        this.clock = clock;
    }

    @Override
    public boolean exists() {
        return parts.compartment().exists();
    }

    @Override
    public boolean isOpen() {
        return parts.compartment().isOpen();
    }

    @Override
    public List<String> holders() {
        return parts.compartment().holders();
    }

    @Override
    public Outcome setUp(Map<String, char[]> pins) throws CannotOpen {
        var body = setUp(pins.keySet());
        return recorded(act(body), pins, () -> {
            var signers = parts.compartment().signers(pins);
            parts.compartment().setUp(body.holders(), body.documents().stream().map(document -> "document:" + document).toList());
            return signers;
        });
    }

    @Override
    public Outcome open(Map<String, char[]> pins) throws CannotOpen {
        return recorded(act(opening(pins.keySet())), pins, () -> parts.compartment().open(pins));
    }

    private CompartmentAct setUp(Set<String> holders) {
        var documents = parts.catalogue().documents().stream().filter(d -> d.mark().level() == Level.TOP_SECRET).map(DocumentState::document).toList();
        return new CompartmentAct(parts.compartment().generation() + 1, List.copyOf(new TreeSet<>(holders)), documents);
    }

    private CompartmentOpenAct opening(Set<String> holders) {
        return new CompartmentOpenAct(parts.compartment().generation(), List.copyOf(new TreeSet<>(holders)));
    }

    @Override
    public List<Finding> judgeSetUp(Set<String> holders) throws CannotOpen {
        try {
            return parts.door().judge(act(setUp(holders)), holders);
        } catch (BadAct e) {
            throw new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", e.code(), "value", parts.operator()), e);
        }
    }

    /** What the vault does with the PINs, giving who signs. */
    @FunctionalInterface
    private interface Doing {
        List<Signer> signers() throws VaultRefused;
    }

    private Outcome recorded(Act act, Map<String, char[]> pins, Doing doing) throws CannotOpen {
        List<Signer> signers = List.of();
        try {
            var findings = parts.door().judge(act, pins.keySet());
            if (findings.stream().anyMatch(Finding::blocks)) {
                return new Outcome.Refused(act.id(), findings);
            }
            parts.door().ready();
            signers = doing.signers();
            var outcome = parts.door().submit(act, signers).join();
            if (outcome instanceof Outcome.Refused) {
                parts.compartment().close();
            }
            parts.projector().flush();
            parts.register().forget();
            return outcome;
        } catch (VaultRefused e) {
            throw OpeningFailures.of(e);
        } catch (BadAct e) {
            parts.compartment().close();
            throw new CannotOpen(Reason.BAD_FOUNDING, Map.of("why", e.code(), "value", parts.operator()), e);
        } finally {
            signers.forEach(Signer::close);
        }
    }

    private Act act(ShareAct body) {
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneId.systemDefault()).withNano(0);
        return new Act(body.word() + "-" + UUID.randomUUID(), now, now, parts.operator(), Optional.empty(), body);
    }

    @Override
    public void close() {
        parts.compartment().close();
        parts.projector().flush();
        parts.register().forget();
    }
}
