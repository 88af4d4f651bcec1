package lantai.ledger.journal;

import java.util.concurrent.CompletableFuture;

/**
 * A leaf that has its place in the journal.
 *
 * @param durable completes when {@code force} has returned; exceptionally with {@link JournalFailed} when it never will
 */
public record Appended(Position position, CompletableFuture<Position> durable) {
}
