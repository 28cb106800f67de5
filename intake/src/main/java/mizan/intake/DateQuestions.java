package mizan.intake;

import java.util.ArrayList;
import java.util.List;

/// What the columns of dates prove about the order of day and month, and what they leave open.
final class DateQuestions {
    private final List<ColumnFacts> dates;
    private final boolean hasZone;
    private Mapping mapping;
    private final List<Question> questions = new ArrayList<>();

    DateQuestions(List<ColumnFacts> facts, Mapping mapping) {
        this.mapping = mapping;
        hasZone = mapping.has(Meaning.ZONE);
        dates = facts.stream().filter(column -> column.use().means().isDay()).toList();
    }

    /// The mapping with an order where cells prove one; says so, and asks where they do not.
    Mapping decide(boolean proposing, List<Remark> remarks) {
        int dayFirst = dates.stream().mapToInt(ColumnFacts::dayFirstProofs).sum();
        int monthFirst = dates.stream().mapToInt(ColumnFacts::monthFirstProofs).sum();
        int ambiguous = dates.stream().mapToInt(ColumnFacts::ambiguous).sum();
        boolean hinted = proposing && mapping.dates() != DateOrder.ASK;
        if (hinted) {
            remarks.add(new Remark("the dates",
                    "the words above the column say %s".formatted(mapping.dates().code()),
                    "change dates in the mapping if that is wrong"));
        }
        if (proposing && !hinted && dayFirst > 0 != monthFirst > 0) {
            mapping = mapping.withDates(
                    dayFirst > 0 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST);
            remarks.add(new Remark("the dates",
                    "%s: %d cells can be read in no other way, such as %s".formatted(
                            mapping.dates().code(), dayFirst + monthFirst, proof(dayFirst > 0))
                    + (ambiguous > 0 ? "; %d others could be read both ways and are read likewise"
                            .formatted(ambiguous) : ""),
                    "change dates in the mapping if that is wrong"));
        }
        if (!proposing && mapping.dates() != DateOrder.ASK) {
            held(dayFirst, monthFirst, ambiguous, remarks);
        }
        if (dayFirst > 0 && monthFirst > 0) {
            remarks.add(new Remark("the dates",
                    "both orders stand in this sheet: day first in %d cells (%s), month first in %d"
                            .formatted(dayFirst, proof(true), monthFirst)
                            + " (%s)".formatted(proof(false)),
                    "those that can be read in one way only were read so; look at the others"));
        }
        if (mapping.dates() == DateOrder.ASK && ambiguous > 0) {
            questions.add(new Question("dates", "the dates",
                    "%d cells can be read both ways, such as %s".formatted(ambiguous, example()),
                    List.of(), List.of("day-first", "month-first"),
                    "set dates in the mapping, or use --dates; the rows wait", true));
        }
        askOffset();
        remarkYears(remarks);
        return mapping;
    }

    /// A decision that is held on to is said where it matters, and where cells speak against it.
    private void held(int dayFirst, int monthFirst, int ambiguous, List<Remark> remarks) {
        boolean isDayFirst = mapping.dates() == DateOrder.DAY_FIRST;
        int against = isDayFirst ? monthFirst : dayFirst;
        if (ambiguous > 0) {
            remarks.add(new Remark("the dates",
                    "%d cells could be read both ways and are read %s, as was decided".formatted(
                            ambiguous, mapping.dates().code()), "such as " + example()));
        }
        if (against > 0 && (isDayFirst ? dayFirst : monthFirst) == 0) {
            remarks.add(new Remark("the dates",
                    "%d cells can only be read the other way, such as %s".formatted(
                            against, proof(!isDayFirst)),
                    "look whether %s is right".formatted(mapping.dates().code())));
        }
    }

    private void askOffset() {
        int without = dates.stream().mapToInt(ColumnFacts::withoutOffset).sum();
        if (mapping.offsetMinutes().isEmpty() && !hasZone && without > 0) {
            questions.add(new Question("offset", "the dates",
                    "%d cells do not say how far their local time is from UTC".formatted(without),
                    List.of(), List.of(),
                    "set offset in the mapping, or use --offset, such as +04:30; the rows wait",
                    true));
        }
    }

    private void remarkYears(List<Remark> remarks) {
        for (ColumnFacts column : dates) {
            if (column.shortYears() > 0) {
                remarks.add(new Remark(column.place(),
                        "%d cells leave out the century; 70 to 99 were read as 19.., others as 20.."
                                .formatted(column.shortYears()), "look whether that is right"));
            }
        }
    }

    private String proof(boolean dayFirst) {
        return dates.stream().map(column -> dayFirst ? column.dayFirstProof()
                : column.monthFirstProof()).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private String example() {
        return dates.stream().map(ColumnFacts::firstAmbiguous)
                .filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }
}
