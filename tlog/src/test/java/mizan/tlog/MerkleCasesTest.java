package mizan.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mizan.testkit.ForeignTool;
import org.junit.jupiter.api.Test;

/// The stored cases of transparency-dev/merkle: 98 of inclusion, 98 of consistency.
///
/// Its 322 subtree cases are not tried: this room has no subtree proofs, which only mirrors need.
class MerkleCasesTest {
    @Test
    void every_inclusion_case_comes_out_as_stated() throws IOException {
        List<Path> cases = cases("inclusion");
        for (Path file : cases) {
            Map<String, Object> fields = read(file);
            boolean holds = holds(() -> Proofs.verifyInclusion(
                    new EntryIndex((Long) fields.get("leafIdx")),
                    new TreeSize((Long) fields.get("treeSize")),
                    Hash.parseBase64((String) fields.get("leafHash")),
                    hashes(fields.get("proof")),
                    Hash.parseBase64((String) fields.get("root"))));
            assertThat(holds).as("%s", file).isEqualTo(!(Boolean) fields.get("wantErr"));
        }
        assertThat(cases).hasSize(98);
    }

    /// One case differs on purpose: that library calls a proof from size 0 meaningless, while
    /// C2SP tlog-witness wants the empty proof from the empty tree accepted.
    @Test
    void every_consistency_case_comes_out_as_stated_but_growth_from_nothing() throws IOException {
        List<Path> cases = cases("consistency");
        List<String> differing = new ArrayList<>();
        for (Path file : cases) {
            Map<String, Object> fields = read(file);
            boolean stated = !(Boolean) fields.get("wantErr");
            boolean holds = holds(() -> Proofs.verifyConsistency(
                    new TreeSize((Long) fields.get("size1")),
                    new TreeSize((Long) fields.get("size2")),
                    hash(fields.get("root1")), hash(fields.get("root2")),
                    hashes(fields.get("proof"))));
            if (holds != stated) {
                differing.add(file.getFileName().toString());
            }
        }
        assertThat(cases).hasSize(98);
        assertThat(differing).containsExactly("size1-is-zero-and-size2-is-not-zero.json");
    }

    private interface Question {
        boolean asked();
    }

    /// A number over 2^63 or a hash of another length cannot even be stated here.
    private static boolean holds(Question question) {
        try {
            return question.asked();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static List<Path> cases(String kind) throws IOException {
        Path root = ForeignTool.requireFiles("../shared/data/vectors/merkle/" + kind,
                "transparency-dev/merkle's " + kind + " cases");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static Map<String, Object> read(Path file) {
        return Json.object(Json.parse(Samples.read(file).utf8()));
    }

    /// Where a root does not matter it has other bytes than 32: then a hash of them stands in.
    private static Hash hash(Object base64) {
        Bytes bytes = Bytes.fromBase64((String) base64);
        return bytes.length() == Hash.LENGTH ? Hash.of(bytes) : Hash.leaf(bytes);
    }

    private static List<Hash> hashes(Object list) {
        return Json.list(list).stream().map(hash -> Hash.parseBase64((String) hash)).toList();
    }
}
