package mizan.office;

/// A link just made: the only moment at which its token can be shown.
///
/// @param number of the link, for the office
/// @param token  base64url, 32 characters; whoever has it first, has the link
public record NewLink(long number, String token) {
    /// Says nothing of the token.
    @Override
    public String toString() {
        return "NewLink[" + number + "]";
    }
}
