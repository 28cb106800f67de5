package mizan.web.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mizan.intake.Mapping;
import mizan.intake.Meaning;
import mizan.intake.Question;
import mizan.intake.Remark;
import mizan.intake.SheetProposal;
import mizan.intake.Target;
import mizan.projection.Cover;
import mizan.web.Phrases;
import mizan.web.Words;
import mizan.web.form.Field;

/// A spreadsheet as its page shows it: what was understood, what is open, what would become of it.
///
/// @param path     of the page
/// @param proposed drafts proposed by the press before
/// @param from     number of the first line of what is told of rows
/// @param rest     new rows that the press before left for another one
/// @param offsets  that the charter names
public record ImportScreen(String path, String name, String format, long bytes, String sha256,
        SheetProposal proposal, ImportTally.Counts counts, List<ImportTally.Line> lines, int from,
        Optional<Long> proposed, boolean rest, List<Cover.Offset> offsets) {
    private static final int REMARKS_MAX = 60;
    private static final int WORDS_MAX = 300;

    /// Keeps an unmodifiable copy.
    public ImportScreen {
        lines = List.copyOf(lines);
        offsets = List.copyOf(offsets);
    }

    /// A word of the sheet that stands for a code, decided or open.
    ///
    /// @param at    number in the page
    /// @param rows  in which it stands; 0 where it is decided
    /// @param waits rows wait for it
    public record Word(int at, String meaning, String word, int rows, String code, boolean waits,
            List<String> allowed) {
        /// Keeps an unmodifiable copy.
        public Word {
            allowed = List.copyOf(allowed);
        }
    }

    /// The first of the remarks on the sheet.
    public List<Remark> remarks() {
        return proposal.remarks().stream().limit(REMARKS_MAX).toList();
    }

    /// Questions that are not about one word each.
    public List<Question> questions() {
        return proposal.questions().stream()
                .filter(question -> !question.code().startsWith("values.")).toList();
    }

    /// Words that somebody has to give a code, then those that have one.
    public List<Word> words() {
        List<Word> words = new ArrayList<>();
        for (Question question : proposal.questions()) {
            if (question.code().startsWith("values.")) {
                String meaning = question.code().substring("values.".length());
                for (Question.Word word : question.words()) {
                    words.add(new Word(words.size(), meaning, word.word(), word.rows(), "",
                            question.waits(), question.options()));
                }
            }
        }
        for (Map.Entry<Meaning, Map<String, String>> values
                : proposal.mapping().values().entrySet()) {
            Set<String> codes = new LinkedHashSet<>(values.getValue().values());
            values.getValue().forEach((word, code) -> words.add(new Word(words.size(),
                    values.getKey().code(), word, 0, code, false, List.copyOf(codes))));
        }
        return words.stream().limit(WORDS_MAX).toList();
    }

    /// What a column can mean in a draft of this kind.
    public List<Field.Option> meanings(Words say) {
        Target target = proposal.mapping().target();
        List<Field.Option> options = new ArrayList<>();
        for (Meaning meaning : Meaning.values()) {
            if (meaning == Meaning.NONE || meaning.serves(target)) {
                options.add(new Field.Option(meaning.code(), say.say(
                        "meaning." + (meaning == Meaning.NONE ? "none" : meaning.code()))));
            }
        }
        return List.copyOf(options);
    }

    /// A code of the charter or of a list in words, as far as the interface has one.
    ///
    /// @param about a meaning, or the code of a question
    public String said(Words say, String about, String code) {
        String list = about.substring(about.indexOf('.') + 1);
        if (code.equals(Mapping.LEFT_OUT)) {
            return say.say("import.leave-out");
        }
        String answer = say.code("import.answer", code);
        return answer.equals(code) ? say.code(list, code) : answer;
    }

    /// The offsets that the charter names.
    public List<Field.Option> zones() {
        return offsets.stream().map(offset -> new Field.Option(
                zone(offset.minutes()), offset.place())).toList();
    }

    private static String zone(int minutes) {
        return minutes == 0 ? "Z" : Phrases.zone(minutes);
    }

    /// Whether there is something to propose.
    public boolean ready() {
        return counts.drafted() > 0;
    }

    /// The page after this one, if there is more to tell.
    public Optional<Integer> next() {
        int next = from + ImportTally.PAGE;
        return next < counts.told() ? Optional.of(next) : Optional.empty();
    }

    /// The page before this one.
    public Optional<Integer> before() {
        return from > 0 ? Optional.of(Math.max(0, from - ImportTally.PAGE)) : Optional.empty();
    }
}
