package lantai.ui.operation;

import java.util.Arrays;

/** A person's present PIN, and the one he wants. */
public record NewPin(char[] present, char[] fresh) {

    /** Wipes both. */
    public void wipe() {
        Arrays.fill(present, '\0');
        Arrays.fill(fresh, '\0');
    }

    /** Tells neither. */
    @Override
    public String toString() {
        return "PIN";
    }
}
