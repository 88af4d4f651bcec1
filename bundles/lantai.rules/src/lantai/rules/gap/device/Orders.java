package lantai.rules.gap.device;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.mark.Level;
import lantai.core.register.ApprovalKind;
import lantai.core.register.State.ApprovalState;
import lantai.core.register.State.DocumentState;
import lantai.rules.gap.world.Fact;
import lantai.rules.gap.world.World;

/** Makes orders of approvals. */
final class Orders {

    private static final Set<ApprovalKind> KINDS = Set.of(ApprovalKind.REPRODUCE, ApprovalKind.DIGITIZE, ApprovalKind.TRANSMIT);

    private Orders() {
    }

    /** The order an approval is; empty for what permits nothing a device does, and for what was declined or taken back. */
    static Optional<Order> of(String approval, World world) {
        var state = world.last(Type.APPROVAL, approval, ApprovalState.class);
        var subject = Subject.of(Type.APPROVAL, approval);
        var given = world.standing(subject, "approve");
        if (state.isEmpty() || given.isEmpty() || state.get().declined() || !KINDS.contains(state.get().kind())) {
            return Optional.empty();
        }
        var a = state.get();
        var made = world.standing(subject, "reproduce", "digitize");
        var users = new HashSet<>(a.persons());
        users.add(a.applicant());
        made.forEach(m -> users.add(m.actor()));
        var document = a.document().or(() -> a.copies().stream().map(CopyId::document).findFirst())
                .flatMap(code -> world.last(Type.DOCUMENT, code, DocumentState.class));
        return Optional.of(new Order(a, given.get(given.size() - 1), Set.copyOf(users), budget(a, made, document), made,
                a.copies().stream().findFirst(), document.map(d -> d.mark().level()).orElse(Level.NONE)));
    }

    /** Pages × count; of several copies named, each may be copied so often. */
    private static OptionalInt budget(ApprovalState a, List<Fact> made, Optional<DocumentState> document) {
        var pages = a.scope().pageCount().isPresent() ? a.scope().pageCount().getAsInt() : document.map(DocumentState::pages).orElse(0);
        if (pages == 0 || a.kind() == ApprovalKind.TRANSMIT && a.scope().pageCount().isEmpty()) {
            return OptionalInt.empty();
        }
        var times = Math.max(1, a.scope().pageCount().isPresent() ? 1 : a.copies().size());
        if (a.scope().count().isPresent()) {
            return OptionalInt.of(pages * a.scope().count().getAsInt() * times);
        }
        if (a.kind() == ApprovalKind.DIGITIZE) {
            return OptionalInt.of(pages * Math.max(times, made.size()));
        }
        var used = made.stream().mapToLong(m -> m.number("count").orElse(1L)).sum();
        return used == 0 ? OptionalInt.empty() : OptionalInt.of((int) (pages * used));
    }

    /** Whether its window, seen from far, touches a stretch of time. */
    static boolean touches(Order order, Instant from, Instant to) {
        return !order.to().plus(Fit.FAR).isBefore(from) && !order.from().minus(Fit.FAR).isAfter(to);
    }
}
