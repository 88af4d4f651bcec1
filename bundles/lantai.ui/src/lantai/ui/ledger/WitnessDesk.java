package lantai.ui.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

import org.eclipse.osgi.util.NLS;

import lantai.app.ledger.Ledger.Witnessed;
import lantai.app.ledger.LedgerRefused;
import lantai.app.ledger.LedgerRefused.Reason;
import lantai.app.ledger.WitnessState;
import lantai.app.registry.Registry;
import lantai.ui.access.LedgerKnown;
import lantai.ui.operation.Dialogs;
import lantai.ui.operation.Operations;
import lantai.ui.operation.Question;

/** Carries files to and from witnesses; keys that are not known here are believed only when a person has compared them. */
final class WitnessDesk {

    private final Registry registry;
    private final WitnessFiles files;
    private final Operations operations;
    private final Dialogs dialogs;
    private final LedgerKnown known;
    private final Refusals refusals;
    private final BiConsumer<String, Boolean> say;

    /** What it works with. */
    record Tools(Operations operations, Dialogs dialogs, LedgerKnown known, Refusals refusals) {
    }

    /** @param say says a sentence under the page, and whether it is bad news */
    WitnessDesk(Registry registry, Tools tools, BiConsumer<String, Boolean> say) {
        this.registry = registry;
        this.files = new WitnessFiles(registry);
        this.operations = tools.operations();
        this.dialogs = tools.dialogs();
        this.known = tools.known();
        this.refusals = tools.refusals();
        this.say = say;
    }

    void ask(long size) {
        var name = NLS.bind(LedgerMessages.request_file, registry.origin(), registry.status().size());
        dialogs.saveFile(LedgerMessages.save_title, name).ifPresent(file -> operations.look(LedgerMessages.job_ask, progress -> {
            files.ask(size, file, progress);
            return LedgerLook.at(registry, progress);
        }, look -> told(look, NLS.bind(LedgerMessages.said_asked, file)), this::failed));
    }

    void take() {
        dialogs.openFile(LedgerMessages.open_answer, "*.txt").ifPresent(file -> operations.look(LedgerMessages.job_answer,
                progress -> WitnessFiles.keysBeside(file), keys -> take(file, keys), this::failed));
    }

    private void take(Path file, List<String> keys) {
        var believed = isNew(keys) && dialogs.confirm(trust(keys)) ? keys : List.<String>of();
        operations.look(LedgerMessages.job_answer, progress -> {
            files.take(file, believed, progress);
            return LedgerLook.at(registry, progress);
        }, look -> {
            var newest = look.state().witnesses().stream().max((a, b) -> a.taken().compareTo(b.taken()));
            told(look, newest.map(one -> NLS.bind(one.isChecked() ? LedgerMessages.said_answer : LedgerMessages.said_answer_unchecked, one.name(),
                    one.size())).orElse(""));
        }, this::failed);
    }

    private boolean isNew(List<String> keys) {
        var checked = known.state().map(state -> state.witnesses().stream().filter(WitnessState::isChecked).map(WitnessState::name).toList())
                .orElse(List.of());
        return !keys.isEmpty() && !checked.containsAll(WitnessFiles.names(keys));
    }

    private static Question trust(List<String> keys) {
        return new Question(LedgerMessages.trust_title, NLS.bind(LedgerMessages.trust_words, keys.get(0)), LedgerMessages.trust_action);
    }

    void sign() {
        dialogs.openFile(LedgerMessages.open_request, "*.txt").ifPresent(file -> operations.look(LedgerMessages.job_witness,
                progress -> files.witness(file), this::answer, failed -> {
                    if (failed instanceof LedgerRefused refused && (refused.reason() == Reason.UNKNOWN_LOG || refused.reason() == Reason.NOT_A_KEY)) {
                        compare(file, failed);
                    } else {
                        failed(failed);
                    }
                }));
    }

    /** The log is not known here: with keys that came along, a person decides. */
    private void compare(Path request, Exception unknown) {
        operations.look(LedgerMessages.job_witness, progress -> WitnessFiles.keysBeside(request), keys -> {
            if (keys.isEmpty()) {
                failed(unknown);
            } else if (dialogs.confirm(trust(keys))) {
                operations.look(LedgerMessages.job_witness, progress -> files.witness(request, keys), this::answer, this::failed);
            }
        }, this::failed);
    }

    private void answer(Witnessed witnessed) {
        var name = NLS.bind(LedgerMessages.answer_file, witnessed.origin(), witnessed.size());
        dialogs.saveFile(LedgerMessages.save_title, name).ifPresent(file -> operations.look(LedgerMessages.job_witness,
                progress -> WitnessFiles.answer(witnessed, file), written -> say.accept(NLS.bind(LedgerMessages.said_witnessed,
                        new Object[] { witnessed.origin(), witnessed.size(), written }), false),
                this::failed));
    }

    private void told(LedgerLook look, String words) {
        known.state(look.state(), look.keys());
        say.accept(words, false);
    }

    private void failed(Exception why) {
        say.accept(refusals.said(why), true);
    }
}
