package mizan.statement;

import static mizan.statement.Kinds.CODE;
import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.HASH;
import static mizan.statement.Kinds.MEDIA;
import static mizan.statement.Kinds.MEMBER;
import static mizan.statement.Kinds.SECTOR;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.Kinds.TYPE;
import static mizan.statement.Kinds.any;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.tlog.MalformedException;
import mizan.tlog.TreeSize;

/// Reads drafts: keys in any order, names instead of keys and ids, relative times.
final class DraftReader {
    private static final Place OPEN = Place.ROOT.key("open");
    private static final Place FIELDS = Place.ROOT.key("fields");
    private static final Place FILES = Place.ROOT.key("files");
    private static final Json.Members NOTHING = new Json.Members(Map.of());

    private static final Kind<Json.Members> OBJECT = Kind.of("object", NOTHING, Kind::members);
    private static final Kind<List<String>> NAMES = any(TEXT);
    private static final Kind<Draft.SeenWanted> SEEN =
            Kind.of("`latest` or an object", Json.text("latest"), DraftReader::seen);
    private static final Kind<TreeSize> LAGGING =
            Kind.unordered("object", f -> new TreeSize(f.need("size", COUNT)));
    private static final Kind<Draft.DraftRef> REF = Kind.unordered("object", f -> {
        String as = f.need("as", CODE).code();
        Optional<String> name = f.may("name", TEXT);
        Optional<StatementId> id = f.may("id", HASH).map(StatementId::new);
        f.check(name.isPresent() != id.isPresent(), "either name or id stands");
        return name.<Draft.DraftRef>map(text -> new Draft.DraftRef.ByName(as, text))
                .orElseGet(() -> new Draft.DraftRef.ById(as, id.orElseThrow()));
    });
    private static final Kind<FileText> FILE = Kind.unordered("object", f -> new FileText(
            f.mayList("to", NAMES), f.need("fields", Kinds.some(TEXT))));
    /// Characters of base64 of one attachment: of 16 MiB, as large as a blob may be.
    static final int BASE64_CHARACTERS_MAX = 22_369_624;
    private static final Kind<String> BASE64 = Kind.of("base64", Json.text("d29yZHM="),
            DraftReader::base64);
    private static final Kind<BlobText> BLOB = Kind.unordered("object", f -> new BlobText(
            f.may("sha256", HASH), f.may("bytes", COUNT), f.need("media", MEDIA),
            f.may("text", TEXT), f.may("base64", BASE64), f.mayList("to", NAMES)));
    private static final Kind<Cited> CITED = Kind.unordered("object", f -> new Cited(
            f.need("sha256", HASH), f.need("bytes", COUNT), f.need("media", MEDIA),
            f.need("heldBy", MEMBER)));
    private static final Kind<DraftText> DRAFT = Kind.unordered("draft", DraftReader::text);
    private static final Kind<StateText> STATE = Kind.unordered("expected state", f ->
            new StateText(f.need("expectState", OBJECT), f.may("at", TEXT)));

    private final DraftNames names;
    private final Placeholders placeholders;

    private DraftReader(DraftNames names) {
        this.names = names;
        placeholders = new Placeholders(names);
    }

    private record FileText(List<String> to, List<String> fields) {}

    private record BlobText(Optional<Hash> sha256, Optional<Long> bytes, String media,
            Optional<String> text, Optional<String> base64, List<String> to) {}

    private record StateText(Json.Members states, Optional<String> at) {}

    private record DraftText(Optional<String> name, String at, Optional<String> made,
            MemberId member, String officer, String type, Optional<Integer> rules,
            SectorCode sector, Optional<Draft.SeenWanted> seen, List<Draft.DraftRef> refs,
            Release release,
            List<String> to, Json.Members open, Json.Members fields, List<FileText> files,
            List<BlobText> blobs, List<Cited> cited, int decoys, Optional<String> via,
            Optional<String> expect) {}

    private static DraftText text(Fields f) {
        return new DraftText(
                f.may("name", TEXT),
                f.need("at", TEXT),
                f.may("made", TEXT),
                f.need("member", MEMBER),
                f.need("officer", TEXT),
                f.need("type", TYPE),
                f.may("rules", Statement.RULES),
                f.may("sector", SECTOR).orElse(SectorCode.NONE),
                f.may("seen", SEEN),
                f.mayList("refs", any(REF)),
                f.need("release", Release.KIND),
                f.mayList("to", NAMES),
                f.may("open", OBJECT).orElse(NOTHING),
                f.may("fields", OBJECT).orElse(NOTHING),
                f.mayList("files", any(FILE)),
                f.mayList("blobs", any(BLOB)),
                f.mayList("cited", any(CITED)),
                f.may("decoys", Kinds.whole(0, 64)).orElse(0),
                f.may("via", TEXT),
                f.may("expect", TEXT));
    }

    static List<Field> fields() {
        return DRAFT.fields();
    }

    static DraftLine line(Json json, DraftNames names) {
        if (json instanceof Json.Members(var members) && members.containsKey("expectState")) {
            StateText state = STATE.read(json, Place.ROOT);
            Placeholders times = new Placeholders(names);
            return new DraftLine.ExpectedState(
                    state.at.map(text -> times.instant(text, Place.ROOT.key("at"))), state.states);
        }
        return draft(json, names);
    }

    static Draft draft(Json json, DraftNames names) {
        return new DraftReader(names).draft(DRAFT.read(json, Place.ROOT));
    }

