package lantai.ledger.note;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

import lantai.core.event.Bytes;
import lantai.ledger.signature.SignatureForm;

/**
 * Puts signatures under notes. Whether a checkpoint may be signed at all — it must be consistent with every one signed before, and
 * that must be on disk first — is the caller's business.
 */
public final class NoteSigner {

    private final NoteKey key;
    private final UnaryOperator<byte[]> sign;

    /** @param sign makes the signature of a message with the private half of the key */
    public NoteSigner(NoteKey key, UnaryOperator<byte[]> sign) {
        this.key = key;
        this.sign = sign;
    }

    public NoteKey key() {
        return key;
    }

    /** A log's own signature under its checkpoint. */
    public SignedNote sign(Checkpoint checkpoint) {
        if (key.algorithm().isTimed()) {
            throw new IllegalStateException("a witness's key signs no checkpoint of its own");
        }
        var text = checkpoint.text();
        return new SignedNote(text, List.of(line(made(text.getBytes(StandardCharsets.UTF_8)))));
    }

    /**
     * A witness's signature beside those that are there.
     *
     * @param time seconds of the epoch
     */
    public SignedNote cosign(SignedNote note, long time) {
        if (!key.algorithm().isTimed()) {
            throw new IllegalStateException("a log's key witnesses nothing");
        }
        return note.with(line(new Cosignature(time, made(Cosignature.message(time, note.text()))).value()));
    }

    private NoteSignature line(Bytes value) {
        return new NoteSignature(key.name(), key.keyId(), value);
    }

    private Bytes made(byte[] message) {
        var signature = Bytes.of(sign.apply(message));
        if (!SignatureForm.of(key.algorithm().suite()).fits(signature)) {
            throw new IllegalStateException("a signature of " + signature.length() + " bytes");
        }
        return signature;
    }
}
