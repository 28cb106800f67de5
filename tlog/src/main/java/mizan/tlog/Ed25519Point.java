package mizan.tlog;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/// Points of edwards25519, only as far as keys are checked and derived.
///
/// Plain arithmetic on big integers: slow, readable, and not in constant time.
/// Source: RFC 8032 sections 5.1.3 (decoding) and 5.1.5 (key generation).
public final class Ed25519Point {
    private static final BigInteger P =
            BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ORDER = BigInteger.TWO.pow(252)
            .add(new BigInteger("27742317777372353535851937790883648493"));
    private static final BigInteger D = BigInteger.valueOf(-121665)
            .multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
    private static final BigInteger ROOT_OF_MINUS_ONE = BigInteger.TWO
            .modPow(P.subtract(BigInteger.ONE).shiftRight(2), P);
    private static final Ed25519Point NEUTRAL =
            affine(BigInteger.ZERO, BigInteger.ONE);
    private static final Ed25519Point BASE = decode(Bytes.fromHex(
            "5866666666666666666666666666666666666666666666666666666666666666")).orElseThrow();

    /* Extended coordinates: the point is (x/z, y/z), and t = x·y/z. */
    private final BigInteger x;
    private final BigInteger y;
    private final BigInteger z;
    private final BigInteger t;

    private Ed25519Point(BigInteger x, BigInteger y, BigInteger z, BigInteger t) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.t = t;
    }

    /// Whether 32 bytes are the one encoding of a point that generates the group of prime order:
    /// the condition under which all verifiers without cofactor agree on every signature.
    ///
    /// False for any other length, a y of p or more, the sign bit on x = 0, a y off the curve,
    /// the neutral point, and points with a part of order 2, 4 or 8.
    public static boolean isCanonicalPrimeOrder(Bytes publicKey) {
        return decode(publicKey)
                .filter(point -> !point.isNeutral() && point.times(ORDER).isNeutral())
                .isPresent();
    }

    /// The public key of a seed.
    static Bytes publicKey(Bytes seed) {
        byte[] scalar;
        try {
            scalar = MessageDigest.getInstance("SHA-512").digest(seed.shared());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
        scalar[0] &= (byte) 0xf8;
        scalar[31] &= 0x7f;
        scalar[31] |= 0x40;
        return BASE.times(littleEndian(scalar)).encode();
    }

    private static Optional<Ed25519Point> decode(Bytes encoded) {
        if (encoded.length() != 32) {
            return Optional.empty();
        }
        byte[] bytes = encoded.toArray();
        boolean odd = bytes[31] < 0;
        bytes[31] &= 0x7f;
        BigInteger y = littleEndian(bytes);
        if (y.compareTo(P) >= 0) {
            return Optional.empty();
        }
        BigInteger square = y.multiply(y);
        BigInteger wanted = square.subtract(BigInteger.ONE)
                .multiply(D.multiply(square).add(BigInteger.ONE).modInverse(P)).mod(P);
        BigInteger x = wanted.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!x.multiply(x).mod(P).equals(wanted)) {
            x = x.multiply(ROOT_OF_MINUS_ONE).mod(P);
        }
        if (!x.multiply(x).mod(P).equals(wanted) || x.signum() == 0 && odd) {
            return Optional.empty();
        }
        return Optional.of(affine(x.testBit(0) == odd ? x : P.subtract(x), y));
    }

    private static Ed25519Point affine(BigInteger x, BigInteger y) {
        return new Ed25519Point(x, y, BigInteger.ONE, x.multiply(y).mod(P));
    }

    /// The first 32 bytes as a number, least byte first.
    private static BigInteger littleEndian(byte[] bytes) {
        byte[] reversed = new byte[32];
        for (int i = 0; i < 32; i++) {
            reversed[31 - i] = bytes[i];
        }
        return new BigInteger(1, reversed);
    }

    private boolean isNeutral() {
        return x.signum() == 0 && y.equals(z);
    }

    private Ed25519Point plus(Ed25519Point other) {
        BigInteger a = y.subtract(x).multiply(other.y.subtract(other.x)).mod(P);
        BigInteger b = y.add(x).multiply(other.y.add(other.x)).mod(P);
        BigInteger c = t.multiply(other.t).mod(P).multiply(D).shiftLeft(1).mod(P);
        BigInteger d = z.multiply(other.z).shiftLeft(1).mod(P);
        BigInteger e = b.subtract(a);
        BigInteger f = d.subtract(c);
        BigInteger g = d.add(c);
        BigInteger h = b.add(a);
        return new Ed25519Point(e.multiply(f).mod(P), g.multiply(h).mod(P),
                f.multiply(g).mod(P), e.multiply(h).mod(P));
    }

    private Ed25519Point times(BigInteger scalar) {
        Ed25519Point sum = NEUTRAL;
        for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
            sum = sum.plus(sum);
            if (scalar.testBit(bit)) {
                sum = sum.plus(this);
            }
        }
        return sum;
    }

    private Bytes encode() {
        BigInteger inverse = z.modInverse(P);
        BigInteger affineX = x.multiply(inverse).mod(P);
        byte[] big = y.multiply(inverse).mod(P).toByteArray();
        byte[] out = new byte[32];
        for (int i = 0; i < big.length && i < 32; i++) {
            out[i] = big[big.length - 1 - i];
        }
        if (affineX.testBit(0)) {
            out[31] |= (byte) 0x80;
        }
        return Bytes.owning(out);
    }
}
