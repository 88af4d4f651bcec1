package lantai.bench.vault;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

import lantai.app.bench.BenchRun;
import lantai.app.bench.Measurement;
import lantai.app.vault.Vaults;
import lantai.core.event.Bytes;
import lantai.core.event.Suite;

/** Signatures a second over messages as long as an event; the control is the JDK's own: Ed25519, or ECDSA on P-256 beside SM2. */
final class SignatureFigures {

    private static final int MESSAGE = 500;
    private static final int TIMES = 2_000;

    private final Vaults vaults;
    private final Suite suite;
    private final String code;

    SignatureFigures(Vaults vaults, Suite suite, String code) {
        this.vaults = vaults;
        this.suite = suite;
        this.code = code;
    }

    private interface Once {
        void run() throws GeneralSecurityException;
    }

    void measure(BenchRun run, Path folder) throws Exception {
        var message = new byte[MESSAGE];
        var pair = pair();
        var theirs = theirs(pair, message);
        try (var vault = vaults.open(folder, "op", "135790".toCharArray())) {
            var signer = vault.signer();
            var ours = Bytes.of(signer.sign(message));
            figure(run, "vault.sign", () -> signer.sign(message), () -> theirs(pair, message));
            figure(run, "vault.verify", () -> must(vaults.verify(suite, signer.publicKey(), message, ours)), () -> {
                var check = Signature.getInstance(algorithm());
                check.initVerify(pair.getPublic());
                check.update(message);
                must(check.verify(theirs));
            });
        }
    }

    private static void must(boolean good) {
        if (!good) {
            throw new IllegalStateException("a good signature was not taken");
        }
    }

    private String algorithm() {
        return suite == Suite.INTL ? "Ed25519" : "SHA256withECDSA";
    }

    private KeyPair pair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(suite == Suite.INTL ? "Ed25519" : "EC");
        if (suite == Suite.GM) {
            generator.initialize(256);
        }
        return generator.generateKeyPair();
    }

    private byte[] theirs(KeyPair pair, byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm());
        signature.initSign(pair.getPrivate());
        signature.update(message);
        return signature.sign();
    }

    /** In turns of a tenth each, the first of them to warm up. */
    private void figure(BenchRun run, String name, Once value, Once control) throws GeneralSecurityException {
        var values = 0L;
        var controls = 0L;
        for (var turn = 0; turn <= 10; turn++) {
            var begun = System.nanoTime();
            times(value);
            var between = System.nanoTime();
            times(control);
            if (turn > 0) {
                values += between - begun;
                controls += System.nanoTime() - between;
            }
        }
        var jdk = TIMES * 1e9 / controls;
        run.found().accept(Measurement.atLeast(name + code, "/s", TIMES * 1e9 / values, jdk, jdk));
    }

    private static void times(Once once) throws GeneralSecurityException {
        for (var i = 0; i < TIMES / 10; i++) {
            once.run();
        }
    }
}
