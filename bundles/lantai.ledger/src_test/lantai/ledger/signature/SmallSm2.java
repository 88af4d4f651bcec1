package lantai.ledger.signature;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** SM2 signatures written down from GB/T 32918.2-2016 for tests: whole numbers only, no library, no protection of the private key. */
public final class SmallSm2 {

    static final BigInteger P = hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFF");
    static final BigInteger A = P.subtract(BigInteger.valueOf(3));
    static final BigInteger B = hex("28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93");
    public static final BigInteger N = hex("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");
    static final Point G = new Point(hex("32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7"),
            hex("BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0"), BigInteger.ONE);
    private static final byte[] ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private SmallSm2() {
    }

    /** A point in Jacobian coordinates; z = 0 is the point at infinity. */
    record Point(BigInteger x, BigInteger y, BigInteger z) {

        static final Point INFINITY = new Point(BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO);

        Point twice() {
            if (z.signum() == 0 || y.signum() == 0) {
                return INFINITY;
            }
            var yy = y.multiply(y).mod(P);
            var s = x.multiply(yy).shiftLeft(2).mod(P);
            var zz = z.multiply(z).mod(P);
            var m = x.subtract(zz).multiply(x.add(zz)).multiply(BigInteger.valueOf(3)).mod(P);
            var nx = m.multiply(m).subtract(s.shiftLeft(1)).mod(P);
            var ny = m.multiply(s.subtract(nx)).subtract(yy.multiply(yy).shiftLeft(3)).mod(P);
            return new Point(nx, ny, y.multiply(z).shiftLeft(1).mod(P));
        }

        Point plus(Point o) {
            if (z.signum() == 0) {
                return o;
            }
            if (o.z.signum() == 0) {
                return this;
            }
            var z1 = z.multiply(z).mod(P);
            var z2 = o.z.multiply(o.z).mod(P);
            var u1 = x.multiply(z2).mod(P);
            var s1 = y.multiply(o.z).multiply(z2).mod(P);
            var h = o.x.multiply(z1).subtract(u1).mod(P);
            var r = o.y.multiply(z).multiply(z1).subtract(s1).mod(P);
            if (h.signum() == 0) {
                return r.signum() == 0 ? twice() : INFINITY;
            }
            var hh = h.multiply(h).mod(P);
            var hhh = hh.multiply(h).mod(P);
            var v = u1.multiply(hh).mod(P);
            var nx = r.multiply(r).subtract(hhh).subtract(v.shiftLeft(1)).mod(P);
            var ny = r.multiply(v.subtract(nx)).subtract(s1.multiply(hhh)).mod(P);
            return new Point(nx, ny, z.multiply(o.z).multiply(h).mod(P));
        }

        Point times(BigInteger k) {
            var sum = INFINITY;
            for (var bit = k.bitLength() - 1; bit >= 0; bit--) {
                sum = sum.twice();
                if (k.testBit(bit)) {
                    sum = sum.plus(this);
                }
            }
            return sum;
        }

        Point flat() {
            var inverse = z.modInverse(P);
            var square = inverse.multiply(inverse).mod(P);
            return new Point(x.multiply(square).mod(P), y.multiply(square).multiply(inverse).mod(P), BigInteger.ONE);
        }

        boolean isOnCurve() {
            return x.compareTo(P) < 0 && y.compareTo(P) < 0
                    && y.multiply(y).subtract(x.multiply(x).multiply(x).add(A.multiply(x)).add(B)).mod(P).signum() == 0;
        }
    }

    static BigInteger hex(String digits) {
        return new BigInteger(digits, 16);
    }

    private static byte[] wide(BigInteger number) {
        var bytes = number.toByteArray();
        var out = new byte[32];
        var count = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - count, out, 32 - count, count);
        return out;
    }

    /** The public key, 65 bytes, uncompressed. */
    public static byte[] publicKey(BigInteger secret) {
        var point = G.times(secret).flat();
        var out = new ByteArrayOutputStream();
        out.write(4);
        out.writeBytes(wide(point.x));
        out.writeBytes(wide(point.y));
        return out.toByteArray();
    }

    private static BigInteger digest(byte[] key, byte[] message) {
        var z = SmallSm3.of(new byte[] { 0, (byte) (ID.length * 8) }, ID, wide(A), wide(B), wide(G.x), wide(G.y), Arrays.copyOfRange(key, 1, 65));
        return new BigInteger(1, SmallSm3.of(z, message));
    }

    /** Signs with the number k that the standard leaves to chance. */
    public static byte[] sign(BigInteger secret, BigInteger k, byte[] message) {
        var e = digest(publicKey(secret), message);
        var r = e.add(G.times(k).flat().x).mod(N);
        var s = secret.add(BigInteger.ONE).modInverse(N).multiply(k.subtract(r.multiply(secret))).mod(N);
        return der(r, s);
    }

    /** The one form of a signature: a sequence of two positive whole numbers, each as short as can be. */
    public static byte[] der(BigInteger r, BigInteger s) {
        var first = r.toByteArray();
        var second = s.toByteArray();
        var out = new ByteArrayOutputStream();
        out.write(0x30);
        out.write(4 + first.length + second.length);
        for (var number : new byte[][] { first, second }) {
            out.write(2);
            out.write(number.length);
            out.writeBytes(number);
        }
        return out.toByteArray();
    }

    /** The two numbers of a signature in its one form. */
    static Optional<BigInteger[]> parts(byte[] der) {
        if (der.length < 8 || der[0] != 0x30 || der[1] != der.length - 2 || der[2] != 2 || der[3] < 1 || der[3] > der.length - 6) {
            return Optional.empty();
        }
        var second = 4 + der[3];
        if (der[second] != 2 || der[second + 1] < 1 || second + 2 + der[second + 1] != der.length) {
            return Optional.empty();
        }
        var both = new BigInteger[] { new BigInteger(Arrays.copyOfRange(der, 4, second)),
            new BigInteger(Arrays.copyOfRange(der, second + 2, der.length)) };
        return Arrays.equals(der(both[0], both[1]), der) ? Optional.of(both) : Optional.empty();
    }

    public static boolean isGood(byte[] key, byte[] message, byte[] signature) {
        var both = parts(signature);
        var point = new Point(new BigInteger(1, Arrays.copyOfRange(key, 1, 33)), new BigInteger(1, Arrays.copyOfRange(key, 33, 65)), BigInteger.ONE);
        if (key[0] != 4 || !point.isOnCurve() || both.isEmpty()) {
            return false;
        }
        var r = both.get()[0];
        var s = both.get()[1];
        for (var number : both.get()) {
            if (number.signum() <= 0 || number.compareTo(N) >= 0) {
                return false;
            }
        }
        var t = r.add(s).mod(N);
        return t.signum() != 0 && digest(key, message).add(G.times(s).plus(point.times(t)).flat().x).mod(N).equals(r);
    }
}
