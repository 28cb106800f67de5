package mizan.statement;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;
import mizan.tlog.MalformedException;
import org.jspecify.annotations.Nullable;

/// A signed payload as it is handed in: DSSE (secure-systems-lab/dsse 1.0.2).
///
/// DSSE's JSON has many forms for one content; all of them that are taken here give the same
/// [Leaf]. The signed bytes are the PAE, so the JSON of the envelope never matters afterwards.
public record Envelope(String payloadType, Bytes payload, List<Signature> signatures) {
    /// The type of a statement's payload.
    public static final String STATEMENT = "application/vnd.mizan.statement+json";

    /// Bytes of one envelope's JSON.
    public static final int JSON_BYTES_MAX = 131_072;

    /// Keeps an unmodifiable copy.
    public Envelope {
        signatures = List.copyOf(signatures);
    }

    /// A statement's payload signed once by an officer's key.
    public static Envelope sign(Bytes payload, Ed25519Seed seed, Ed25519 ed25519) {
        return sign(STATEMENT, payload, seed, ed25519);
    }

    /// A payload of this type signed once by an officer's key. The type is among the signed bytes:
    /// what is signed as one type is never another.
    public static Envelope sign(
            String payloadType, Bytes payload, Ed25519Seed seed, Ed25519 ed25519) {
        Bytes pae = pae(payloadType, payload);
        KeyId key = KeyId.of(seed.publicKey(ed25519));
        return new Envelope(
                payloadType, payload, List.of(new Signature(key, ed25519.sign(seed, pae))));
    }

    /// Reads DSSE's JSON with a statement in it.
    public static Envelope decodeDsse(Bytes json) {
        return decodeDsse(json, STATEMENT);
    }

    /// Reads DSSE's JSON with a payload of this type in it.
    ///
    /// Unknown members are passed over, as DSSE demands; both base64 alphabets are taken; J001 to
    /// J010, J021, J023, J025 and J040 to J043 refuse.
    public static Envelope decodeDsse(Bytes json, String payloadType) {
        Json.Members envelope = members(Json.parse(json, JSON_BYTES_MAX), "the envelope");
        String type = text(envelope, "payloadType");
        if (!type.equals(payloadType)) {
            throw fail(Malformation.PAYLOAD_TYPE, "found " + new Json.Text(type).compact());
        }
        Bytes payload = base64(envelope, "payload");
        if (payload.length() > Statement.PAYLOAD_BYTES_MAX) {
            throw fail(Malformation.TOO_LONG, "the payload has %d bytes, %d at most".formatted(
                    payload.length(), Statement.PAYLOAD_BYTES_MAX));
        }
        if (!(member(envelope, "signatures") instanceof Json.Items(var items))) {
            throw fail(Malformation.WRONG_KIND, "signatures is no list");
        }
        if (items.size() != 1) {
            throw fail(Malformation.SIGNATURE_COUNT, "found " + items.size());
        }
        Json.Members signature = members(items.getFirst(), "signatures[0]");
        String key = text(signature, "keyid");
        if (!Patterns.HEX32.matches(key)) {
            throw fail(Malformation.WRONG_FORM, "keyid is %s, expected %s".formatted(
                    new Json.Text(key).compact(), Patterns.HEX32));
        }
        return new Envelope(type, payload,
                List.of(new Signature(KeyId.parse(key), base64(signature, "sig"))));
    }

    /// The form that is handed in: standard base64, members in DSSE's order, nothing else.
    public Bytes encodeDsse() {
        Map<String, Json> envelope = new LinkedHashMap<>();
        envelope.put("payload", Json.text(payload.base64()));
        envelope.put("payloadType", Json.text(payloadType));
        envelope.put("signatures", new Json.Items(signatures.stream()
                .map(Envelope::json).toList()));
        return Json.encode(new Json.Members(envelope));
    }

    private static Json json(Signature signature) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("keyid", Json.text(signature.keyid().hex()));
        members.put("sig", Json.text(signature.sig().base64()));
        return new Json.Members(members);
    }

    /// The bytes that are signed: `DSSEv1 LEN(type) type LEN(payload) payload`.
    public Bytes pae() {
        return pae(payloadType, payload);
    }

    /// The bytes that are signed for this type and payload; lengths are decimal byte counts.
    public static Bytes pae(String payloadType, Bytes payload) {
        int typeBytes = payloadType.getBytes(StandardCharsets.UTF_8).length;
        return Bytes.utf8("DSSEv1 %d %s %d ".formatted(typeBytes, payloadType, payload.length()))
                .concat(payload);
    }

    /// SHA-256 of [#pae]; the same whoever signs.
    public StatementId id() {
        return StatementId.ofPae(pae());
    }

    private static Json member(Json.Members object, String key) {
        @Nullable Json value = object.members().get(key);
        if (value == null) {
            throw fail(Malformation.MISSING_KEY, "there is no " + key);
        }
        return value;
    }

    private static Json.Members members(Json json, String what) {
        if (json instanceof Json.Members members) {
            return members;
        }
        throw fail(Malformation.WRONG_KIND, what + " is no object");
    }

    private static String text(Json.Members object, String key) {
        if (member(object, key) instanceof Json.Text(var text)) {
            return text;
        }
        throw fail(Malformation.WRONG_KIND, key + " is no text");
    }

    /// Standard base64 with padding, or base64url with or without; unused bits must be zero. A
    /// text that uses the letters and digits of both alphabets only may lack its padding.
    private static Bytes base64(Json.Members object, String key) {
        String text = text(object, key);
        String standard = text.replace('-', '+').replace('_', '/');
        boolean plain = text.indexOf('+') < 0 && text.indexOf('/') < 0;
        boolean mixed = !standard.equals(text) && !plain;
        if (plain && !text.endsWith("=")) {
            standard += "=".repeat((4 - text.length() % 4) % 4);
        }
        try {
            if (!mixed) {
                return Bytes.fromBase64(standard);
            }
        } catch (MalformedException _) {
            // One answer for every way of not being base64.
        }
        throw fail(Malformation.BASE64, key + " is no base64");
    }

    private static MalformedStatement fail(Malformation malformation, String facts) {
        return new MalformedStatement(malformation, facts, MalformedStatement.NO_OFFSET);
    }
}
