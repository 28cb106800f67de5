package mizan.statement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// One assembly of one draft: fields become disclosures, files and digests.
final class DraftAssembly {
    private final Draft draft;
    private final DraftFacts facts;
    private final Salts salts;
    private final Sealer sealer;
    private final List<DisclosureFile> clear = new ArrayList<>();
    private final List<Bytes> contents = new ArrayList<>();

    DraftAssembly(Draft draft, DraftFacts facts, Salts salts, Sealer sealer) {
        this.draft = draft;
        this.facts = facts;
        this.salts = salts;
        this.sealer = sealer;
    }

    Assembled assembled() {
        Map<String, Disclosure> disclosures = new LinkedHashMap<>();
        draft.fields().forEach((name, value) ->
                disclosures.put(name, Disclosure.of(salts.next(), name, value)));
        Map<String, Json> payload = header();
        payload.put("open", draft.open());
        payload.put("_sd", digests(disclosures));
        payload.put("files", files(disclosures));
        payload.put("blobs", blobs());
        payload.put("cited", list(draft.cited().stream().map(DraftAssembly::cited).toList()));
        Bytes bytes = Json.encode(new Json.Members(payload));
        return new Assembled(bytes, Statement.decode(bytes), clear, contents);
    }

    private Map<String, Json> header() {
        Map<String, Json> header = new LinkedHashMap<>();
        header.put("type", Json.text(draft.type()));
        header.put("mechanism", Json.text(facts.mechanism()));
        header.put("rules", Json.whole(draft.rules().orElse(facts.rules())));
        header.put("member", Json.text(draft.member().code()));
        header.put("officer", Json.text(facts.officer().hex()));
        header.put("person", Json.text(facts.person().hex()));
        header.put("made", Json.text(draft.made().text()));
        Map<String, Json> seen = new LinkedHashMap<>();
        seen.put("size", Json.whole(facts.seen().size().entries()));
        seen.put("root", Json.text(facts.seen().root().hex()));
        header.put("seen", new Json.Members(seen));
        header.put("refs", list(draft.refs().stream().map(this::ref).toList()));
        header.put("release", Json.text(draft.release().code()));
        header.put("to", ids(byId(draft.to())));
        header.put("sector", Json.text(draft.sector().code()));
        return header;
    }

    private Json ref(Draft.DraftRef ref) {
        StatementId id = switch (ref) {
            case Draft.DraftRef.ById(_, var known) -> known;
            case Draft.DraftRef.ByName(var as, var name) -> facts.named().apply(name).orElseThrow(
                    () -> new MalformedStatement(Malformation.DRAFT_REFERENCE,
                            "%s is %s".formatted(as, new Json.Text(name).compact()),
                            MalformedStatement.NO_OFFSET));
        };
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("as", Json.text(ref.as()));
        members.put("id", Json.text(id.hex()));
        return new Json.Members(members);
    }

    private Json digests(Map<String, Disclosure> disclosures) {
        TreeSet<Hash> digests = new TreeSet<>();
        for (Disclosure disclosure : disclosures.values()) {
            digests.add(disclosure.digest());
        }
        for (int i = 0; i < draft.decoys(); i++) {
            digests.add(Hash.sha256(salts.next()));
        }
        return list(digests.stream()
                .map(digest -> Json.text(digest.bytes().base64Url())).toList());
    }

    private Json files(Map<String, Disclosure> disclosures) {
        Map<String, Disclosure> rest = new LinkedHashMap<>(disclosures);
        draft.files().forEach(file -> file.fields().forEach(rest::remove));
        List<Json> files = new ArrayList<>();
        if (!rest.isEmpty()) {
            files.add(file(List.copyOf(rest.values()), List.of()));
        }
        for (Draft.DraftFile file : draft.files()) {
            List<Disclosure> chosen = new ArrayList<>();
            file.fields().forEach(name -> chosen.add(disclosures.get(name)));
            files.add(file(chosen, file.to()));
        }
        return list(files);
    }

    private Json file(List<Disclosure> chosen, List<Bytes> to) {
        TreeMap<Hash, Disclosure> byDigest = new TreeMap<>();
        for (Disclosure disclosure : chosen) {
            byDigest.put(disclosure.digest(), disclosure);
        }
        DisclosureFile file = new DisclosureFile(List.copyOf(byDigest.values()));
        clear.add(file);
        TreeMap<KeyId, Bytes> recipients = byId(to);
        Map<String, Json> members = stored(sealed(file.encode(), recipients));
        members.put("to", ids(recipients));
        return new Json.Members(members);
    }

    private Json blobs() {
        List<Json> blobs = new ArrayList<>();
        for (Draft.DraftBlob blob : draft.blobs()) {
            Map<String, Json> members;
            switch (blob) {
                case Draft.DraftBlob.Stored(var stored) -> {
                    members = sized(stored.sha256(), stored.bytes());
                    members.put("media", Json.text(stored.media()));
                }
                case Draft.DraftBlob.Carried(var content, var media, var to) -> {
                    members = stored(sealed(content, byId(to)));
                    members.put("media", Json.text(to.isEmpty() ? media : "application/age"));
                }
            }
            blobs.add(new Json.Members(members));
        }
        return list(blobs);
    }

    private Bytes sealed(Bytes plain, TreeMap<KeyId, Bytes> recipients) {
        return recipients.isEmpty() ? plain : sealer.seal(plain, List.copyOf(recipients.values()));
    }

    private Map<String, Json> stored(Bytes content) {
        contents.add(content);
        return sized(Hash.sha256(content), content.length());
    }

    private static Map<String, Json> sized(Hash sha256, long bytes) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("sha256", Json.text(sha256.hex()));
        members.put("bytes", Json.whole(bytes));
        return members;
    }

    private static Json cited(Cited cited) {
        Map<String, Json> members = sized(cited.sha256(), cited.bytes());
        members.put("media", Json.text(cited.media()));
        members.put("heldBy", Json.text(cited.heldBy().code()));
        return new Json.Members(members);
    }

    /// Each recipient once, ascending by key id: the order in which a statement lists them.
    private static TreeMap<KeyId, Bytes> byId(List<Bytes> publicKeys) {
        TreeMap<KeyId, Bytes> byId = new TreeMap<>();
        for (Bytes key : publicKeys) {
            byId.put(KeyId.of(key), key);
        }
        return byId;
    }

    private static Json ids(TreeMap<KeyId, Bytes> recipients) {
        return list(recipients.keySet().stream().map(id -> Json.text(id.hex())).toList());
    }

    private static Json list(List<Json> items) {
        return new Json.Items(items);
    }
}
