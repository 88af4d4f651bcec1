package lantai.cli.found;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import lantai.app.registry.Founding.Administrator;
import lantai.cli.Call;
import lantai.cli.Exit;
import lantai.cli.Failure;
import lantai.cli.opening.PinFile;
import lantai.cli.opening.PinSource;
import lantai.cli.sheet.BadLine;
import lantai.cli.sheet.SheetLines;
import lantai.core.register.Role;

/**
 * The first three persons: {@code sysadmin}, {@code secadmin} and {@code audadmin}, or those of a file with one
 * {@code role person name} a line.
 */
final class Administrators {

    private record Named(Role role, String person, String name) {
    }

    private final Call call;

    Administrators(Call call) {
        this.call = call;
    }

    /** With their PINs; {@link #wipe} them afterwards. */
    List<Administrator> all() throws Exception {
        var file = call.arguments().value("admins");
        var named = file.isPresent() ? read(file.get()) : usual();
        return withPins(named);
    }

    static void wipe(List<Administrator> administrators) {
        administrators.forEach(administrator -> Arrays.fill(administrator.pin(), '\0'));
    }

    private List<Named> usual() {
        return List.of(new Named(Role.SYSTEM_ADMIN, "sysadmin", call.speech().phrase("admin.system-admin")),
                new Named(Role.SECURITY_ADMIN, "secadmin", call.speech().phrase("admin.security-admin")),
                new Named(Role.AUDIT_ADMIN, "audadmin", call.speech().phrase("admin.audit-admin")));
    }

    private static List<Named> read(String file) throws Exception {
        var named = new ArrayList<Named>();
        try (var lines = new SheetLines(Files.newInputStream(Path.of(file)))) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                var words = line.get().split("\\s+", 3);
                var role = Role.ofWord(words[0]);
                if (words.length < 3 || role.isEmpty()) {
                    throw bad(file, lines.number());
                }
                named.add(new Named(role.get(), words[1], words[2]));
            }
            return named;
        } catch (BadLine e) {
            throw bad(file, 1);
        }
    }

    private static Failure bad(String file, long line) {
        return new Failure(Exit.BAD_INPUT, "admins-file-bad", Map.of("file", file), Failure.Place.line(file, line, ""));
    }

    private List<Administrator> withPins(List<Named> named) throws Failure {
        var file = call.arguments().value("pins");
        try (var pins = file.isPresent() ? PinFile.read(file.get()) : PinFile.NONE) {
            var all = new ArrayList<Administrator>();
            Optional<char[]> common = Optional.empty();
            for (var each : named) {
                var own = pins.of(each.person());
                if (own.isEmpty() && common.isEmpty()) {
                    common = Optional.of(new PinSource(call).of(each.person()));
                    call.say("init.common-pin", Map.of());
                }
                all.add(new Administrator(each.person(), each.name(), each.role(), own.isPresent() ? own.get() : common.get().clone()));
            }
            common.ifPresent(pin -> Arrays.fill(pin, '\0'));
            return all;
        }
    }
}
