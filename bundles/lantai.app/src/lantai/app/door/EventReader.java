package lantai.app.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import lantai.app.vault.UnlockedVault;
import lantai.core.event.Event;
import lantai.core.event.EventId;
import lantai.core.event.RecordedEvent;
import lantai.core.event.SealedText;
import lantai.ledger.event.EventCodec;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalDamaged;
import lantai.ledger.journal.Position;

/** Reads events back from the journal and opens their sealed texts as far as keys are left. */
public final class EventReader {

    /** Stands for a text whose compartment is not open: something is there, and not for now. */
    public static final String SEALED = "▇▇▇";

    /** Texts people read; the others are taken apart, and are rather not there than wrong. */
    private static final Set<String> SHOWN = Set.of("number", "title", "masked_title", "origin", "note", "reason", "purpose");

    private final FileJournal journal;
    private final UnlockedVault vault;

    public EventReader(FileJournal journal, UnlockedVault vault) {
        this.journal = journal;
        this.vault = vault;
    }

    /** @throws IllegalStateException when what stands there is not what was written */
    public RecordedEvent read(long seq) {
        try {
            var leaf = journal.read(seq);
            return opened(new Position(seq, journal.hash(leaf)), leaf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JournalDamaged e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> text(SealedText box, EventId event, String field) {
        var text = vault.open(box, event, field);
        return text.isEmpty() && SHOWN.contains(field) && vault.compartment().isSealed(box.key()) ? Optional.of(SEALED) : text;
    }

    /** Takes a leaf apart and opens its texts. */
    public RecordedEvent opened(Position position, byte[] leaf) {
        return opened(position, leaf, event -> true);
    }

    /** Takes a leaf apart and opens the texts of those events whose texts are wanted. */
    public RecordedEvent opened(Position position, byte[] leaf, Predicate<Event> wanted) {
        var signed = EventCodec.decode(leaf).signed();
        var texts = new HashMap<String, String>();
        if (!wanted.test(signed.event())) {
            return new RecordedEvent(position.seq(), position.leaf(), signed.event(), signed.signatures(), texts);
        }
        signed.event().sealed().forEach((field, box) -> text(box, signed.event().id(), field).ifPresent(t -> texts.put(field, t)));
        return new RecordedEvent(position.seq(), position.leaf(), signed.event(), signed.signatures(), texts);
    }
}
