package lantai.vault.stamp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;

import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import lantai.app.stamp.StampRefused;
import lantai.app.stamp.StampRefused.Reason;

@DisplayName("A time-stamp")
final class TimeStampTest {

    private static final byte[] HEAD = "JYS-00000001\n7\nroot\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path temp;

    private final CastleTimeStamps stamps = new CastleTimeStamps();

    private void refused(Reason reason, byte[] data, byte[] request, byte[] response, byte[] trusted) {
        assertEquals(reason, assertThrows(StampRefused.class, () -> stamps.check(data, request, response, trusted)).reason());
    }

    @Test
    @DisplayName("of the unit's authority holds under its own certificate and under the one that issued it")
    void holds() throws Exception {
        var authority = Authority.good();
        var request = stamps.request(HEAD);
        var response = authority.answer(request);
        var stamp = stamps.check(HEAD, request, response, authority.rootPem());
        assertEquals("CN=Unit TSA", stamp.authority());
        assertEquals("1267", stamp.serial());
        assertTrue(Duration.between(stamp.time(), Instant.now()).abs().compareTo(Duration.ofMinutes(10)) < 0);
        assertEquals(stamp, stamps.check(HEAD, request, response, authority.ownPem()));
    }

    @Test
    @DisplayName("is refused for another request, other data, another authority, an expired one, and one made for other things")
    void refused() throws Exception {
        var authority = Authority.good();
        var request = stamps.request(HEAD);
        var response = authority.answer(request);
        refused(Reason.OTHER_DATA, HEAD, stamps.request(HEAD), response, authority.rootPem());
        refused(Reason.OTHER_DATA, "other".getBytes(StandardCharsets.UTF_8), request, response, authority.rootPem());
        refused(Reason.NOT_TRUSTED, HEAD, request, response, Authority.good().rootPem());
        refused(Reason.NO_CERTIFICATES, HEAD, request, response, new byte[0]);
        refused(Reason.MALFORMED, HEAD, request, "no response".getBytes(StandardCharsets.UTF_8), authority.rootPem());
        var expired = new Authority(KeyPurposeId.id_kp_timeStamping, Instant.now().minusSeconds(86_400));
        refused(Reason.FORGED, HEAD, request, expired.answer(request), expired.rootPem());
    }

    @Test
    @DisplayName("of a certificate that is not for time-stamps is not even made")
    void purpose() throws Exception {
        var mail = new Authority(KeyPurposeId.id_kp_emailProtection, Instant.now().plusSeconds(86_400));
        assertThrows(Exception.class, () -> mail.answer(stamps.request(HEAD)));
    }

    @Test
    @DisplayName("with any one bit changed is refused, or says the same: 300 changes")
    void changed() throws Exception {
        var seed = System.nanoTime();
        System.out.println("changed time-stamps, seed " + seed);
        var random = new Random(seed);
        var authority = Authority.good();
        var request = stamps.request(HEAD);
        var response = authority.answer(request);
        var good = stamps.check(HEAD, request, response, authority.rootPem());
        var refusals = 0;
        for (var round = 0; round < 300; round++) {
            var bad = response.clone();
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                assertEquals(good, stamps.check(HEAD, request, bad, authority.rootPem()));
            } catch (StampRefused e) {
                refusals++;
            }
        }
        assertTrue(refusals > 250, refusals + " of 300 refused");
    }

    @Test
    @DisplayName("is read by OpenSSL, and one that OpenSSL has made is read here")
    void openssl() throws Exception {
        var authority = Authority.good();
        var request = stamps.request(HEAD);
        Files.write(temp.resolve("head"), HEAD);
        Files.write(temp.resolve("ours.tsq"), request);
        Files.write(temp.resolve("ours.tsr"), authority.answer(request));
        Files.write(temp.resolve("root.pem"), authority.rootPem());
        run("ts -verify -data head -in ours.tsr -CAfile root.pem");
        Files.writeString(temp.resolve("ext.cnf"), "extendedKeyUsage=critical,timeStamping\n");
        Files.writeString(temp.resolve("tsa.cnf"), """
                [tsa]
                default_tsa = one
                [one]
                serial = serial
                signer_digest = sha256
                default_policy = 1.2.3.4
                digests = sha256
                """);
        Files.writeString(temp.resolve("serial"), "01\n");
        run("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.pem -subj /CN=CA -days 2");
        run("req -newkey rsa:2048 -nodes -keyout tsa.key -out tsa.csr -subj /CN=TSA");
        run("x509 -req -in tsa.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out tsa.pem -days 1 -extfile ext.cnf");
        run("ts -reply -config tsa.cnf -section one -queryfile ours.tsq -signer tsa.pem -inkey tsa.key -out theirs.tsr");
        var stamp = stamps.check(HEAD, request, Files.readAllBytes(temp.resolve("theirs.tsr")), Files.readAllBytes(temp.resolve("ca.pem")));
        assertEquals("CN=TSA", stamp.authority());
    }

    private void run(String arguments) throws Exception {
        var command = new java.util.ArrayList<>(java.util.List.of("openssl"));
        command.addAll(java.util.List.of(arguments.split(" ")));
        var log = temp.resolve("log");
        var process = new ProcessBuilder(command).directory(temp.toFile()).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertEquals(0, process.waitFor(), arguments + "\n" + Files.readString(log));
    }
}
