package mizan.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at a whole sheet and proposes a mapping; what it cannot know it asks.
final class Proposer {
    private final Spreadsheet spreadsheet;
    private final ImportSetting setting;
    private final CodeLists codes;
    private final Layout layout;
    private final List<Remark> remarks = new ArrayList<>();
    private final PlaceFacts places;
    private Mapping mapping;
    private int rows;

    private Proposer(Spreadsheet spreadsheet, Layout layout, ImportSetting setting,
            Mapping mapping) {
        this.spreadsheet = spreadsheet;
        this.layout = layout;
        this.setting = setting;
        this.mapping = mapping;
        codes = new CodeLists(setting.charter());
        places = new PlaceFacts(setting, mapping);
    }

    /// Proposes from nothing.
    static SheetProposal of(Spreadsheet spreadsheet, String book, Target target, String sheet,
            ImportSetting setting) {
        Layout layout = Layout.of(spreadsheet, sheet(spreadsheet, sheet), Optional.empty());
        Recogniser.Proposed found = Recogniser.of(layout, target);
        Map<Meaning, String> fixed = new EnumMap<>(Meaning.class);
        if (target == Target.INCIDENT) {
            fixed.put(Meaning.URGENCY, "routine");
            fixed.put(Meaning.LEARNT, "other");
        }
        Mapping mapping = new Mapping(book, target, name(spreadsheet, layout), layout.headerRow(),
                spreadsheet instanceof CsvFile csv ? Optional.of(csv.form()) : Optional.empty(),
                hint(layout, found.columns()), setting.charter().offset(), false, false, true,
                found.columns(), Map.of(), fixed);
        Proposer proposer = new Proposer(spreadsheet, layout, setting, mapping);
        proposer.remarks.addAll(found.remarks());
        return proposer.proposal(true);
    }

    /// Checks a remembered mapping against the sheet.
    static SheetProposal of(Spreadsheet spreadsheet, Mapping remembered, ImportSetting setting) {
        Layout layout = Layout.of(spreadsheet, sheet(spreadsheet, remembered.sheet()),
                Optional.of(remembered.headerRow()));
        Remembered aligned = Remembered.of(remembered, layout);
        Proposer proposer = new Proposer(spreadsheet, layout, setting,
                remembered.withColumns(aligned.columns()));
        proposer.remarks.addAll(aligned.remarks());
        return proposer.proposal(false);
    }

