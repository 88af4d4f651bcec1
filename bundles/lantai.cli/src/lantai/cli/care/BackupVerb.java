package lantai.cli.care;

import java.nio.file.Path;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import lantai.app.backup.BackupRefused;
import lantai.app.backup.Backups;
import lantai.app.registry.Workstation;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Faults;
import lantai.cli.Usage;
import lantai.cli.Verb;
import lantai.cli.opening.Opening;

/** {@code lantai backup --out F}: one sealed file, read back and verified before it has its name. */
@Component(property = Verb.PROPERTY + "=backup")
public final class BackupVerb implements Verb {

    private final Workstation workstation;
    private final Backups backups;

    @Activate
    public BackupVerb(@Reference Workstation workstation, @Reference Backups backups) {
        this.workstation = workstation;
        this.backups = backups;
    }

    @Override
    public Usage usage() {
        return Usage.of("backup", List.of("out="));
    }

    @Override
    public int run(Call call) throws Exception {
        var out = Path.of(call.arguments().required("out"));
        try (var registry = new Opening(workstation).open(call)) {
            var made = backups.make(registry, out, call.progress());
            if (call.results().isJson()) {
                call.results().object(json -> {
                    json.writeStringField("origin", registry.origin());
                    json.writeNumberField("size", made.size());
                    json.writeStringField("root", made.root().toString());
                    json.writeStringField("out", out.toString());
                    json.writeNumberField("bytes", made.bytes());
                    json.writeNumberField("files", made.files());
                    json.writeStringField("digest", made.digest().toString());
                    json.writeNumberField("event", made.event());
                });
            } else {
                call.results().cells(registry.origin(), made.size(), made.root(), made.bytes(), out);
            }
            return Exit.DONE;
        } catch (BackupRefused refused) {
            if (refused.findings().isEmpty()) {
                throw refused;
            }
            return new Faults(call.speech()).refused(refused.findings(), call);
        }
    }
}
