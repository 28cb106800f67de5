package mizan.tlog;

/// What a provider must do before this room uses it.
///
/// The known example is RFC 8032 section 7.1, test 2. The forgery verifies only under the
/// equation with cofactor: its R carries a part of order 8, its key is of prime order.
final class Ed25519SelfTest {
    static final Ed25519Seed SEED = new Ed25519Seed(Bytes.fromHex(
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    static final Bytes KEY = Bytes.fromHex(
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    static final Bytes TEXT = Bytes.fromHex("72");
    static final Bytes SIGNATURE = Bytes.fromHex(
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

    static final Bytes FORGERY_KEY = Bytes.fromHex(
            "1aebfe16e7cd8f6cb8ea8698d5f83b91ae54716b4dd4a349aa4e51644a8ef0cd");
    static final Bytes FORGERY_TEXT = Bytes.utf8("the parties agree on X");
    static final Bytes FORGERY_SIGNATURE = Bytes.fromHex(
            "2cccacf3804d44659253671317981bda4f4d3e57ec339695c9ea61fc3c68f889"
            + "1d3d27d8117e0947c507cc73215cd2d21abc93735c13bed0f6113f6a186a3d0c");

    private Ed25519SelfTest() {}

    static void run(Ed25519 candidate) {
        require(candidate, signs(candidate), "does not sign the example of RFC 8032 as it must");
        require(candidate, candidate.verify(KEY, TEXT, SIGNATURE),
                "refuses the example of RFC 8032");
        require(candidate, !candidate.verify(KEY, Bytes.EMPTY, SIGNATURE),
                "accepts a signature over other bytes");
        require(candidate, !candidate.verify(FORGERY_KEY, FORGERY_TEXT, FORGERY_SIGNATURE),
                "verifies with cofactor: its signatures could be disowned");
    }

    private static boolean signs(Ed25519 candidate) {
        try {
            return candidate.sign(SEED, TEXT).equals(SIGNATURE);
        } catch (IllegalStateException _) {
            return false;
        }
    }

    private static void require(Ed25519 candidate, boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(
                    "provider %s %s".formatted(candidate.provider(), otherwise));
        }
    }
}
