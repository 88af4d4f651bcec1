package lantai.core.register;

import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;
import lantai.core.register.State.ApprovalState;
import lantai.core.register.State.DeviceState;
import lantai.core.register.State.DocumentState;
import lantai.core.register.State.EvidenceState;
import lantai.core.register.State.GapState;
import lantai.core.register.State.GroupState;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;
import lantai.core.register.State.RegistryState;
import lantai.core.register.State.SettingState;
import lantai.core.register.State.SightingState;
import lantai.core.register.State.UnitState;

/** Looks up the present; what a rule may ask. Every answer includes all acts already decided, durable or not yet. */
public interface Register {

    Optional<UnitState> unit(String code);

    Optional<PersonState> person(String code);

    Optional<PlaceState> place(String code);

    Optional<DeviceState> device(String code);

    Optional<DocumentState> document(String code);

    Optional<CopyState> copy(CopyId copy);

    Optional<ApprovalState> approval(String id);

    Optional<SettingState> setting(String key);

    /** A work group from the list of groups. */
    default Optional<GroupState> group(String code) {
        return Optional.empty();
    }

    /** Content seen outside. */
    default Optional<SightingState> sighting(String code) {
        return Optional.empty();
    }

    /** How a gap was last closed; empty when nobody closed it. */
    default Optional<GapState> closing(String gap) {
        return Optional.empty();
    }

    /** What the registry recorded of itself under a heading of {@link RegistryState}. */
    default Optional<RegistryState> registry(String heading) {
        return Optional.empty();
    }

    /** The logs of a device taken in. */
    default Optional<EvidenceState> evidence(String device) {
        return Optional.empty();
    }

    /** The persons who have a key of their own to sign with. */
    default List<PersonState> keyHolders() {
        return List.of();
    }

    /** The copies a person has out (issued, in transit, reading, missing; not those in store), in order. */
    List<CopyState> heldBy(String person);

    /** Approvals that name this document or one of its copies, newest last. */
    List<ApprovalState> approvalsFor(CopyId copy);
}
