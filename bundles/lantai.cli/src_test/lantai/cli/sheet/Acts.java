package lantai.cli.sheet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

import lantai.core.act.Act;
import lantai.core.act.ActBody;
import lantai.core.act.CopyAct;
import lantai.core.act.CopyingAct;
import lantai.core.act.DecisionAct;
import lantai.core.act.DocumentAct;
import lantai.core.act.ReadingAct;
import lantai.core.act.ReportAct;
import lantai.core.act.ThingAct;
import lantai.core.code.CopyId;
import lantai.core.mark.CarrierKind;
import lantai.core.mark.Copying;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.core.mark.Urgency;
import lantai.core.register.ApprovalKind;
import lantai.core.register.DeviceKind;
import lantai.core.register.PersonClass;
import lantai.core.register.PersonStatus;
import lantai.core.register.PhoneRule;
import lantai.core.register.PlaceKind;
import lantai.core.register.Role;

/** Makes acts of every kind at random, with awkward texts among them. */
public final class Acts {

    private static final String LETTERS = "abcXYZ密级★〔〕\"\\/ \n\t\r<>&,;=+-@'é\u2028";

    private final Random random;

    public Acts(Random random) {
        this.random = random;
    }

    public Act any() {
        var at = time();
        return new Act("a-" + text(20), at, random.nextBoolean() ? at : time(), code(), optional(() -> text(20)), body(true));
    }

    private ActBody body(boolean mayCorrect) {
        return switch (random.nextInt(mayCorrect ? 32 : 31)) {
            case 0 -> new ThingAct.UnitAct(code(), text(30), optional(this::code), optional(() -> text(9)));
            case 1 -> new ThingAct.PersonAct(code(), text(9), code(), one(PersonClass.values()), one(PersonStatus.values()),
                    new HashSet<>(several(() -> one(Role.values()), 0)), optional(this::day), optional(this::day), optional(this::day),
                    optional(() -> text(9)));
            case 2 -> new ThingAct.PlaceAct(code(), text(9), code(), one(PlaceKind.values()), one(Level.values()),
                    one(PhoneRule.values()), optional(this::code));
            case 3 -> new ThingAct.DeviceAct(code(), one(DeviceKind.values()), code(), code(), maybe(100), maybe(3600));
            case 4 -> new ThingAct.SettingAct(code(), text(40), text(40));
            case 5 -> new DocumentAct.RegisterAct(details());
            case 6 -> new DocumentAct.ReceiveAct(details(), optional(() -> "GB0626-2005^" + text(30).strip() + "^|"), optional(() -> text(9)),
                    optional(() -> text(9)), code());
            case 7 -> new CopyAct.LabelAct(copies());
            case 8 -> new CopyAct.StoreAct(copies(), code());
            case 9 -> new CopyAct.IssueAct(copies(), code(), optional(this::code), text(40), optional(this::time), optional(() -> text(9)),
                    optional(() -> new CopyAct.Plan("courier", code(), time())), random.nextBoolean());
            case 10 -> {
                var copies = copies();
                yield new CopyAct.CheckInAct(copies, code(), code(), optional(() -> text(9)), pages(copies));
            }
            case 11 -> new CopyAct.HandOverAct(copies(), code(), code(), optional(this::code));
            case 12 -> {
                var copies = copies();
                yield new CopyAct.ReturnAct(copies, code(), optional(this::code), pages(copies), optional(() -> text(9)));
            }
            case 13 -> new CopyAct.ReceiptBackAct(copies(), text(9));
            case 14 -> new CopyAct.MissingAct(copy(), optional(() -> text(40)), optional(this::code));
            case 15 -> new CopyAct.FoundAct(copy(), optional(this::code), optional(() -> text(40)));
            case 16 -> new CopyAct.DestroyAct(copies(), optional(this::code), several(this::code, 1), text(9));
            case 17 -> new ReadingAct.ReadBeginAct(copy(), code(), code(), optional(() -> new ReadingAct.LockerSlot(code(), code())),
                    optional(this::code), optional(this::code));
            case 18 -> random.nextBoolean() ? new ReadingAct.ReadEndAct(copy(), code(), maybe(99)) : decision();
            case 19 -> {
                var from = time();
                yield new ThingAct.DutyAct(code(), code(), from, from.plusHours(random.nextInt(48)));
            }
            case 20 -> new ThingAct.GroupAct(code(), text(30), code(), Set.copyOf(several(this::code, 0)), optional(() -> text(30)), day(),
                    optional(this::day));
            case 21 -> new CopyAct.RemindAct(copies(), code(), text(30));
            case 22 -> new CopyingAct.ReproduceAct(optional(this::code), copy(), code(), 1 + random.nextInt(99), 1 + random.nextInt(300),
                    copies(), random.nextBoolean(), maybe(100), OptionalInt.of(100 + random.nextInt(100)));
            case 23 -> new CopyingAct.DigitizeAct(optional(this::code), copy(), code(), 1 + random.nextInt(300),
                    new CopyingAct.Result(code(), one(CarrierKind.values())));
            case 24 -> new ReportAct.CountAct(code(), several(() -> text(30), 0), code(), random.nextBoolean());
            case 25 -> new ReportAct.MeterAct(code(), random.nextInt(1_000_000));
            case 26 -> new ReportAct.SightingAct(code(), time(), text(30), text(30), optional(this::code), optional(this::copy),
                    optional(this::code), optional(() -> text(30)), optional(() -> text(300)), optional(() -> text(30)),
                    optional(() -> text(30)));
            case 27 -> new ReportAct.KnowledgeAct(code(), code(), one(ReportAct.Knowing.values()), optional(() -> text(30)));
            case 28 -> new ReportAct.RefusedOrderAct(code(), text(30), text(30), optional(this::copy));
            case 29 -> new ReportAct.PatrolAct(code(), optional(() -> text(30)));
            case 30 -> new DecisionAct.CloseGapAct(code(), text(30), text(30), code());
            default -> correction();
        };
    }

