package mizan.mechanism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every kind of rejection comes out of some story, and its whole text is held by a file.
class RejectionsGolden {
    private final List<Rejection> produced = EveryRejection.produced();

    @Test
    void the_words_of_every_rejection_are_these() {
        String text = produced.stream()
                .map(RejectionText::of)
                .sorted(java.util.Comparator.comparing(RejectionText.Text::code))
                .map(t -> "%s %s\n  facts: %s\n  next:  %s\n".formatted(
                        t.code(), t.what(), t.facts(), t.next()))
                .collect(Collectors.joining("\n"));

        GoldenFile.holds("mechanism/src/test/golden/rejections.txt", text);
    }

    @Test
    void every_kind_is_produced_once() {
        assertThat(produced.stream().map(Object::getClass).map(Class::getSimpleName).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(kinds(Rejection.class).stream()
                        .map(Class::getSimpleName).toList());
    }

    @Test
    void every_kind_has_a_code_of_its_own() {
        assertThat(produced.stream().map(RejectionText::code).toList())
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[EKMTHROGCPANB][0-9]{3}"));
    }

    @Test
    void every_code_has_a_page_that_says_the_same_and_what_to_do() {
        for (Rejection rejection : produced) {
            RejectionText.Text text = RejectionText.of(rejection);
            String page = GoldenFile.read("docs/rejections/" + text.code() + ".md");
            assertThat(page)
                    .startsWith("# %s: %s\n".formatted(text.code(), text.what()))
                    .contains("\n**What happened.** ", "\n**Why.** ", "\n**What to do next.** ",
                            "\n**Example.** ");
        }
    }

    private static List<Class<?>> kinds(Class<?> family) {
        List<Class<?>> all = new ArrayList<>();
        Stream.of(family.getPermittedSubclasses()).forEach(kind -> {
            if (kind.isSealed()) {
                all.addAll(kinds(kind));
            } else {
                all.add(kind);
            }
        });
        return all;
    }
}
