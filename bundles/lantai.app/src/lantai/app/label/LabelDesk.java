package lantai.app.label;

import java.util.List;
import java.util.Optional;

import lantai.core.code.CopyId;

/** Labels of this registry: what stands on them, and what a scanned one means. */
public interface LabelDesk {

    /**
     * What a scanned or typed text turned out to be.
     *
     * @param kind    {@code copy}, {@code person}, {@code place}, {@code command}, {@code receipt} or {@code unknown}
     * @param subject code of the thing meant, when it is known; for a command its word
     * @param genuine whether it is this registry's own and valid
     * @param reason  {@code ok}, {@code typed} (a code typed by hand), {@code forged} (or of another registry), {@code revoked} (a
     *                later label replaced it), {@code unknown}
     */
    record Scanned(String kind, Optional<String> subject, boolean genuine, String reason) {
    }

    /** The payload of the copy's valid label; empty when none was made yet. */
    Optional<String> payload(CopyId copy);

    /** The payload of a person's badge or a place's tag. */
    String payloadOfPerson(String person);

    String payloadOfPlace(String place);

    /** The payload that names the head of the journal on receipts. */
    String payloadOfReceipt(String act);

    /** Understands a scanned payload, or exactly a typed code: copy id, 份号 behind a known document, person, place. Never guesses. */
    Scanned read(String text);

    /** The copy that a scanned or typed text means, its label genuine or not: what was found was found. */
    default Optional<CopyId> copy(String text) {
        var scanned = read(text);
        return scanned.kind().equals("copy") ? scanned.subject().map(CopyId::parse) : Optional.empty();
    }

    /** The copies of a document that have a valid label, in order. */
    List<CopyId> labelled(String document);
}