    private DecisionAct decision() {
        if (random.nextBoolean()) {
            return new DecisionAct.DeclineAct(code(), text(40));
        }
        var from = time();
        return new DecisionAct.ApproveAct(code(), one(ApprovalKind.values()), code(), copies(), optional(this::code),
                optional(() -> text(9)), OptionalInt.of(1 + random.nextInt(9)), optional(this::code), from, from.plusHours(random.nextInt(99)),
                Set.copyOf(new HashSet<>(several(this::code, 0))));
    }

    private DecisionAct correction() {
        var at = time();
        return new DecisionAct.CorrectAct("a-" + text(9), one(DecisionAct.CorrectionReason.values()),
                optional(() -> new Act("r-" + text(9), at, at, code(), Optional.empty(), body(false))));
    }

    private DocumentAct.DocumentDetails details() {
        var numbers = new ArrayList<Integer>();
        var hole = random.nextBoolean() ? random.nextInt(5) : 0;
        for (var i = 1; i <= 1 + random.nextInt(9); i++) {
            numbers.add(i + hole);
        }
        var mark = one(new String[] { "绝密★30年", "机密5年", "秘密", "工作秘密", "绝密★长期", "机密★2030年1月1日" });
        var telegram = new HashMap<String, String>();
        for (var i = random.nextInt(3); i > 0; i--) {
            telegram.put("k" + text(9), text(30));
        }
        return new DocumentAct.DocumentDetails(code(), text(30), text(80), optional(() -> text(30)), Mark.parse(mark), one(Urgency.values()),
                one(CarrierKind.values()), one(Track.values()), text(30), random.nextInt(500), numbers,
                new DocumentAct.Range(new HashSet<>(several(this::code, 0)), new HashSet<>(several(this::code, 0))), one(Copying.values()),
                optional(this::day), optional(this::code), telegram, code());
    }

    private Map<CopyId, Integer> pages(List<CopyId> copies) {
        var pages = new HashMap<CopyId, Integer>();
        copies.stream().filter(copy -> random.nextBoolean()).forEach(copy -> pages.put(copy, random.nextInt(300)));
        return pages;
    }

    private <T> List<T> several(Supplier<T> each, int least) {
        var all = new ArrayList<T>();
        for (var i = least + random.nextInt(3); i > 0; i--) {
            var next = each.get();
            if (!all.contains(next)) {
                all.add(next);
            }
        }
        return all;
    }

    private List<CopyId> copies() {
        return several(this::copy, 1);
    }

    private CopyId copy() {
        return new CopyId(code(), 1 + random.nextInt(999_999), random.nextInt(3));
    }

    private String code() {
        return one(new String[] { "wang.li", "某发〔2026〕7号", "D-1", "室（一）", "a@b#c" }) + random.nextInt(1000);
    }

    private String text(int max) {
        var text = new StringBuilder("t");
        for (var i = random.nextInt(max - 1); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return random.nextInt(20) == 0 && max > 3 ? "\uD83D\uDCDC" : text.toString();
    }

    private OffsetDateTime time() {
        var offset = one(new ZoneOffset[] { ZoneOffset.ofHours(8), ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(-3, -30) });
        return OffsetDateTime.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24),
                random.nextInt(60), random.nextBoolean() ? 0 : random.nextInt(60), random.nextBoolean() ? 0 : random.nextInt(1_000_000_000),
                offset);
    }

    private LocalDate day() {
        return LocalDate.of(1990 + random.nextInt(60), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private OptionalInt maybe(int max) {
        return random.nextBoolean() ? OptionalInt.of(random.nextInt(max)) : OptionalInt.empty();
    }

    private <T> Optional<T> optional(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
