package lantai.vault.stamp;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;

/** A unit's time-stamp authority of a test: a root that issued the certificate of the authority. */
final class Authority {

    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    private static final Instant NOW = Instant.now();

    private final KeyPair root;
    private final KeyPair own;
    private final X509CertificateHolder rootCertificate;
    private final X509CertificateHolder certificate;

    /** @param purpose what the certificate is for; @param until when it ends */
    Authority(KeyPurposeId purpose, Instant until) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(256);
        root = generator.generateKeyPair();
        own = generator.generateKeyPair();
        var rootName = new X500Name("CN=Unit Root");
        rootCertificate = new JcaX509v3CertificateBuilder(rootName, BigInteger.ONE, Date.from(NOW.minusSeconds(86_400 * 400L)),
                Date.from(NOW.plusSeconds(86_400)), rootName, root.getPublic()).addExtension(Extension.basicConstraints, true,
                        new BasicConstraints(true)).build(new JcaContentSignerBuilder("SHA256withECDSA").setProvider(PROVIDER).build(root.getPrivate()));
        certificate = new JcaX509v3CertificateBuilder(rootName, BigInteger.TWO, Date.from(NOW.minusSeconds(86_400 * 300L)), Date.from(until),
                new X500Name("CN=Unit TSA"), own.getPublic()).addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose))
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").setProvider(PROVIDER).build(root.getPrivate()));
    }

    static Authority good() throws Exception {
        return new Authority(KeyPurposeId.id_kp_timeStamping, NOW.plusSeconds(86_400));
    }

    byte[] answer(byte[] request) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build();
        var signer = new JcaSimpleSignerInfoGeneratorBuilder().setProvider(PROVIDER).build("SHA256withECDSA", own.getPrivate(), certificate);
        var tokens = new TimeStampTokenGenerator(signer, digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        var asked = new TimeStampRequest(request);
        return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId())).generate(asked, BigInteger.valueOf(4711), Date.from(NOW))
                .getEncoded();
    }

    byte[] rootPem() throws Exception {
        return pem(rootCertificate);
    }

    byte[] ownPem() throws Exception {
        return pem(certificate);
    }

    private static byte[] pem(X509CertificateHolder certificate) throws Exception {
        var out = new ByteArrayOutputStream();
        out.writeBytes("-----BEGIN CERTIFICATE-----\n".getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(Base64.getMimeEncoder(64, new byte[] { '\n' }).encode(certificate.getEncoded()));
        out.writeBytes("\n-----END CERTIFICATE-----\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }
}
