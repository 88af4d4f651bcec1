package lantai.ui.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.osgi.util.NLS;

import lantai.app.door.JournalUnavailable;
import lantai.app.registry.Registry;
import lantai.app.stamp.RegistryStamps;
import lantai.app.stamp.StampBook.Entry;
import lantai.app.stamp.StampBook.Stamped;
import lantai.app.stamp.StampRefused;
import lantai.app.stamp.StampRefused.Reason;
import lantai.ui.access.Unavailable;

/** Carries requests to the unit's time-stamp authority and answers back, as files; remembers for the page which there are. Display thread only. */
final class StampDesk {

    private final Registry registry;
    private final RegistryStamps stamps;
    private final WitnessDesk.Tools tools;
    private final BiConsumer<String, Boolean> say;
    private final Runnable changed;
    private List<Entry> entries = List.of();

    /**
     * @param say     says a sentence under the page, and whether it is bad news
     * @param changed run when there is something new to show
     */
    StampDesk(Registry registry, RegistryStamps stamps, WitnessDesk.Tools tools, BiConsumer<String, Boolean> say, Runnable changed) {
        this.registry = registry;
        this.stamps = stamps;
        this.tools = tools;
        this.say = say;
        this.changed = changed;
    }

    /** What was found at the last look. */
    List<Entry> entries() {
        return entries;
    }

    /** Looks at all of them again, each answer checked anew. */
    void look() {
        tools.operations().look(LedgerMessages.job_stamp, progress -> stamps.entries(), found -> {
            entries = found;
            changed.run();
        }, this::failed);
    }

    void ask() {
        var name = NLS.bind(LedgerMessages.stamp_file, registry.origin(), registry.status().size());
        tools.dialogs().saveFile(LedgerMessages.save_title, name).ifPresent(file -> tools.operations().look(LedgerMessages.job_stamp, progress -> {
            Files.write(file, stamps.ask(progress).request());
            return file;
        }, written -> {
            say.accept(NLS.bind(LedgerMessages.said_stamp_asked, written), false);
            look();
        }, this::failed));
    }

    void take() {
        tools.dialogs().openFile(LedgerMessages.open_stamp, "*.tsr")
                .ifPresent(file -> tools.operations().look(LedgerMessages.job_stamp, progress -> stamps.trusted(), known -> {
                    if (known.isPresent()) {
                        take(file, known.get(), true);
                    } else {
                        withCertificates(file);
                    }
                }, this::failed));
    }

    private void withCertificates(Path file) {
        tools.dialogs().openFile(LedgerMessages.open_certificates, "*.pem").ifPresent(chosen -> tools.operations().look(LedgerMessages.job_stamp,
                progress -> Files.readAllBytes(chosen), trusted -> take(file, trusted, false), this::failed));
    }

    /** @param ask whether other certificates may be asked for */
    private void take(Path file, byte[] trusted, boolean ask) {
        tools.operations().change(LedgerMessages.job_stamp, progress -> taken(file, trusted), stamped -> {
            say.accept(NLS.bind(LedgerMessages.said_stamped, new Object[] { stamped.stamp().authority(), String.format("%,d", stamped.size()),
                    Ages.time(stamped.stamp().time()) }), false);
            look();
        }, why -> {
            if (ask && why instanceof StampRefused refused && refused.reason() == Reason.NOT_TRUSTED) {
                withCertificates(file);
            } else {
                failed(why);
            }
        });
    }

    private Stamped taken(Path file, byte[] trusted) throws Exception {
        try {
            return stamps.take(Files.readAllBytes(file), trusted);
        } catch (JournalUnavailable e) {
            throw new Unavailable(e);
        }
    }

    private void failed(Exception why) {
        say.accept(tools.refusals().said(why), true);
    }
}
