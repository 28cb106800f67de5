package mizan.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mizan.testkit.Golden;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;

/// The inputs of the tests of this room, with what a reader says to each, for other languages.
class VectorsGolden {
    private static final String FOLDER = "vectors/statement/";

    @Test
    void texts_of_json() {
        cases("json", "JSON texts. `hex` is the text; a reader accepts it or refuses it with the "
                + "code, at the byte.", JsonTest.cases(), Json::parse);
    }

    @Test
    void payloads() {
        cases("payload", "Payloads of statements. `hex` is the payload.",
                StatementTest.cases(), Statement::decode);
    }

    @Test
    void containers() {
        cases("leaf", "Entries of the log. `hex` is the entry; one that is accepted encodes to the "
                + "same bytes again.", LeafTest.cases(), Leaf::decode);
    }

    @Test
    void envelopes() {
        cases("envelope", "DSSE envelopes. `hex` is the JSON; all that are accepted give the leaf "
                + "of example.json.", EnvelopeTest.cases(), Envelope::decodeDsse);
    }

    @Test
    void disclosures() {
        cases("disclosure", "Disclosures. `hex` is the encoded disclosure, as ASCII.",
                DisclosureTest.cases(), input -> Disclosure.decode(input.utf8()));
    }

    @Test
    void the_worked_example() {
        Golden.check(FOLDER + "example.json", example().pretty());
    }

    private static void cases(
            String name, String what, List<Case> cases, Consumer<Bytes> reader) {
        Map<String, Json> file = new LinkedHashMap<>();
        file.put("what", Json.text(what));
        file.put("spec", Json.text("docs/spec/statement.md"));
        file.put("expect", Json.text("accepted, or the permanent code of docs/rejections"));
        List<Json> vectors = new ArrayList<>();
        cases.forEach(one -> vectors.add(one.vector(reader)));
        file.put("cases", new Json.Items(vectors));
        Golden.check(FOLDER + name + ".json", new Json.Members(file).pretty());
    }

    /// Each value of the worked example by name.
    static Json example() {
        Assembled assembled = Example.assembled();
        Envelope envelope = Example.envelope();
        Map<String, Json> file = new LinkedHashMap<>();
        file.put("what", Json.text("One statement from seed to leaf."));
        file.put("spec", Json.text("docs/spec/statement.md"));
        file.put("expect", Json.text("every value follows from the ones before it"));
        put(file, "seed", Example.SEED.seed().hex());
        put(file, "publicKey", Example.SEED.publicKey().hex());
        put(file, "keyId", KeyId.of(Example.SEED.publicKey()).hex());
        List<Json> disclosures = new ArrayList<>();
        for (Disclosure line : assembled.clear().getFirst().lines()) {
            Map<String, Json> disclosure = new LinkedHashMap<>();
            put(disclosure, "salt", line.salt16().hex());
            put(disclosure, "name", line.name());
            disclosure.put("value", line.value());
            put(disclosure, "encoded", line.encoded());
            put(disclosure, "digest", line.digest().bytes().base64Url());
            disclosures.add(new Json.Members(disclosure));
        }
        file.put("disclosures", new Json.Items(disclosures));
        put(file, "file", assembled.contents().getFirst().utf8());
        put(file, "fileSha256", Hash.sha256(assembled.contents().getFirst()).hex());
        put(file, "payload", assembled.payload().utf8());
        put(file, "pae", envelope.pae().utf8());
        put(file, "id", envelope.id().hex());
        put(file, "signature", envelope.signatures().getFirst().sig().hex());
        put(file, "envelope", envelope.encodeDsse().utf8());
        put(file, "recordedAt", Example.RECORDED_AT.toString());
        put(file, "leaf", Example.leaf().encode().hex());
        put(file, "leafHash", Hash.leaf(Example.leaf().encode()).hex());
        return new Json.Members(file);
    }

    private static void put(Map<String, Json> file, String name, String value) {
        file.put(name, Json.text(value));
    }
}
