package lantai.ui.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Real key events of the X server, so that focus, bindings and input method are really tried. Needs {@code xdotool}. */
public final class XKeys {

    private XKeys() {
    }

    /** Whether this machine can type. */
    public static boolean arePossible() {
        try {
            return System.getenv("DISPLAY") != null && new ProcessBuilder("xdotool", "version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Types a text. @param pause milliseconds between keys: a gun takes 1..5, a hand 60 and more */
    public static void type(String text, int pause) {
        run("type", "--delay", Integer.toString(pause), text);
    }

    /** Presses keys by their X names: {@code F12}, {@code ctrl+3}, {@code Return}. */
    public static void press(String... keys) {
        var words = new ArrayList<>(List.of("key"));
        words.addAll(List.of(keys));
        run(words.toArray(String[]::new));
    }

    private static void run(String... words) {
        var command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(words));
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("xdotool did not type");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
