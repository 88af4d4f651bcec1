package lantai.core.act;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * One act as somebody reports or requests it.
 *
 * @param id           unique in the registry; the same id with the same content is the same act
 * @param at           when it happened, by the operator's word, with offset
 * @param entered      when it was first written down; a live act takes the clock, a sheet without it takes {@code at}
 * @param by           code of the person operating
 * @param paperReceipt number of a signed slip that stands in for another person's own signature
 * @param body         what was done
 */
public record Act(String id, OffsetDateTime at, OffsetDateTime entered, String by, Optional<String> paperReceipt, ActBody body) {

    public Act {
        if (id.isBlank() || id.length() > 128) {
            throw new IllegalArgumentException("an act id has 1..128 characters");
        }
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(entered, "entered");
        if (by.isBlank()) {
            throw new IllegalArgumentException("an act names the person operating");
        }
        Objects.requireNonNull(paperReceipt, "paperReceipt");
        Objects.requireNonNull(body, "body");
    }
}
