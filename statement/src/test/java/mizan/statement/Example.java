package mizan.statement;

import java.time.Instant;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Ed25519Seed;

/// The worked example of `docs/spec/statement.md`: a complaint, from a fixed seed and salts.
final class Example {
    static final Ed25519Seed SEED = new Ed25519Seed(Bytes.fromHex(
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
    static final Instant RECORDED_AT = Instant.parse("2026-03-01T05:00:01.250Z");
    static final String DRAFT = """
            {"at":"2026-03-01T08:00:00+03:00","member":"north","officer":"liaison",\
            "type":"case.complaint","sector":"s1","release":"public",\
            "open":{"act":"direct-fire","against":"south","basis":"2.1","urgency":"routine",\
            "on":[{"proposition":"occurrence","stance":"asserts"}]},\
            "fields":{"account":"Shots were heard near the upper mill.",\
            "place.point":{"lat":345678901,"lon":698765432,"radius":100}},"decoys":1}""";

    private Example() {}

    static Assembled assembled() {
        SampleNames names = new SampleNames();
        Draft draft = Draft.parse(Json.parse(Bytes.utf8(DRAFT)), names);
        DraftFacts facts = names.facts(draft);
        return draft.assemble(
                new DraftFacts(facts.mechanism(), facts.rules(), KeyId.of(SEED.publicKey()),
                        facts.person(), facts.seen(), facts.named()),
                SampleNames.salts(), SampleNames.sealer());
    }

    static Bytes payload() {
        return assembled().payload();
    }

    static Envelope envelope() {
        return Envelope.sign(payload(), SEED, Ed25519.jdk());
    }

    static Leaf leaf() {
        return Leaf.of(envelope(), RECORDED_AT);
    }
}
