package lantai.app.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import lantai.app.door.BadAct;
import lantai.app.door.Outcome;
import lantai.core.content.ContentKind;
import lantai.core.content.SealedContent;
import lantai.core.event.Subject;
import lantai.core.operation.Progress;

/** The contents of an open registry. Safe from any thread; what reads files is not for the window's own thread. */
public interface Contents {

    /**
     * Keeps a content with what it is about: judged, sealed, forced, then through the door as an act of its own.
     *
     * @param note what it shows, in words; sealed
     * @return refused by rule, when nothing was written; or done, when its event is durable
     * @throws BadAct when the subject is not in the register; nothing was written then
     */
    CompletableFuture<Outcome> keep(ContentKind kind, Subject subject, Optional<String> note, InputStream content) throws BadAct, IOException;

    /**
     * Seals a content for another act to bring along ({@link lantai.core.act.ActBody#contents()}): durable when the call returns, but
     * nobody's until that act has passed the door.
     *
     * @throws BlobRefused {@code METADATA_ONLY} under the rule on state-secret contents; nothing was written then
     */
    SealedContent take(ContentKind kind, Subject subject, InputStream content) throws IOException;

    /** All contents the ledger names, in its order. */
    List<KeptContent> all();

    /** @throws BlobRefused {@code UNKNOWN} */
    KeptContent find(String id) throws BlobRefused;

    /**
     * Opens a content at once: every chunk is checked under the key the ledger holds for it as it is read. That the file as a whole is the
     * one the ledger names is checked by {@link #confirm}.
     *
     * @throws BlobRefused {@code MISSING, FORMAT, WRONG_KEY, KEY_GONE, SEALED}
     */
    OpenContent open(KeptContent content) throws IOException;

    /**
     * Compares the whole file with the ledger's hash; each file that held once is not read again in this session while its length and time
     * stay.
     *
     * @throws BlobRefused {@code MISSING, HASH_DIFFERS}
     */
    void confirm(KeptContent content) throws IOException;

    /** Looks at every content and every file, and lists all that is wrong or left over. Changes nothing. */
    ContentScrub scrub(Progress progress) throws IOException;
}
