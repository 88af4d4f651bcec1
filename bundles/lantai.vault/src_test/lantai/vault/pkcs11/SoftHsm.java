package lantai.vault.pkcs11;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.bouncycastle.crypto.params.Argon2Parameters;

import lantai.app.token.KeyProvider;
import lantai.core.event.Suite;
import lantai.vault.CastleVaults;

/** Throw-away tokens of SoftHSM2 (the package {@code softhsm2}) in a folder, and {@link TokenTrial} beside them. */
final class SoftHsm {

    private final Path folder;
    private final Path config;

    SoftHsm(Path folder) throws IOException {
        this.folder = folder;
        this.config = folder.resolve("softhsm2.conf");
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(config, "directories.tokendir = " + folder.resolve("tokens") + "\nobjectstore.backend = file\nlog.level = ERROR\n");
    }

    /** Where the package puts its library; a test without it fails. */
    static Path library() throws IOException {
        var places = new ArrayList<>(List.of(Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib64/softhsm/libsofthsm2.so")));
        try (var folders = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu*")) {
            folders.forEach(each -> places.add(each.resolve("softhsm/libsofthsm2.so")));
        }
        return places.stream().filter(Files::isRegularFile).findFirst()
                .orElseThrow(() -> new AssertionError("libsofthsm2.so is missing: install the package softhsm2"));
    }

    void token(String label, String pin) throws Exception {
        util("--init-token", "--free", "--label", label, "--so-pin", "so-" + pin, "--pin", pin);
    }

    void delete(String label) throws Exception {
        util("--delete-token", "--token", label);
    }

    private void util(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("softhsm2-util"));
        command.addAll(List.of(arguments));
        run(command);
    }

    /** What the commands answer, a line each, in a process of their own. */
    List<String> trial(Path vault, String... commands) throws Exception {
        return trial(true, vault, commands);
    }

    /** @param bridge whether the JDK's bridge is opened to the program, as the start scripts do */
    List<String> trial(boolean bridge, Path vault, String... commands) throws Exception {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Dstdout.encoding=UTF-8"));
        if (bridge) {
            command.add("--add-exports=jdk.crypto.cryptoki/sun.security.pkcs11.wrapper=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", classPath(), TokenTrial.class.getName(), vault.toString(), folder.resolve("state").toString()));
        command.addAll(List.of(commands));
        var answers = run(command).lines().toList();
        assertEquals(commands.length, answers.size(), answers.toString());
        return answers;
    }

    private static String classPath() throws Exception {
        var places = new LinkedHashSet<String>();
        for (var type : List.of(TokenTrial.class, CastleVaults.class, KeyProvider.class, Suite.class, Argon2Parameters.class)) {
            places.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
        }
        return String.join(File.pathSeparator, places);
    }

    private String run(List<String> command) throws Exception {
        var log = folder.resolve("log");
        var told = folder.resolve("told");
        var builder = new ProcessBuilder(command).redirectError(log.toFile()).redirectOutput(told.toFile());
        builder.environment().put("SOFTHSM2_CONF", config.toString());
        assertEquals(0, builder.start().waitFor(), command + "\n" + Files.readString(told) + Files.readString(log));
        return Files.readString(told, StandardCharsets.UTF_8);
    }
}
