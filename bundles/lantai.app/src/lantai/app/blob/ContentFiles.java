package lantai.app.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Port to the folder of sealed files; it knows neither ledger nor policy. Safe from any thread. */
public interface ContentFiles {

    /** How the name of a file ends whose sealing was interrupted. */
    String UNFINISHED = ".part";

    /**
     * Seals a content under a fresh key of 32 bytes, used for this content only. Durable under its name when the call returns; a call that
     * fails leaves nothing but, at worst, an unfinished file of sealed bytes.
     */
    BlobReceipt put(InputStream content, byte[] key) throws IOException;

    /** Opens a file; its header is checked, its chunks when they are read. */
    OpenContent open(String id, byte[] key) throws IOException;

    /**
     * Hash of a file's bytes as they lie there, by the hash of the suite.
     *
     * @throws BlobRefused {@code MISSING}
     */
    String hash(String id) throws IOException;

    /**
     * Tells whether a file was touched: its length and time.
     *
     * @throws BlobRefused {@code MISSING}
     */
    String mark(String id) throws IOException;

    /** Names of all files in the folder, unfinished ones too, in order; none when there is no folder. */
    List<String> names() throws IOException;
}
