package mizan.blobs;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.KeyAgreement;
import mizan.tlog.Bytes;

/// The one operation on X25519 that neither the JDK nor the age library has as a method.
final class X25519 {
    private static final BigInteger BASE_POINT = BigInteger.valueOf(9);

    private X25519() {}

    /// RFC 7748: the private key times the base point.
    static Bytes publicKey(Bytes identity) {
        try {
            KeyFactory keys = KeyFactory.getInstance("X25519");
            NamedParameterSpec curve = NamedParameterSpec.X25519;
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(keys.generatePrivate(new XECPrivateKeySpec(curve, identity.toArray())));
            agreement.doPhase(keys.generatePublic(new XECPublicKeySpec(curve, BASE_POINT)), true);
            return Bytes.of(agreement.generateSecret());
        } catch (GeneralSecurityException trouble) {
            throw new IllegalStateException("this JDK has no X25519", trouble);
        }
    }
}
