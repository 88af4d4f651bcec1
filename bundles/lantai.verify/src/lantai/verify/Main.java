package lantai.verify;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry of {@code lantai-verify}; writes UTF-8 whatever the platform's charset. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var progress = System.console() == null ? Shown.nowhere() : new Shown(err);
        System.exit(new VerifyCommand(out, err, progress).run(arguments));
    }
}
