package mizan.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/// Under which address others reach these pages, where the operator has said so: what stands in
/// links and calendars.
///
/// Without it, an address is that of the request, which is right for whoever sits at this machine
/// and for nobody else.
///
/// @param stated scheme, host and port, for example `https://office.example.org`
public record PublicAddress(Optional<URI> stated) {
    /// Nothing was said.
    public static final PublicAddress UNSAID = new PublicAddress(Optional.empty());

    private static final Pattern FORM =
            Pattern.compile("https?://([A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:]+\\])(:[0-9]{1,5})?");
    private static final Pattern HERE =
            Pattern.compile("https?://(127\\.[0-9.]+|localhost|\\[::1\\])(:[0-9]+)?");

    /// Reads an address.
    ///
    /// @throws IllegalArgumentException if it is more or less than scheme, host and port
    public static PublicAddress of(String text) {
        String whole = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (!FORM.matcher(whole).matches()) {
            throw new IllegalArgumentException(
                    text + " is no address such as https://office.example.org");
        }
        return new PublicAddress(Optional.of(URI.create(whole)));
    }

    /// Host and port as a browser says them.
    public Optional<String> host() {
        return stated.map(URI::getRawAuthority);
    }

    /// Whether others reach these pages by TLS.
    boolean secure() {
        return stated.filter(uri -> uri.getScheme().equals("https")).isPresent();
    }

    /// The address to put before a path.
    String before(Context context) {
        return stated.map(URI::toString)
                .orElseGet(() -> context.scheme() + "://" + context.host());
    }

    /// Whether an address opens on this machine only.
    static boolean onlyHere(String address) {
        return HERE.matcher(address).lookingAt();
    }
}
