package lantai.rules.document;

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
        if (d.range().persons().isEmpty() && d.range().units().isEmpty()) {
            of.against("D-4", d.document(), "document", d.document());
        }
        of.register().place(d.place()).filter(p -> !p.approved().covers(mark.level())).ifPresent(
                p -> of.against("S9-1", d.document(), "place", p.place(), "level", mark.level().word()));
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
