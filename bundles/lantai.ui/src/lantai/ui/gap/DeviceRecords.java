package lantai.ui.gap;

import java.util.ArrayList;
import java.util.List;

import lantai.app.registry.Registry;
import lantai.core.evidence.LockerEvent;
import lantai.core.evidence.Observation;
import lantai.core.evidence.RecordSource;
import lantai.rules.gap.GapEvidence;

/** Says what a record of a device's log tells: the file by its hash, the line, and what stands in it. Reads the log; off the display thread. */
final class DeviceRecords {

    private static final int HASH = 12;

    private final Registry registry;
    private final GapWords words;

    DeviceRecords(Registry registry, GapWords words) {
        this.registry = registry;
        this.words = words;
    }

    String of(GapEvidence evidence) {
        var past = registry.evidence().past();
        var device = evidence.act();
        var found = new ArrayList<String>();
        past.observations(device, evidence.at(), evidence.at(), job -> {
            if (reference(device, job.source()).equals(evidence.ref())) {
                found.add(job(job));
            }
        });
        past.lockerEvents(device, evidence.at(), evidence.at()).stream().filter(event -> reference(device, event.source()).equals(evidence.ref()))
                .map(this::locker).forEach(found::add);
        return found.isEmpty() ? GapMessages.record_unknown : found.get(0);
    }

    private static String reference(String device, RecordSource source) {
        return device + ":" + source.file().value().hex() + ":" + source.line();
    }

    private String job(Observation job) {
        var parts = new ArrayList<>(List.of(place(job.device(), job.source()), GapWords.second(job.begin()) + " – " + GapWords.second(job.end()),
                job.kind().word()));
        job.user().map(words::person).ifPresent(parts::add);
        job.jobId().ifPresent(id -> parts.add("#" + id));
        job.pages().ifPresent(pages -> parts.add(pages + " × " + job.copies().orElse(1)));
        job.destination().ifPresent(parts::add);
        job.result().ifPresent(parts::add);
        return String.join(" · ", parts);
    }

    private String locker(LockerEvent event) {
        return String.join(" · ", place(event.device(), event.source()), GapWords.second(event.begin()), event.slot(), words.person(event.person()),
                event.deposit() ? "→" : "←");
    }

    private static String place(String device, RecordSource source) {
        var hash = source.file().value().hex();
        return device + " " + hash.substring(0, Math.min(HASH, hash.length())) + "…:" + source.line();
    }
}
