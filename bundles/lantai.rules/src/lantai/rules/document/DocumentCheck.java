package lantai.rules.document;

import java.util.HashSet;

import lantai.core.act.DocumentAct;
import lantai.core.act.DocumentAct.DocumentDetails;
import lantai.core.mark.Level;
import lantai.core.mark.Mark;
import lantai.core.mark.Track;
import lantai.rules.Check;
import lantai.rules.book.Case;

/** A document on its way into the register: mark fits track, period within the law, a range, a place fit for the level. */
public final class DocumentCheck implements Check {

    @Override
    public void judge(Case of) {
        switch (of.act().body()) {
            case DocumentAct.RegisterAct act -> document(of, act.details());
            case DocumentAct.ReceiveAct act -> document(of, act.details());
            default -> { }
        }
    }

    private static void document(Case of, DocumentDetails d) {
        var mark = d.mark();
        var fits = d.track() == Track.STATE ? mark.level().isStateSecret() : mark.level() == Level.WORK && !mark.starred();
        if (!fits) {
            of.against("D-1", d.document(), "track", d.track().word());
        }
        if (mark.level().isStateSecret()) {
            period(of, d.document(), mark);
        }
        numbers(of, d);
        d.parent().flatMap(of.register()::document).filter(p -> !mark.level().covers(p.mark().level())).ifPresent(
                p -> of.against("D-8", d.document(), "document", d.document(), "parent", p.document(), "level", p.mark().level().word()));
        if (d.range().persons().isEmpty() && d.range().units().isEmpty()) {
            of.against("D-4", d.document(), "document", d.document());
        }
        of.register().place(d.place()).filter(p -> !p.approved().covers(mark.level())).ifPresent(
                p -> of.against("S9-1", d.document(), "place", p.place(), "level", mark.level().word()));
    }

    /** 份号 once each, pages counted, a return demand that can still be met. */
    private static void numbers(Case of, DocumentDetails d) {
        if (d.copyNumbers().isEmpty() || new HashSet<>(d.copyNumbers()).size() != d.copyNumbers().size()) {
            of.against("D-5", d.document(), "document", d.document());
        }
        if (d.pages() < 1) {
            of.against("D-6", d.document(), "document", d.document());
        }
        d.returnBy().filter(day -> day.isBefore(of.day())).ifPresent(
                day -> of.against("D-7", d.document(), "document", d.document(), "date", day.toString()));
    }

    private static void period(Case of, String document, Mark mark) {
        var years = switch (mark.level()) {
            case TOP_SECRET -> 30;
            case SECRET -> 20;
            default -> 10;
        };
        if (mark.period().isEmpty()) {
            of.against("D-3", document, "years", Integer.toString(years));
        }
        var day = of.day();
        if (mark.declassifiedOn(day).filter(end -> end.isAfter(day.plusYears(years))).isPresent()) {
            of.against("D-2", document, "years", Integer.toString(years));
        }
    }
}
