package lantai.app.door;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import lantai.core.act.Act;
import lantai.core.act.ContentAct;
import lantai.core.act.CopyAct;
import lantai.core.act.CopyingAct;
import lantai.core.act.DecisionAct;
import lantai.core.act.DocumentAct;
import lantai.core.act.EvidenceAct;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.act.ReadingAct;
import lantai.core.act.RegistryAct;
import lantai.core.act.ReportAct;
import lantai.core.act.ShareAct;
import lantai.core.act.ThingAct;
import lantai.core.act.TraceAct;
import lantai.core.code.CopyId;
import lantai.core.event.Subject;
import lantai.core.event.Subject.Type;
import lantai.core.register.Register;

/** Checks that everything an act names is in the register. What is unknown is bad input, for facts as for permissions. */
final class References extends NamedThings {

    private final ReportReferences reports;
    private final Predicate<String> gaps;

    /** @param gaps tells whether there is a gap of that id */
    References(Register register, Predicate<String> gaps) {
        super(register);
        this.reports = new ReportReferences(register);
        this.gaps = gaps;
    }

    void check(Act act, boolean known) throws BadAct {
        person("by", act.by());
        switch (act.body()) {
            case ThingAct thing -> thing(thing);
            case DocumentAct.RegisterAct a -> document(a.details(), known);
            case DocumentAct.ReceiveAct a -> document(a.details(), known);
            case CopyAct copy -> copy(copy);
            case ReadingAct reading -> reading(reading);
            case CopyingAct made -> reports.copying(made, known);
            case DecisionAct decision -> decision(decision);
            case ReportAct report -> reports.report(report);
            case RegistryAct registry -> registry(registry);
            case ShareAct share -> share(share);
            case EvidenceAct.ObserveAct a -> {
                if (register.device(a.device()).isEmpty()) {
                    throw bad("device", "unknown-device", a.device());
                }
            }
            case TraceAct.MarkAct a -> copies(List.of(a.copy()));
            case TraceAct.ReadAct a -> copies(a.copies());
            case ContentAct content -> content(content.subject());
        }
    }

    private void content(Subject subject) throws BadAct {
        switch (subject.type()) {
            case COPY -> copies(List.of(subject.copyId().orElseThrow()));
            case DOCUMENT -> {
                if (register.document(subject.code()).isEmpty()) {
                    throw bad("for", "unknown-document", subject.code());
                }
            }
            case PERSON -> person("for", subject.code());
            case PLACE -> place("for", Optional.of(subject.code()));
            case DEVICE -> {
                if (register.device(subject.code()).isEmpty()) {
                    throw bad("for", "unknown-device", subject.code());
                }
            }
            case APPROVAL -> approval(Optional.of(subject.code()));
            default -> throw bad("for", "no-content-for", subject.toString());
        }
    }

    private void share(ShareAct act) throws BadAct {
        var persons = switch (act) {
            case ShareAct.RecoverySheetsAct a -> List.<String>of();
            case ShareAct.RecoverAct a -> List.of(a.person());
            case ShareAct.CompartmentAct a -> a.holders();
            case ShareAct.CompartmentOpenAct a -> a.holders();
        };
        for (var person : persons) {
            person(act instanceof ShareAct.RecoverAct ? "person" : "holders", person);
        }
    }

    private void registry(RegistryAct act) throws BadAct {
        switch (act) {
            case RegistryAct.RedactAct a -> {
                person("second", a.second());
                if (a.subject().type() == Type.PERSON) {
                    person("person", a.subject().code());
                } else if (a.subject().type() != Type.DOCUMENT || register.document(a.subject().code()).isEmpty()) {
                    throw bad("document", "unknown-document", a.subject().code());
                }
            }
            case RegistryAct.RestoreAct a -> person("second", a.second());
            case RegistryAct.RekeyAct a -> person("second", a.second());
            case RegistryAct.PinAct a -> person("person", a.person());
            case RegistryAct.UnlockAct a -> person("person", a.person());
            case RegistryAct.RevokeAct a -> person("person", a.person());
            case RegistryAct.KeysAct a -> { }
            case RegistryAct.LogKeyAct a -> { }
            case RegistryAct.RecoveryAct a -> { }
            case RegistryAct.CloseAct a -> { }
            case RegistryAct.MigratedAct a -> { }
            case RegistryAct.TimestampAct a -> { }
            case RegistryAct.BackupAct a -> { }
            case RegistryAct.MirrorAct a -> { }
        }
    }

