package lantai.verify.cipher;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

import lantai.core.event.Bytes;
import lantai.core.event.Suite;
import lantai.ledger.signature.SignatureCheck;

/**
 * Ed25519 (RFC 8032) and SM2 with SM3 (GB/T 32918.2; identity {@code 1234567812345678}, strict DER, uncompressed key) by Bouncy Castle.
 * Keys are read once: a ledger has few.
 */
public final class CastleSignatureCheck implements SignatureCheck {

    private static final byte[] IDENTITY = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final int UNCOMPRESSED = 4;
    private static final ECDomainParameters SM2 = new ECDomainParameters(CustomNamedCurves.getByName("sm2p256v1"));

    private final Map<Bytes, Optional<Ed25519.PublicPoint>> edwards = new ConcurrentHashMap<>();
    private final Map<Bytes, Optional<ParametersWithID>> sm2 = new ConcurrentHashMap<>();

    @Override
    public boolean isGood(Suite suite, Bytes key, byte[] message, Bytes signature) {
        return switch (suite) {
            case INTL -> edwards.computeIfAbsent(key, CastleSignatureCheck::edwardsKey)
                    .filter(point -> Ed25519.verify(signature.toArray(), 0, point, message, 0, message.length)).isPresent();
            case GM -> sm2.computeIfAbsent(key, CastleSignatureCheck::sm2Key).filter(known -> isGood(known, message, signature)).isPresent();
        };
    }

    private static boolean isGood(ParametersWithID key, byte[] message, Bytes signature) {
        // this encoding refuses whatever is not the one DER form, and numbers outside of the order
        var check = new SM2Signer(StandardDSAEncoding.INSTANCE);
        check.init(false, key);
        check.update(message, 0, message.length);
        return check.verifySignature(signature.toArray());
    }

    private static Optional<Ed25519.PublicPoint> edwardsKey(Bytes key) {
        return Optional.ofNullable(Ed25519.validatePublicKeyPartialExport(key.toArray(), 0));
    }

    private static Optional<ParametersWithID> sm2Key(Bytes key) {
        var bytes = key.toArray();
        try {
            return bytes[0] != UNCOMPRESSED ? Optional.empty()
                    : Optional.of(new ParametersWithID(new ECPublicKeyParameters(SM2.getCurve().decodePoint(bytes), SM2), IDENTITY));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no point of the curve
        }
    }
}
