package mizan.office;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mizan.statement.Envelope;
import mizan.statement.Json;
import mizan.statement.MalformedStatement;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.MalformedException;

/// What an officer signs to prove a key that lies elsewhere: `{"host", "nonce", "expiry"}`.
///
/// It is no statement: the payload type is among the signed bytes. It names the host that the
/// client speaks to, so that one host cannot use what was signed for it at another.
///
/// @param host   as in the client's address, lower case, with the port where it has one
/// @param nonce  as the host issued it
/// @param expiry whole seconds
public record SignIn(String host, String nonce, Instant expiry) {
    /// The payload type.
    public static final String TYPE = "application/vnd.mizan.sign-in+json";

    private static final Pattern HOST = Pattern.compile("[a-z0-9.:\\[\\]-]{1,255}");
    private static final Pattern NONCE = Pattern.compile("[A-Za-z0-9_-]{16,128}");
    private static final List<String> KEYS = List.of("host", "nonce", "expiry");

    /// Refuses what is not of the form.
    public SignIn {
        if (!HOST.matcher(host).matches() || !NONCE.matcher(nonce).matches()
                || expiry.getNano() != 0) {
            throw new MalformedException("a sign-in has a host in lower case, a nonce of 16 to 128"
                    + " letters of base64url and an expiry in whole seconds");
        }
    }

    /// What a client signs, from its own address and the answer of the host.
    public static SignIn compose(String host, String nonce, Instant expiry) {
        return new SignIn(host, nonce, expiry);
    }

    /// The bytes of the payload.
    public Bytes payload() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("host", Json.text(host));
        members.put("nonce", Json.text(nonce));
        members.put("expiry", Json.text(expiry.toString()));
        return Json.encode(new Json.Members(members));
    }

    /// Signed, ready to be handed in.
    public Envelope sign(Ed25519Seed seed, Ed25519 ed25519) {
        return Envelope.sign(TYPE, payload(), seed, ed25519);
    }

    /// Reads a payload: these three members as texts, in this order, and nothing else.
    ///
    /// @throws MalformedException if it is anything else
    public static SignIn decode(Bytes payload) {
        try {
            if (!(Json.parse(payload) instanceof Json.Members(var members))
                    || !List.copyOf(members.keySet()).equals(KEYS)) {
                throw new MalformedException("a sign-in is {host, nonce, expiry}");
            }
            List<String> texts = members.values().stream().map(SignIn::text).toList();
            SignIn signIn = new SignIn(
                    texts.get(0), texts.get(1), Instant.parse(texts.get(2)));
            if (!signIn.expiry.toString().equals(texts.get(2))) {
                throw new MalformedException("the expiry is not in its one form: "
                        + signIn.expiry);
            }
            return signIn;
        } catch (MalformedStatement | DateTimeParseException why) {
            throw new MalformedException("a sign-in cannot be read: " + why.getMessage());
        }
    }

    private static String text(Json json) {
        if (json instanceof Json.Text(var text)) {
            return text;
        }
        throw new MalformedException("a sign-in holds texts only");
    }
}
