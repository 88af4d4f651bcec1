package lantai.vault.share;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter.Algorithm;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;

import lantai.vault.cipher.CipherSuite;

/**
 * Shamir's sharing over GF(2^8) with AES's polynomial, byte by byte; share number x is the polynomial at x, the secret the polynomial at 0.
 *
 * @param needed how many shares are enough, at least 2
 * @param made   how many there are, at most 16
 */
public record Splitting(int needed, int made) {

    public Splitting {
        if (needed < 2 || made < needed || made > 16) {
            throw new IllegalArgumentException(needed + " of " + made);
        }
    }

    /** The shares of a secret of 32 bytes; number {@code i + 1} stands at {@code i}. */
    public List<byte[]> split(byte[] secret, SecureRandom random) {
        if (secret.length != CipherSuite.SECRET) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes");
        }
        var shares = new ArrayList<byte[]>();
        try {
            for (var share : ShamirSecretSplitter.getInstance(Algorithm.AES, CipherSuite.SECRET, random).resplit(secret, needed, made)
                    .getSecretShares()) {
                shares.add(share.getEncoded());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return shares;
    }

    /**
     * The secret that shares give; whether it is the right one only its public key can tell.
     *
     * @param shares by number, from 1
     * @throws IllegalArgumentException when there are too few
     */
    public byte[] join(SortedMap<Integer, byte[]> shares) {
        if (shares.size() < needed || shares.firstKey() < 1 || shares.lastKey() > made) {
            throw new IllegalArgumentException(shares.size() + " shares of " + needed);
        }
        var used = shares.entrySet().stream().limit(needed).map(share -> new ShamirSplitSecretShare(share.getValue(), share.getKey()))
                .toArray(ShamirSplitSecretShare[]::new);
        try {
            return ShamirSplitSecret.getInstance(Algorithm.AES, used).getSecret();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
