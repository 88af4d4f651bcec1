package lantai.vault.stamp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

import lantai.app.stamp.Stamp;
import lantai.app.stamp.StampRefused;
import lantai.app.stamp.StampRefused.Reason;
import lantai.app.stamp.TimeStamps;

/** RFC 3161 with Bouncy Castle. Its provider serves here alone and is registered nowhere; it knows authorities with RSA, ECDSA and SM2. */
@Component
public final class CastleTimeStamps implements TimeStamps {

    private static final int NONCE_BITS = 64;

    private final SecureRandom random = new SecureRandom();
    private final Provider provider = new BouncyCastleProvider();

    @Activate
    public CastleTimeStamps() {
        // nothing to get
    }

    @Override
    public byte[] request(byte[] data) {
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        try {
            return generator.generate(TSPAlgorithms.SHA256, digest(data), new BigInteger(NONCE_BITS, random)).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] digest(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Stamp check(byte[] data, byte[] request, byte[] response, byte[] trusted) throws StampRefused {
        var anchors = certificates(trusted);
        var token = token(data, request, response);
        try {
            var signer = signer(token, anchors);
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider).build(signer));
            lead(signer, token, anchors);
            var info = token.getTimeStampInfo();
            return new Stamp(info.getGenTime().toInstant(), subject(signer), info.getSerialNumber().toString(16));
        } catch (TSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new StampRefused(Reason.FORGED, e);
        } catch (RuntimeException e) {
            throw new StampRefused(Reason.MALFORMED, e); // the library reads certificates late and says so in its own ways
        }
    }

    private static TimeStampToken token(byte[] data, byte[] request, byte[] response) throws StampRefused {
        TimeStampResponse answer;
        TimeStampRequest asked;
        try {
            answer = new TimeStampResponse(response);
            asked = new TimeStampRequest(request);
        } catch (IOException | TSPException | RuntimeException e) {
            throw new StampRefused(Reason.MALFORMED, e);
        }
        if (answer.getTimeStampToken() == null) {
            throw new StampRefused(Reason.NOT_GRANTED, null);
        }
        try {
            answer.validate(asked);
        } catch (TSPException e) {
            throw new StampRefused(Reason.OTHER_DATA, e);
        }
        if (!MessageDigest.isEqual(digest(data), answer.getTimeStampToken().getTimeStampInfo().getMessageImprintDigest())) {
            throw new StampRefused(Reason.OTHER_DATA, null);
        }
        return answer.getTimeStampToken();
    }

    /** The certificate of who signed: out of the token, else one of the trusted. */
    private X509CertificateHolder signer(TimeStampToken token, List<X509Certificate> anchors) throws StampRefused, GeneralSecurityException {
        for (var found : inside(token)) {
            if (token.getSID().match(found)) {
                return found;
            }
        }
        for (var anchor : anchors) {
            try {
                var holder = new X509CertificateHolder(anchor.getEncoded());
                if (token.getSID().match(holder)) {
                    return holder;
                }
            } catch (IOException e) {
                throw new StampRefused(Reason.NO_CERTIFICATES, e);
            }
        }
        throw new StampRefused(Reason.NOT_TRUSTED, null);
    }

    private String subject(X509CertificateHolder signer) throws GeneralSecurityException {
        return new JcaX509CertificateConverter().setProvider(provider).getCertificate(signer).getSubjectX500Principal().getName();
    }

    private static List<X509CertificateHolder> inside(TimeStampToken token) {
        return new ArrayList<>(token.getCertificates().getMatches(null));
    }

    /** A path from the signer to a trusted certificate, all valid when the stamp was made. */
    private void lead(X509CertificateHolder signer, TimeStampToken token, List<X509Certificate> anchors) throws StampRefused,
            GeneralSecurityException {
        var converter = new JcaX509CertificateConverter().setProvider(provider);
        var own = converter.getCertificate(signer);
        if (anchors.contains(own)) {
            return;
        }
        var all = new ArrayList<X509Certificate>();
        for (var found : inside(token)) {
            all.add(converter.getCertificate(found));
        }
        all.add(own);
        var target = new X509CertSelector();
        target.setCertificate(own);
        var parameters = new PKIXBuilderParameters(anchors.stream().map(anchor -> new TrustAnchor(anchor, null)).collect(Collectors.toSet()),
                target);
        parameters.setRevocationEnabled(false);
        parameters.setDate(token.getTimeStampInfo().getGenTime());
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(all), provider));
        try {
            CertPathBuilder.getInstance("PKIX", provider).build(parameters);
        } catch (GeneralSecurityException e) {
            throw new StampRefused(Reason.NOT_TRUSTED, e);
        }
    }

    private List<X509Certificate> certificates(byte[] pem) throws StampRefused {
        try {
            var found = CertificateFactory.getInstance("X.509", provider).generateCertificates(new ByteArrayInputStream(pem)).stream()
                    .map(X509Certificate.class::cast).toList();
            if (found.isEmpty()) {
                throw new StampRefused(Reason.NO_CERTIFICATES, null);
            }
            return found;
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new StampRefused(Reason.NO_CERTIFICATES, e);
        }
    }
}
