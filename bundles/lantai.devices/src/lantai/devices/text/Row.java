package lantai.devices.text;

/**
 * A line of cells.
 *
 * @param line  number of its (first) line, from 1
 * @param cells what stands between the separators
 */
public record Row(long line, String[] cells) {

    /** A cell; empty text behind the last. */
    public String cell(int index) {
        return index >= 0 && index < cells.length ? cells[index] : "";
    }

    public int size() {
        return cells.length;
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        for (var cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }
}