    /// The first sheet that is not hidden, or the one of this name.
    static int sheet(Spreadsheet spreadsheet, String name) {
        List<Spreadsheet.Sheet> sheets = spreadsheet.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            if (name.isEmpty() ? !sheets.get(i).hidden() : sheets.get(i).name().equals(name)) {
                return i;
            }
        }
        return name.isEmpty() ? 0 : sheets.size();
    }

    private static String name(Spreadsheet spreadsheet, Layout layout) {
        return layout.sheet() < spreadsheet.sheets().size()
                ? spreadsheet.sheets().get(layout.sheet()).name() : "";
    }

    /// Words such as `dd/mm/yyyy` above a column of dates.
    private static DateOrder hint(Layout layout, List<ColumnUse> uses) {
        for (ColumnUse use : uses) {
            String header = use.header().toLowerCase(java.util.Locale.ROOT);
            boolean date = use.means() == Meaning.DATE;
            if (date && header.matches(".*\\bdd?[-/. ]?mm?\\b.*|.*ddmmyy.*")) {
                return DateOrder.DAY_FIRST;
            }
            if (date && header.matches(".*\\bmm?[-/. ]?dd?\\b.*|.*mmddyy.*")) {
                return DateOrder.MONTH_FIRST;
            }
        }
        return DateOrder.ASK;
    }

    private SheetProposal proposal(boolean proposing) {
        List<ColumnFacts> facts = new ArrayList<>();
        mapping.columns().forEach(use -> facts.add(new ColumnFacts(use)));
        remarks.addAll(spreadsheet.read(layout.sheet(), mapping.fillMerged(), row -> {
            if (layout.isData(row)) {
                rows++;
                facts.forEach(column -> column.take(row));
                places.take(row);
            }
            return true;
        }));
        remarkSheets();
        remarkCells(facts);
        List<Question> questions = new ArrayList<>();
        DateQuestions dates = new DateQuestions(facts, mapping);
        mapping = dates.decide(proposing, remarks);
        questions.addAll(dates.questions());
        codeValues(facts, questions);
        places.ask(mapping, questions, remarks);
        missing(questions);
        List<SheetProposal.Column> columns = new ArrayList<>();
        for (ColumnFacts column : facts) {
            columns.add(new SheetProposal.Column(
                    column.use(), column.filled(), column.unread(), column.samples()));
        }
        if (rows == 0) {
            remarks.add(new Remark("the sheet", "no row with data was found",
                    "look whether the right sheet and header row were taken"));
        }
        return new SheetProposal(mapping, columns, questions, remarks, rows);
    }

    private void remarkSheets() {
        List<Spreadsheet.Sheet> sheets = spreadsheet.sheets();
        if (sheets.size() > 1) {
            List<String> names = sheets.stream()
                    .map(sheet -> sheet.hidden() ? sheet.name() + " (hidden)" : sheet.name())
                    .toList();
            remarks.add(new Remark("the workbook",
                    "has %d sheets: %s; only %s was read".formatted(sheets.size(),
                            Plain.shown(String.join(", ", names), 200), mapping.sheet()),
                    "set sheet in the mapping to read another one"));
        }
        if (layout.headerRow() == 0) {
            remarks.add(new Remark("the sheet", "no row with words above the columns was found",
                    "say in the mapping what each column means"));
        }
    }

    private void remarkCells(List<ColumnFacts> facts) {
        for (ColumnFacts column : facts) {
            if (column.errors() > 0) {
                remarks.add(new Remark(column.place(),
                        "%d cells hold an error of the spreadsheet".formatted(column.errors()),
                        "mend them there; they are taken as empty"));
            }
            if (column.unread() > 0) {
                remarks.add(new Remark(column.place(), "%d of %d cells are no %s".formatted(
                        column.unread(), column.filled(), column.use().means().code()),
                        "each is listed with its row"));
            }
        }
    }

    /// Translates words into codes where that is known, and asks for the others once.
    private void codeValues(List<ColumnFacts> facts, List<Question> questions) {
        for (ColumnFacts column : facts) {
            Meaning means = column.use().means();
            if (!Meaning.CODED.contains(means)) {
                continue;
            }
            List<Question.Word> open = new ArrayList<>();
            for (Question.Word word : column.words()) {
                Optional<String> known = mapping.code(means, word.word());
                if (known.isPresent() && codes.isAllowed(means, known.get())) {
                    continue;
                }
                Optional<String> proposed = known.isPresent() ? Optional.empty()
                        : codes.proposed(column.use().header(), means, word.word());
                if (proposed.isPresent()) {
                    mapping = mapping.withValue(means, word.word(), proposed.get());
                } else {
                    open.add(word);
                }
            }
            CodeQuestions.ask(column, open, codes, questions, remarks);
        }
    }

    /// What every draft needs and no column and no fixed code gives.
    private void missing(List<Question> questions) {
        Map<Meaning, String> needs = new LinkedHashMap<>();
        switch (mapping.target()) {
            case INCIDENT -> needs.put(Meaning.ACT, "which act");
            case ORAL -> {
                needs.put(Meaning.DATE, "when it was held");
                needs.put(Meaning.WITH, "with whom it was");
                needs.put(Meaning.CHANNEL, "by which channel");
                needs.put(Meaning.SUMMARY, "what was said");
            }
            case LETTER_IN -> {
                needs.put(Meaning.DATE, "when it was received");
                needs.put(Meaning.WITH, "from whom it is");
            }
        }
        needs.forEach((means, words) -> {
            if (!mapping.has(means) && !mapping.fixed().containsKey(means)) {
                boolean coded = Meaning.CODED.contains(means);
                questions.add(new Question((coded ? "fixed." : "columns.") + means.code(),
                        "the sheet", "no column says " + words, List.of(), codes.allowed(means),
                        coded ? "set fixed.%s in the mapping, or say which column means %s"
                                .formatted(means.code(), means.code())
                                : "say in the mapping which column means " + means.code(), true));
            }
        });
        if (mapping.target() == Target.INCIDENT && !mapping.has(Meaning.ACCOUNT)) {
            remarks.add(new Remark("the sheet", "no column tells what happened",
                    "each account will be its row as written; say which column means account"));
        }
        if (mapping.target() == Target.LETTER_IN && !mapping.has(Meaning.SUBJECT)
                && !mapping.has(Meaning.SUMMARY)) {
            questions.add(new Question("columns.subject", "the sheet",
                    "no column says what the letters are about", List.of(), List.of(),
                    "say in the mapping which column means subject", true));
        }
        if (!mapping.has(Meaning.ROW_ID)) {
            remarks.add(new Remark("the sheet", "no column tells each row from all others for ever",
                    "rows are known again by their words; a row whose words are changed is new."
                            + " A column with a number for each row is better"));
        }
    }
}
