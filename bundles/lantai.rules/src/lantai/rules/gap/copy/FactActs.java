package lantai.rules.gap.copy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.CopyAct;
import lantai.core.act.CopyingAct;
import lantai.core.act.ReadingAct;
import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;
import lantai.core.register.Folding;
import lantai.rules.gap.world.Fact;

/** Makes of an event on one copy the act it came from, so that the rules can be asked about it again. */
final class FactActs {

    private FactActs() {
    }

    /** The act; empty for what the rules have nothing to say about. */
    static Optional<Act> of(Fact fact, CopyId copy) {
        return body(fact, copy).map(body -> new Act(fact.act(), fact.at(), fact.entered(), fact.actor(), fact.field("paper_receipt"), body));
    }

    private static Optional<ActBody> body(Fact f, CopyId copy) {
        var one = List.of(copy);
        return Optional.ofNullable(switch (f.kind()) {
            case "store" -> new CopyAct.StoreAct(one, f.field("place").orElse(""));
            case "issue" -> new CopyAct.IssueAct(one, f.to().orElse(""), f.field("second"), "", f.field("due").map(OffsetDateTime::parse),
                    f.field("seal"), plan(f), f.flag("notice"));
            case "check_in" -> new CopyAct.CheckInAct(one, f.field("place").orElse(""), f.to().orElse(""), f.field("seal"), pages(f, copy));
            case "hand_over" -> new CopyAct.HandOverAct(one, f.from().orElse(""), f.to().orElse(""), f.field("place"));
            case "return" -> new CopyAct.ReturnAct(one, f.from().orElse(""), f.field("place"), pages(f, copy), f.field("seal"));
            case "found" -> new CopyAct.FoundAct(copy, f.field("place"), Optional.empty());
            case "destroy" -> new CopyAct.DestroyAct(one, f.field("approval"), f.list("witnesses"), f.field("method").orElse(""));
            case "read_begin" -> new ReadingAct.ReadBeginAct(copy, f.to().orElse(""), f.field("place").orElse(""), f.field("locker_device")
                    .map(device -> new ReadingAct.LockerSlot(device, f.field("locker_slot").orElse(""))), f.field("supervisor"),
                    f.field("approval"));
            case "read_end" -> new ReadingAct.ReadEndAct(copy, f.from().orElse(""), number(f, "pages"));
            case "reproduce" -> made(f) ? null : new CopyingAct.ReproduceAct(f.field("approval"), copy, f.field("device").orElse(""),
                    number(f, "count").orElse(1), number(f, "copied_pages").orElse(0), f.list("children").stream().map(CopyId::parse).toList(),
                    f.flag("stamp"), OptionalInt.empty(), OptionalInt.empty());
            case "digitize" -> made(f) ? null : new CopyingAct.DigitizeAct(f.field("approval"), copy, f.field("device").orElse(""),
                    number(f, "copied_pages").orElse(0), new CopyingAct.Result(f.field("result").map(c -> CopyId.parse(c).document()).orElse("?"),
                            CarrierKind.DISC));
            default -> null;
        });
    }

    /** Whether the event is the birth of what was made, not the copying itself. */
    private static boolean made(Fact f) {
        return f.field(Folding.MADE_OF).isPresent();
    }

    private static Optional<CopyAct.Plan> plan(Fact f) {
        return f.field("plan_kind").map(kind -> new CopyAct.Plan(kind, f.field("plan_place").orElse(""),
                OffsetDateTime.parse(f.field("plan_eta").orElseThrow())));
    }

    private static Map<CopyId, Integer> pages(Fact f, CopyId copy) {
        return f.number("pages").map(pages -> Map.of(copy, pages.intValue())).orElse(Map.of());
    }

    private static OptionalInt number(Fact f, String field) {
        return f.number(field).map(n -> OptionalInt.of(n.intValue())).orElseGet(OptionalInt::empty);
    }
}
