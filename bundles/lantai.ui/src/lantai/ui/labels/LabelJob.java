package lantai.ui.labels;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.app.label.LabelContent;
import lantai.app.label.LabelPrinting;
import lantai.app.label.LabelPrinting.Setup;
import lantai.app.paper.ReceiptPrinting.NoFont;
import lantai.app.registry.Registry;
import lantai.core.act.Act;
import lantai.core.act.CopyAct.LabelAct;
import lantai.core.code.CopyId;
import lantai.core.register.State.PersonState;
import lantai.core.register.State.PlaceState;

/** Makes labels through the door and prints them. A copy that has a valid label keeps it unless new ones are asked for. */
final class LabelJob {

    /** A rule is against it; the first finding says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Outcome.Refused outcome;

        Refused(Outcome.Refused outcome) {
            super(outcome.act());
            this.outcome = outcome;
        }

        Outcome.Refused outcome() {
            return outcome;
        }
    }

    private final Registry registry;
    private final LabelPrinting printing;

    LabelJob(Registry registry, LabelPrinting printing) {
        this.registry = registry;
        this.printing = printing;
    }

    /** @return how many labels stand on the sheet */
    int print(List<CopyId> copies, boolean fresh, Setup setup, Path file) throws BadAct, Refused, IOException {
        var wanting = copies.stream().filter(copy -> fresh || registry.labels().payload(copy).isEmpty()).toList();
        if (!wanting.isEmpty()) {
            var now = OffsetDateTime.now().withNano(0);
            var act = new Act("w-" + UUID.randomUUID(), now, now, registry.operator(), Optional.empty(), new LabelAct(wanting));
            if (registry.door().submit(act, List.of()).join() instanceof Outcome.Refused refused) {
                throw new Refused(refused);
            }
        }
        var labels = new ArrayList<LabelContent>();
        for (var copy : copies) {
            labels.add(new LabelContent(registry.labels().payload(copy).orElseThrow(), copy.copyNumber(), copy.document()));
        }
        write(file, () -> printing.sheet(labels, setup));
        return labels.size();
    }

    /** Badges of all persons in post and tags of all places. */
    int badges(Setup setup, Path file) throws IOException {
        var labels = new ArrayList<LabelContent>();
        for (PersonState person : registry.catalogue().persons()) {
            labels.add(new LabelContent(registry.labels().payloadOfPerson(person.person()), person.person(), person.unit()));
        }
        for (PlaceState place : registry.catalogue().places()) {
            labels.add(new LabelContent(registry.labels().payloadOfPlace(place.place()), place.place(), place.unit()));
        }
        write(file, () -> printing.sheet(labels, setup));
        return labels.size();
    }

    void card(String title, List<LabelContent> commands, Path file) throws IOException {
        write(file, () -> printing.card(title, commands));
    }

    void calibration(Setup setup, Path file) throws IOException {
        write(file, () -> printing.calibration(setup.layout()));
    }

    private static void write(Path file, Supplier<byte[]> drawing) throws IOException {
        try {
            Files.write(file, drawing.get());
        } catch (NoFont missing) {
            throw new IOException("no-font", missing);
        }
    }
}
