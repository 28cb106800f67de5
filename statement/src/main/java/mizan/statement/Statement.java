package mizan.statement;

import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.HASH;
import static mizan.statement.Kinds.INSTANT;
import static mizan.statement.Kinds.KEY_ID;
import static mizan.statement.Kinds.MEDIA;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.ORIGIN;
import static mizan.statement.Kinds.PERSON;
import static mizan.statement.Kinds.SECTOR;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.Kinds.TYPE;
import static mizan.statement.Kinds.whole;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.TreeSize;

/// The signed words of one author, as far as an entry holds them: header, open fields, digests.
///
/// Format and bounds: `docs/spec/statement.md`. Immutable; for any number of threads.
///
/// @param type      `family.verb`
/// @param mechanism origin of the log for which this was signed
/// @param rules     version of the rules that the author had in mind, 1 or more
/// @param officer   id of the key that signs
/// @param person    pseudonym of the person who signs
/// @param made      the author's own clock
/// @param seen      the checkpoint that the author had verified
/// @param release   who may see the sealed fields
/// @param to        whom this is addressed to where release is `named`; strictly ascending
/// @param sector    `none` where not localised
/// @param sd        digests of disclosures and decoys, strictly ascending
/// @param files     disclosure files
/// @param blobs     attachments
/// @param cited     content held elsewhere
public record Statement(
        String type,
        String mechanism,
        int rules,
        MemberId member,
        KeyId officer,
        PersonId person,
        OffsetInstant made,
        Seen seen,
        List<Ref> refs,
        Release release,
        List<Recipient> to,
        SectorCode sector,
        Content content,
        List<Hash> sd,
        List<FileRef> files,
        List<BlobRef> blobs,
        List<Cited> cited) {
    /// Bytes of one payload, so that its leaf stays within 65,535.
    public static final int PAYLOAD_BYTES_MAX = 65_000;

    private static final Kind<Recipient> RECIPIENT = Kind.of(
            KEY_ID.name(), KEY_ID.sample(),
            (json, place) -> new Recipient(KEY_ID.read(json, place)));
    private static final Kind<List<Recipient>> TO = Kind.ascending(Kinds.any(RECIPIENT));
    private static final Kind<Hash> DIGEST = Kind.of(
            "base64url digest", Json.text("A".repeat(43)), Statement::digest);
    private static final Kind<List<Hash>> SD = Kind.ascending(Kinds.any(DIGEST));
    private static final Kind<Long> TREE_SIZE = Kind.of("tree size", Json.whole(0), COUNT::read);
    private static final Kind<Json.Members> OPEN =
            Kind.of("object by type", new Json.Members(Map.of()), Kind::members);
    private static final Kind<Seen> SEEN = Kind.object("object", f -> new Seen(
            new TreeSize(f.need("size", TREE_SIZE)), f.need("root", HASH)));
    private static final Kind<String> ROLE =
            Kind.of("code", Json.text("case"),
                    (json, place) -> Kinds.CODE.read(json, place).code());
    private static final Kind<List<Ref>> REFS = Kinds.any(Kind.object("object", f -> new Ref(
            f.need("as", ROLE), new StatementId(f.need("id", HASH)))));
    private static final Kind<List<FileRef>> FILES = Kind.list(Kind.object("object", f ->
            new FileRef(f.need("sha256", HASH), f.need("bytes", COUNT), f.need("to", TO))), 0, 64);
    private static final Kind<List<BlobRef>> BLOBS = Kind.list(Kind.object("object", f ->
            new BlobRef(f.need("sha256", HASH), f.need("bytes", COUNT), f.need("media", MEDIA))),
            0, 64);
    private static final Kind<List<Cited>> CITED = Kind.list(Kind.object("object", f ->
            new Cited(f.need("sha256", HASH), f.need("bytes", COUNT), f.need("media", MEDIA),
                    f.need("heldBy", MEMBER))), 0, 64);
    static final Kind<Integer> RULES = whole(1, 1_000);
    private static final Kind<Parts> PAYLOAD = Kind.object("payload", Statement::parts);

    /// Keeps unmodifiable copies.
    public Statement {
        refs = List.copyOf(refs);
        to = List.copyOf(to);
        sd = List.copyOf(sd);
        files = List.copyOf(files);
        blobs = List.copyOf(blobs);
        cited = List.copyOf(cited);
    }

    /// Reads a payload; every key must be there, known and in the order of the specification.
    ///
    /// Throws [MalformedStatement] with the byte: J001 to J028. An unknown type is no trouble: its
    /// content is [Content.Unrecognised]. Types have the form of the rules version that it names.
    public static Statement decode(Bytes payload) {
        Json json = Json.parse(payload, PAYLOAD_BYTES_MAX);
        return PlacedFault.locatedIn(payload, () -> of(PAYLOAD.read(json, Place.ROOT)));
    }

    /// The references in this role, in the order in which they stand.
    public List<StatementId> refs(String as) {
        return refs.stream().filter(ref -> ref.as().equals(as)).map(Ref::id).toList();
    }

    /// The first reference in this role.
    public Optional<StatementId> ref(String as) {
        return refs(as).stream().findFirst();
    }

    /// The sealed fields that these of its files open, by name, in the order of the files.
    ///
    /// Refused: what [DisclosureFile#openedAgainst] refuses, a name in two files (J084), a field
    /// that the type does not have (J020) or a value of another kind (J021 to J028). Fields of an
    /// unknown type are taken as they stand.
    public Map<String, Json> opened(List<DisclosureFile> disclosed) {
        Map<String, Json> opened = new LinkedHashMap<>();
        for (DisclosureFile file : disclosed) {
            file.openedAgainst(sd).forEach((name, value) -> {
                StatementTypes.named(type, rules)
                        .ifPresent(known -> known.checkSealed(name, value));
                if (opened.put(name, value) != null) {
                    throw new MalformedStatement(Malformation.DISCLOSURE_ORDER,
                            "%s stands in two files".formatted(new Json.Text(name).compact()),
                            MalformedStatement.NO_OFFSET);
                }
            });
        }
        return Collections.unmodifiableMap(opened);
    }

    /// The header's fields as listed in `docs/spec/types.md`.
    static List<Field> header() {
        return PAYLOAD.fields();
    }

    /// A payload whose open fields are not read yet.
    private record Parts(String type, String mechanism, int rules, MemberId member, KeyId officer,
            PersonId person, OffsetInstant made, Seen seen, List<Ref> refs, Release release,
            List<Recipient> to, SectorCode sector, Json.Members open, List<Hash> sd,
            List<FileRef> files, List<BlobRef> blobs, List<Cited> cited) {}

    private static Parts parts(Fields f) {
        return new Parts(
                f.need("type", TYPE),
                f.need("mechanism", ORIGIN),
                f.need("rules", RULES),
                f.need("member", MEMBER),
                f.need("officer", KEY_ID),
                f.need("person", PERSON),
                f.need("made", INSTANT),
                f.need("seen", SEEN),
                f.need("refs", REFS),
                f.need("release", Release.KIND),
                f.need("to", TO),
                f.need("sector", SECTOR),
                f.need("open", OPEN),
                f.need("_sd", SD),
                f.need("files", FILES),
                f.need("blobs", BLOBS),
                f.need("cited", CITED));
    }

    private static Statement of(Parts p) {
        Optional<StatementType> type = StatementTypes.named(p.type, p.rules);
        Content content = type.isPresent()
                ? known(type.get(), p)
                : new Content.Unrecognised(p.type, p.open);
        return new Statement(p.type, p.mechanism, p.rules, p.member, p.officer, p.person, p.made,
                p.seen, p.refs, p.release, p.to, p.sector, content, p.sd, p.files, p.blobs,
                p.cited);
    }

    private static Content known(StatementType type, Parts p) {
        Place refs = Place.ROOT.key("refs");
        for (int i = 0; i < p.refs.size(); i++) {
            type.checkRole(p.refs.get(i).as(), refs.index(i).key("as"));
        }
        return type.content(p.open, Place.ROOT.key("open"));
    }

    private static Hash digest(Json json, Place place) {
        String text = Kind.text(json, place);
        if (!Patterns.DIGEST.matches(text)) {
            throw Kind.fault(Malformation.WRONG_FORM, place, "%s is %s, expected %s".formatted(
                    place, new Json.Text(text).compact(), Patterns.DIGEST));
        }
        try {
            return Hash.of(Base64Url.decode(text));
        } catch (MalformedException trouble) {
            throw Kind.fault(Malformation.WRONG_FORM, place,
                    "%s: %s".formatted(place, trouble.getMessage()));
        }
    }
}