    private void thing(ThingAct act) throws BadAct {
        switch (act) {
            case ThingAct.UnitAct a -> unit("parent", a.parent());
            case ThingAct.PersonAct a -> unit("unit", Optional.of(a.unit()));
            case ThingAct.PlaceAct a -> {
                unit("unit", Optional.of(a.unit()));
                place("in", a.in());
            }
            case ThingAct.DeviceAct a -> place("place", Optional.of(a.place()));
            case ThingAct.SettingAct a -> { }
            case ThingAct.DutyAct a -> {
                place("place", Optional.of(a.place()));
                person("person", a.person());
            }
            case ThingAct.GroupAct a -> {
                person("owner", a.owner());
                for (var member : a.members()) {
                    person("members", member);
                }
            }
            case ThingAct.KeyAct a -> person("person", a.person());
        }
    }

    private void document(DocumentDetails d, boolean known) throws BadAct {
        if (!known && register.document(d.document()).isPresent()) {
            throw bad("document", "document-exists", d.document());
        }
        place("place", Optional.of(d.place()));
        for (var person : d.range().persons()) {
            person("range", person);
        }
        for (var unit : d.range().units()) {
            unit("range", Optional.of(unit));
        }
        if (d.parent().isPresent() && register.document(d.parent().get()).isEmpty()) {
            throw bad("parent", "unknown-document", d.parent().get());
        }
    }

    private void copy(CopyAct act) throws BadAct {
        copies(act.copies());
        switch (act) {
            case CopyAct.StoreAct a -> place("place", Optional.of(a.place()));
            case CopyAct.IssueAct a -> {
                person("to", a.to());
                person("second", a.second());
                place("plan.next_place", a.plan().map(CopyAct.Plan::nextPlace));
            }
            case CopyAct.CheckInAct a -> {
                place("place", Optional.of(a.place()));
                person("receiver", a.receiver());
            }
            case CopyAct.HandOverAct a -> {
                person("from", a.from());
                person("to", a.to());
                place("place", a.place());
            }
            case CopyAct.ReturnAct a -> {
                person("from", a.from());
                place("place", a.place());
            }
            case CopyAct.FoundAct a -> place("place", a.place());
            case CopyAct.DestroyAct a -> {
                for (var witness : a.witnesses()) {
                    person("witnesses", witness);
                }
                approval(a.approval());
            }
            case CopyAct.RemindAct a -> person("person", a.person());
            case CopyAct.LabelAct a -> { }
            case CopyAct.ReceiptBackAct a -> { }
            case CopyAct.MissingAct a -> place("place", a.place());
        }
    }

    private void reading(ReadingAct act) throws BadAct {
        copies(act.copies());
        switch (act) {
            case ReadingAct.ReadBeginAct a -> {
                person("reader", a.reader());
                person("supervisor", a.supervisor());
                place("place", Optional.of(a.place()));
                approval(a.approval());
                device("locker.device", a.locker().map(ReadingAct.LockerSlot::device));
            }
            case ReadingAct.ReadEndAct a -> person("reader", a.reader());
        }
    }

    private void decision(DecisionAct act) throws BadAct {
        switch (act) {
            case DecisionAct.ApproveAct a -> {
                person("for", a.applicant());
                copies(a.copies());
                document(a.document());
                for (var person : a.persons()) {
                    person("persons", person);
                }
                device("device", a.device());
            }
            case DecisionAct.CloseGapAct a -> {
                person("second", a.second());
                if (!gaps.test(a.gap())) {
                    throw bad("gap", "unknown-gap", a.gap());
                }
            }
            case DecisionAct.DeclineAct a -> { }
            case DecisionAct.CorrectAct a -> { }
        }
    }
}
