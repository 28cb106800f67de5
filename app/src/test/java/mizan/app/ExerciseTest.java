package mizan.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mizan.statement.Draft;
import mizan.statement.Json;
import mizan.statement.StatementType;
import mizan.statement.StatementTypes;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.Hash;
import org.junit.jupiter.api.Test;

/// The exercise between invented Parties: it goes as it expects, it is whole, and it is symmetric.
class ExerciseTest {
    private static final Path DRAFTS = ReplayTest.CASES.resolve("exercise/drafts.jsonl");
    private static final Instant END = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void the_exercise_goes_as_it_expects() throws Exception {
        Replay.Result result = replay(Files.readString(DRAFTS));

        assertThat(result.outcomes()).allMatch(Replay.Outcome::holds);
        assertThat(result.mismatches()).isEmpty();
    }

    @Test
    void every_type_of_statement_but_the_provisional_charter_occurs() throws Exception {
        Set<String> occur = replay(Files.readString(DRAFTS)).outcomes().stream()
                .flatMap(outcome -> outcome.draft().stream())
                .map(Draft::type)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all = StatementTypes.all(1).stream()
                .map(StatementType::name)
                .collect(Collectors.toCollection(TreeSet::new));
        all.remove("charter.provisional");

        assertThat(occur).isEqualTo(all);
    }

    @Test
    void swapping_the_parties_swaps_every_state_and_nothing_else() throws Exception {
        String drafts = Files.readString(DRAFTS);

        Json states = replay(drafts).states();
        Json swapped = replay(swap(drafts)).states();

        assertThat(swap(swapped.compact())).isEqualTo(states.compact());
    }

    @Test
    void a_sort_by_name_would_be_noticed() throws Exception {
        String drafts = Files.readString(DRAFTS);

        Json states = sortedByName(replay(drafts).states());
        Json swapped = sortedByName(replay(swap(drafts)).states());

        assertThat(swap(swapped.compact())).isNotEqualTo(states.compact());
    }

    private static Replay.Result replay(String drafts) {
        Ed25519 ed25519 = Ed25519.jdk();
        Keyring keys = new Keyring("mizan.example/exercise",
                Hash.sha256(Bytes.utf8("throw-away keys")).bytes(), ed25519);
        DraftScript script =
                DraftScript.parse(Bytes.utf8(drafts), new RehearsalNames(keys, END));
        Author author = new Author(keys, ed25519, new DerivedSalts(keys.origin()),
                (plain, _) -> Hash.sha256(plain).bytes());
        return Replay.of(script, author, Optional.of(END));
    }

    /// Each Party's id and name for the other's, everywhere.
    private static String swap(String text) {
        return text.replace("tarn", "\0").replace("alder", "tarn").replace("\0", "alder")
                .replace("Tarn", "\0").replace("Alder", "Tarn").replace("\0", "Alder");
    }

    /// The planted fault: the Parties to a case in the order of their names.
    private static Json sortedByName(Json states) {
        return switch (states) {
            case Json.Items(var items) ->
                    new Json.Items(items.stream().map(ExerciseTest::sortedByName).toList());
            case Json.Members(var members) -> {
                Map<String, Json> sorted = new LinkedHashMap<>();
                members.forEach((key, value) -> sorted.put(key,
                        key.equals("parties") && value instanceof Json.Items(var ids)
                                ? new Json.Items(ids.stream().sorted(
                                        (a, b) -> a.compact().compareTo(b.compact())).toList())
                                : sortedByName(value)));
                yield new Json.Members(sorted);
            }
            case Json.Text _, Json.Whole _, Json.Truth _, Json.Null _ -> states;
        };
    }
}
