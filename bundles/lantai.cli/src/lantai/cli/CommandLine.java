package lantai.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

import lantai.app.token.TokenPinDesk;

/**
 * The application {@code lantai.cli.application}. Takes standard output for itself, so that nothing but the result can come there;
 * a signal to stop lets the command end what it has begun.
 */
public final class CommandLine implements IApplication {

    /** What begins so is the launcher's and not ours. */
    private static final String LAUNCHER = "--launcher.";
    private static final int OUT_BUFFER = 1 << 16;
    private static final int PATIENCE_SECONDS = 20;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Object start(IApplicationContext context) throws InvalidSyntaxException {
        var arguments = Arrays.stream((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS))
                .filter(argument -> !argument.startsWith(LAUNCHER)).toList();
        context.applicationRunning();
        var out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), OUT_BUFFER), false,
                StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(err);
        Runtime.getRuntime().addShutdownHook(new Thread(this::endOrderly, "lantai-stop"));
        var console = Optional.ofNullable(System.console());
        var terminal = new Terminal(System.in, out, err, System::getenv, console.isPresent(),
                question -> console.map(c -> c.readPassword("%s ", question)), stopped::get);
        try {
            return shell(FrameworkUtil.getBundle(CommandLine.class).getBundleContext()).run(arguments, terminal);
        } finally {
            out.flush();
            ended.countDown();
        }
    }

    private static Shell shell(BundleContext bundles) throws InvalidSyntaxException {
        var references = bundles.getServiceReferences(Verb.class, null);
        var names = new TreeSet<String>();
        references.forEach(reference -> names.add(name(reference)));
        return new Shell(wanted -> references.stream().filter(reference -> name(reference).equals(wanted)).findFirst()
                .map(bundles::getService), names, TextWords::new, Locale.getDefault(), bundles.getService(bundles.getServiceReference(TokenPinDesk.class)));
    }

    private static String name(ServiceReference<Verb> reference) {
        return String.valueOf(reference.getProperty(Verb.PROPERTY));
    }

    @Override
    public void stop() {
        stopped.set(true);
    }

    private void endOrderly() {
        stopped.set(true);
        try {
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
