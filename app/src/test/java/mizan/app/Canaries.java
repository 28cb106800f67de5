package mizan.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.statement.Field;
import mizan.statement.Json;
import mizan.statement.StatementTypes;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// The exercise under a charter for members, with a canary in every text: words that nobody else
/// writes, and a list of who may read each.
///
/// Who may read is worked out here from the drafts alone, by the release classes of the design
/// (30-mechanism, "Who sees what"): a second opinion beside the gate's.
final class Canaries {
    /// What every canary begins with.
    static final String MARK = "zqxcanary";

    static final String OPERATOR = "secretariat";
    private static final List<String> CLASSES = List.of(
            "own", "joint", "named", "chair-mediators", "team-mediators", "public");
    private static final List<List<String>> SEALED = List.of(
            List.of(OPERATOR), List.of(OPERATOR, "tarn"), List.of("quayhouse", OPERATOR),
            List.of("footpath"), List.of(OPERATOR, "alder"));
    static final Map<String, String> KINDS = kinds();

    private final Map<String, Set<String>> readers = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private int planted;

    private Canaries() {}

    private static Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("tarn", "party");
        kinds.put("alder", "party");
        kinds.put(OPERATOR, "secretariat");
        kinds.put("quayhouse", "mediator");
        kinds.put("stillwater", "mediator");
        kinds.put("footpath", "monitor");
        kinds.put("lodestar", "observer");
        kinds.put("granary", "agency");
        return kinds;
    }

    static Canaries in(String drafts) {
        Canaries canaries = new Canaries();
        int at = 0;
        for (String line : drafts.split("\n")) {
            canaries.plant(line, at++);
        }
        return canaries;
    }

    String drafts() {
        return String.join("\n", lines) + "\n";
    }

    /// Members that may read a canary; `public` stands for everybody.
    Set<String> readers(String canary) {
        return Optional.ofNullable(readers.get(canary)).orElse(Set.of());
    }

    int size() {
        return readers.size();
    }

    private void plant(String line, int at) {
        if (!(Json.parse(Bytes.utf8(line), 1 << 20) instanceof Json.Members(var draft))
                || !(draft.get("type") instanceof Json.Text(var type))) {
            return;
        }
        Map<String, Json> changed = new LinkedHashMap<>(draft);
        if (type.startsWith("charter.")) {
            lines.add(line.replace("\"audience\":\"public\"", "\"audience\":\"members\""));
            return;
        }
        if (type.startsWith("delegation.")) {
            lines.add(line);
            return;
        }
        String author = text(draft, "member");
        String release = CLASSES.get(at % CLASSES.size());
        Set<String> named = release.equals("named")
                ? Set.of(at % 2 == 0 ? "tarn" : "lodestar") : Set.of();
        changed.put("release", Json.text(release));
        changed.put("to", texts(List.copyOf(named)));
        Set<String> may = readers(release, author, named);
        boolean sealed = at % 3 == 1;
        List<String> recipients = SEALED.get(at % SEALED.size());
        Set<String> mayOpen = new HashSet<>(may);
        if (sealed) {
            if (may.contains("public")) {
                mayOpen = new HashSet<>(KINDS.keySet());
            }
            mayOpen.retainAll(recipients);
        }
        changed.remove("files");
        if (draft.get("fields") instanceof Json.Members(var fields) && !fields.isEmpty()) {
            changed.put("fields", new Json.Members(planted(type, fields, mayOpen)));
            if (sealed) {
                Map<String, Json> file = new LinkedHashMap<>();
                file.put("to", texts(recipients));
                file.put("fields", texts(List.copyOf(fields.keySet())));
                changed.put("files", new Json.Items(List.of(new Json.Members(file))));
            }
        }
        blobs(changed, may);
        lines.add(new Json.Members(changed).compact());
    }

    private Map<String, Json> planted(String type, Map<String, Json> fields, Set<String> may) {
        Map<String, Json> planted = new LinkedHashMap<>(fields);
        fields.forEach((name, value) -> {
            boolean free = StatementTypes.named(type).flatMap(known -> known.sealable(name))
                    .map(Field::kind).filter(kind -> kind.name().equals("text")
                            && kind.codes().isEmpty()).isPresent();
            if (free && value instanceof Json.Text(var words) && !words.startsWith("$")) {
                planted.put(name, Json.text(words + " " + canary(may)));
            }
        });
        return planted;
    }

    /// Attachments in the clear, read by whoever may read their statement.
    private void blobs(Map<String, Json> draft, Set<String> may) {
        if (!(draft.get("blobs") instanceof Json.Items(var items))) {
            return;
        }
        List<Json> changed = new ArrayList<>();
        for (Json item : items) {
            Map<String, Json> blob = new LinkedHashMap<>(((Json.Members) item).members());
            if (blob.containsKey("text")) {
                blob.put("text", Json.text(text(blob, "text") + " " + canary(
                        blob.containsKey("to") ? Set.of() : may)));
            }
            changed.add(new Json.Members(blob));
        }
        draft.put("blobs", new Json.Items(changed));
    }

    private String canary(Set<String> may) {
        String canary = MARK + Hash.sha256(Bytes.utf8("canary " + planted++)).hex()
                .substring(0, 12);
        readers.put(canary, Set.copyOf(may));
        return canary;
    }

    private static Set<String> readers(String release, String author, Set<String> named) {
        Set<String> may = new HashSet<>(Set.of(author));
        KINDS.forEach((member, kind) -> {
            boolean reads = switch (release) {
                case "joint" -> true;
                case "named" -> named.contains(member);
                case "chair-mediators" -> kind.equals("mediator");
                case "team-mediators" -> kind.equals("mediator") || kind.equals("monitor")
                        || member.equals(OPERATOR);
                default -> false;
            };
            if (reads) {
                may.add(member);
            }
        });
        if (release.equals("public")) {
            may.addAll(KINDS.keySet());
            may.add("public");
        }
        return may;
    }

    private static String text(Map<String, Json> members, String name) {
        return members.get(name) instanceof Json.Text(var text) ? text : "";
    }

    private static Json texts(List<String> values) {
        return new Json.Items(new ArrayList<>(values.stream().map(Json::text).toList()));
    }

    /// Every canary in these bytes: as it is, in hex, in base64, in UTF-16, or packed.
    static Set<String> found(byte[] bytes) {
        Set<String> found = new HashSet<>();
        Sniff.into(bytes, found, 0);
        return found;
    }

    /// The bytes as one byte a character.
    static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] without(byte[] bytes, byte unwanted) {
        byte[] kept = new byte[bytes.length];
        int length = 0;
        for (byte one : bytes) {
            if (one != unwanted) {
                kept[length++] = one;
            }
        }
        return Arrays.copyOf(kept, length);
    }
}
