package lantai.app.drafting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import lantai.core.act.Act;
import lantai.core.act.ContentAct;
import lantai.core.act.CopyAct;
import lantai.core.act.CopyingAct;
import lantai.core.act.DecisionAct;
import lantai.core.act.DocumentAct;
import lantai.core.act.EvidenceAct;
import lantai.core.act.ReadingAct;
import lantai.core.act.RegistryAct;
import lantai.core.act.ReportAct;
import lantai.core.act.ShareAct;
import lantai.core.act.ThingAct;
import lantai.core.code.CopyId;
import lantai.core.act.TraceAct;
import lantai.core.event.Subject;
import lantai.core.register.Register;

/** Turns a permitted act into the drafts of its events. The act's references have been checked and the rules asked before. */
public final class Drafting {

    private final ThingDrafting things = new ThingDrafting();
    private final DocumentDrafting documents = new DocumentDrafting();
    private final CopyDrafting copies;
    private final ReadingDrafting readings = new ReadingDrafting();
    private final DecisionDrafting decisions = new DecisionDrafting();
    private final ContentDrafting contents = new ContentDrafting();
    private final CopyingDrafting copying = new CopyingDrafting();
    private final ReportDrafting reports;
    private final RegistryDrafting own = new RegistryDrafting();
    private final ShareDrafting shares = new ShareDrafting();
    private final TraceDrafting traces = new TraceDrafting();
    private final EvidenceDrafting evidence = new EvidenceDrafting();

    /**
     * @param random makes the opaque ids of labels
     * @param labels tells which copy a scanned text means
     */
    public Drafting(RandomGenerator random, Function<String, Optional<CopyId>> labels) {
        copies = new CopyDrafting(random);
        reports = new ReportDrafting(labels);
    }

    /**
     * @param corrected the subjects that a correction's target touched, each once, in journal order; empty for other acts
     */
    public List<Draft> draft(Act act, Register register, List<Subject> corrected) {
        return switch (act.body()) {
            case ThingAct thing -> List.of(things.draft(thing));
            case DocumentAct document -> documents.draft(act, document);
            case CopyAct copy -> copies.draft(act, copy, register);
            case ReadingAct reading -> List.of(readings.draft(reading, register));
            case ContentAct content -> List.of(contents.draft(content, register));
            case CopyingAct made -> copying.draft(act, made, register);
            case ReportAct report -> reports.draft(report, register);
            case TraceAct trace -> traces.draft(trace, register);
            case RegistryAct registry -> own.drafts(registry);
            case ShareAct share -> shares.drafts(share);
            case EvidenceAct told -> evidence.draft(act.id(), told);
            case DecisionAct decision -> decisions.draft(decision, register, corrected);
        };
    }
}
