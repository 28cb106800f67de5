package mizan.office;

/// A token just made: the only moment at which it can be shown.
///
/// @param text `mizan_` and 32 characters of base64url
public record NewToken(long number, String text) {
    /// Says nothing of the token.
    @Override
    public String toString() {
        return "NewToken[" + number + "]";
    }
}