    private Draft draft(DraftText text) {
        StatementType type = text.rules.flatMap(rules -> StatementTypes.named(text.type, rules))
                .or(() -> StatementTypes.named(text.type))
                .orElseThrow(() -> Kind.fault(Malformation.DRAFT_TYPE, Place.ROOT.key("type"),
                        "type is " + text.type));
        OffsetInstant at = placeholders.instant(text.at, Place.ROOT.key("at"));
        OffsetInstant made = text.made.isEmpty() ? at
                : placeholders.instant(text.made.get(), Place.ROOT.key("made"));
        for (int i = 0; i < text.refs.size(); i++) {
            type.checkRole(text.refs.get(i).as(), Place.ROOT.key("refs").index(i).key("as"));
        }
        return new Draft(text.name, at, made, text.member, text.officer, text.type, text.rules,
                text.sector, text.seen.orElse(new Draft.SeenWanted.Latest()), text.refs,
                text.release,
                recipients(text.to, Place.ROOT.key("to")), open(type, text.open),
                fields(type, text.fields), files(text), blobs(text.blobs), text.cited,
                text.decoys, text.via, text.expect);
    }

    private Json.Members open(StatementType type, Json.Members open) {
        Json filled = placeholders.fill(open, OPEN);
        Json.Members ordered = (Json.Members) KeyOrder.of(filled, type.open());
        Content unused = type.content(ordered, OPEN);
        return ordered;
    }

    private Map<String, Json> fields(StatementType type, Json.Members given) {
        Map<String, Json> fields = new LinkedHashMap<>();
        given.members().forEach((name, value) -> {
            Place place = FIELDS.key(name);
            Json filled = placeholders.fill(value, place);
            Json ordered = type.sealable(name)
                    .map(field -> KeyOrder.of(filled, field.kind().fields())).orElse(filled);
            fields.put(name, type.checkSealed(name, ordered, place));
        });
        for (Field field : type.sealable()) {
            if (field.required() && !fields.containsKey(field.name())) {
                throw Kind.fault(Malformation.MISSING_KEY, FIELDS,
                        "fields has no %s, which %s needs".formatted(field.name(), type));
            }
        }
        return fields;
    }

    private List<Draft.DraftFile> files(DraftText text) {
        Set<String> spread = new HashSet<>();
        List<Draft.DraftFile> files = new ArrayList<>();
        for (int i = 0; i < text.files.size(); i++) {
            FileText file = text.files.get(i);
            Place place = FILES.index(i).key("fields");
            for (int j = 0; j < file.fields.size(); j++) {
                String name = file.fields.get(j);
                if (!text.fields.members().containsKey(name) || !spread.add(name)) {
                    throw Kind.fault(Malformation.CONTRADICTORY, place.index(j),
                            "%s is %s, which is no field of this draft or stands in a file already"
                                    .formatted(place.index(j), new Json.Text(name).compact()));
                }
            }
            files.add(new Draft.DraftFile(
                    recipients(file.to, FILES.index(i).key("to")), file.fields));
        }
        return files;
    }

    private List<Draft.DraftBlob> blobs(List<BlobText> texts) {
        List<Draft.DraftBlob> blobs = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            blobs.add(blob(texts.get(i), Place.ROOT.key("blobs").index(i)));
        }
        return blobs;
    }

    private static String base64(Json json, Place place) {
        String text = Kind.text(json, place);
        if (text.isEmpty() || text.length() > BASE64_CHARACTERS_MAX) {
            throw Kind.fault(Malformation.OUT_OF_BOUNDS, place,
                    "%s has %d bytes, expected 1 to %d".formatted(
                            place, text.length(), BASE64_CHARACTERS_MAX));
        }
        return text;
    }

    private Draft.DraftBlob blob(BlobText blob, Place place) {
        boolean stored = blob.sha256.isPresent() && blob.bytes.isPresent();
        int carried = (blob.text.isPresent() ? 1 : 0) + (blob.base64.isPresent() ? 1 : 0);
        boolean none = blob.sha256.isEmpty() && blob.bytes.isEmpty();
        if (!(stored && carried == 0 && blob.to.isEmpty() || none && carried == 1)) {
            throw Kind.fault(Malformation.CONTRADICTORY, place,
                    place + ": either sha256 and bytes stand, or text, or base64");
        }
        if (stored) {
            return new Draft.DraftBlob.Stored(new BlobRef(
                    blob.sha256.orElseThrow(), blob.bytes.orElseThrow(), blob.media));
        }
        return new Draft.DraftBlob.Carried(content(blob, place), blob.media,
                recipients(blob.to, place.key("to")));
    }

    private static Bytes content(BlobText blob, Place place) {
        if (blob.text.isPresent()) {
            return Bytes.utf8(blob.text.get());
        }
        try {
            return Bytes.fromBase64(blob.base64.orElseThrow());
        } catch (MalformedException trouble) {
            throw Kind.fault(Malformation.BASE64, place.key("base64"),
                    "%s: %s".formatted(place.key("base64"), trouble.getMessage()));
        }
    }

    private List<Bytes> recipients(List<String> given, Place place) {
        List<Bytes> keys = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            List<Bytes> known = names.recipients(given.get(i));
            if (known.isEmpty()) {
                throw Kind.fault(Malformation.DRAFT_PLACEHOLDER, place.index(i),
                        "%s is %s, which names no recipient".formatted(
                                place.index(i), new Json.Text(given.get(i)).compact()));
            }
            keys.addAll(known);
        }
        return keys;
    }

    private static Draft.SeenWanted seen(Json json, Place place) {
        if (json instanceof Json.Text(var text) && text.equals("latest")) {
            return new Draft.SeenWanted.Latest();
        }
        return new Draft.SeenWanted.Lagging(LAGGING.read(json, place));
    }
}
