package lantai.app.door;

import java.io.IOException;

import lantai.core.operation.Progress;
import lantai.ledger.journal.FileJournal;
import lantai.ledger.journal.JournalDamaged;

/** Brings the projection up to the journal's end. */
public record CatchUp(FileJournal journal, EventReader reader, LiveRegister register, Projector projector) {

    public void run(Progress progress) throws IOException, JournalDamaged {
        var size = journal.durableSize();
        var from = projector.projected() + 1;
        if (from >= size) {
            return;
        }
        journal.forEach(from, (position, leaf) -> {
            var event = reader.opened(position, leaf);
            projector.add(event, register.absorb(event));
            if (position.seq() % 1_000 == 0) {
                progress.at(position.seq() - from, size - from);
            }
        });
        projector.flush();
    }
}
