package lantai.ledger.verify;

/**
 * Where in the journal something was found.
 *
 * @param segment name of the file; {@code -} when it concerns the folder or a head kept elsewhere
 * @param offset  byte in that file, from 0
 * @param event   number of the event concerned, or the one that should stand there
 */
public record Place(String segment, long offset, long event) {

    @Override
    public String toString() {
        return segment + "@" + offset + "#" + event;
    }
}
