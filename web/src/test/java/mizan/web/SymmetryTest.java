package mizan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The exercise told again with its two Parties swapped everywhere: every page is the same page
/// with the Parties swapped. Nothing but ids, digests and keys may differ.
class SymmetryTest {

    private static final List<String> COSIGNERS =
            List.of("tarn", "alder", "quayhouse", "lodestar");
    /// Ids, digests, keys, signatures, the checkpoint with its lines, and sizes of files: the two
    /// names are not of one length.
    private static final Pattern DIGESTS = Pattern.compile("[0-9a-f]{32,64}"
            + "|\\+[0-9a-f]{8}\\+|[A-Za-z0-9+/]{43,}=*|(?s)<pre>.*?</pre>"
            + "|class=\"number\">[0-9]+");

    @Test
    void swapping_the_parties_swaps_every_page_and_changes_nothing_else() throws IOException {
        String drafts = StoryServer.drafts("exercise");
        try (StoryServer told = StoryServer.of("exercise", drafts, COSIGNERS);
                StoryServer swapped = StoryServer.of("exercise", swap(drafts), COSIGNERS)) {
            assertThat(swapped.story.entries()).hasSameSizeAs(told.story.entries());
            for (String path : paths(told)) {
                String expected = bare(swap(told.get(path).body()));
                assertThat(bare(swapped.get(path).body())).as(path).isEqualTo(expected);
            }
        }
    }

    @Test
    void the_test_sees_a_page_that_sorts_by_name() throws IOException {
        try (StoryServer told = StoryServer.of(
                "exercise", StoryServer.drafts("exercise"), COSIGNERS)) {
            String page = told.get("/cases/1").body();
            String sorted = page.replaceFirst("(?s)(<h4><bdi>)Tarn(.*?<h4><bdi>)Alder",
                    "$1Alder$2Tarn");
            assertThat(bare(swap(sorted))).isNotEqualTo(bare(swap(page)));
        }
    }

    private static List<String> paths(StoryServer server) {
        List<String> paths = new ArrayList<>(List.of("/", "/cases", "/commitments", "/crossings",
                "/talks", "/sources", "/record", "/record?before=120"));
        for (int number = 1; number <= server.story.state().cases().size(); number++) {
            paths.add("/cases/" + number);
        }
        for (int index = 0; index < server.story.entries().size(); index += 9) {
            paths.add("/record/entries/" + index);
        }
        paths.addAll(List.of("/api/cases", "/api/situation", "/api/crossings", "/api/talks"));
        return paths;
    }

    private static String swap(String text) {
        return text.replace("tarn", "\u0001").replace("alder", "tarn").replace("\u0001", "alder")
                .replace("Tarn", "\u0001").replace("Alder", "Tarn").replace("\u0001", "Alder");
    }

    private static String bare(String page) {
        return DIGESTS.matcher(page).replaceAll("…");
    }
}
