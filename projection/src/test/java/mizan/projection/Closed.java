package mizan.projection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.fixtures.Story;
import mizan.mechanism.KeyState;
import mizan.statement.DisclosureFile;
import mizan.statement.FileRef;
import mizan.statement.KeyId;
import mizan.statement.Recipient;
import mizan.statement.Role;
import mizan.tlog.Bytes;

/// The exercise under a charter for members, with a marked statement for every way of release.
///
/// A marked word names the statement and the field that it stands in, so that a word in the wrong
/// hands tells where it came from.
final class Closed implements AutoCloseable {

    static final Instant END = Instant.parse("2026-06-16T12:00:00Z");
    static final List<String> RELEASES = List.of(
            "public", "joint", "named", "own", "chair-mediators", "team-mediators");

    final Story story;
    final Projection projection;

    Closed(boolean members, String... more) throws IOException {
        Path drafts = Path.of(System.getProperty("mizan.root"), "cases/exercise/drafts.jsonl");
        List<String> lines = new ArrayList<>(List.of(Files.readString(drafts).split("\n")));
        lines.removeIf(line -> line.contains("\"expectState\""));
        for (String release : RELEASES) {
            lines.add(contact(release));
            lines.add(complaint(release));
        }
        lines.addAll(List.of(more));
        String all = String.join("\n", lines);
        story = Story.of("example.org/exercise", END, Bytes.utf8(members
                ? all.replace("\"audience\":\"public\"", "\"audience\":\"members\"") : all));
        projection = Projection.open("jdbc:sqlite::memory:", asOffice(story));
        story.entries().forEach(e -> projection.apply(e.index(), e.leaf(), e.after()));
    }

    /// The office's host: it opens what is plain and what is sealed to the secretariat.
    static DisclosureSource asOffice(Story story) {
        Recipient office = new Recipient(KeyId.of(
                story.recipient("secretariat", "root")));
        return new DisclosureSource() {
            @Override
            public Optional<DisclosureFile> open(FileRef file) {
                return file.to().isEmpty() || file.to().contains(office)
                        ? story.inClear(file.sha256()) : Optional.empty();
            }

            @Override
            public String identity() {
                return office.key().hex();
            }
        };
    }

    private static String to(String release) {
        return release.equals("named") ? "\"to\":[\"tarn\"]," : "";
    }

    /// By the secretariat: plain words, words sealed to it and Quay House, words sealed to it.
    static String contact(String release) {
        return """
                {"name":"contact-%1$s","at":"-PT2H","member":"secretariat",\
                "officer":"duty-officer","type":"contact.oral","sector":"none",\
                "release":"%1$s",%2$s\
                "open":{"with":"tarn","channel":"phone","held":"$at:-PT3H"},\
                "fields":{"summary":"mark-%1$s-plain","persons":["mark-%1$s-sealed"]},\
                "files":[{"to":["secretariat","quayhouse"],"fields":["persons"]}],\
                "expect":"accepted"}""".formatted(release, to(release));
    }

    /// By Tarn against Alder: what a case shows comes from its opening.
    static String complaint(String release) {
        return """
                {"name":"complaint-%1$s","at":"-PT1H","member":"tarn","officer":"liaison",\
                "type":"case.complaint","sector":"mill","release":"%1$s",%2$s\
                "open":{"act":"direct-fire","against":"alder","basis":"2.1","urgency":"routine",\
                "on":[{"proposition":"occurrence","stance":"asserts"}]},\
                "fields":{"account":"mark-%1$s-account","occurred.from":"$at:-PT5H",\
                "unit":"mark-%1$s-unit"},"files":[{"to":["tarn"],"fields":["unit"]}],\
                "expect":"accepted"}""".formatted(release, to(release));
    }

    Reader.Officer officer(String member, String officer, Role... roles) {
        return Reader.Officer.of(member, Set.of(roles), List.of(),
                story.person(member, officer), story.key(member, officer));
    }

    /// One reader of each kind that a rule of release names, and those who only claim to be one.
    Map<String, Reader> readers() {
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("public", Reader.PUBLIC);
        readers.put("tarn", officer("tarn", "liaison", Role.LIAISON));
        readers.put("alder", officer("alder", "liaison", Role.LIAISON));
        readers.put("secretariat", officer("secretariat", "registrar", Role.REGISTRAR));
        readers.put("quayhouse", officer("quayhouse", "chair", Role.CHAIR));
        readers.put("footpath", officer("footpath", "team-lead", Role.TEAM_LEAD));
        readers.put("lodestar", officer("lodestar", "auditor", Role.AUDITOR));
        readers.put("granary", officer("granary", "crossing-officer", Role.CROSSING_OFFICER));
        readers.put("boasting", officer("lodestar", "auditor", Role.AUDITOR, Role.CHAIR));
        readers.put("revoked", officer("footpath", "monitor-two", Role.MONITOR));
        readers.put("unknown", officer("secretariat", "nobody", Role.REGISTRAR));
        readers.put("borrowed", Reader.Officer.of("secretariat", Set.of(Role.REGISTRAR),
                List.of(), story.person("alder", "liaison"), story.key("alder", "liaison")));
        return readers;
    }

    /// Whether the record knows this key as revoked.
    boolean revoked(String member, String officer) {
        return story.state().key(story.key(member, officer))
                .flatMap(KeyState::revokedAt).isPresent();
    }

    @Override
    public void close() {
        projection.close();
    }
}
