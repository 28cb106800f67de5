package mizan.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;
import mizan.statement.SectorCode;

/// Makes a draft of one row.
final class RowDraft {
    private final RowWork work;
    private final RowTexts texts;
    private final ImportSetting setting;
    private final Original original;
    private final Map<String, Json> open = new LinkedHashMap<>();
    private final Map<String, Json> fields = new LinkedHashMap<>();
    private String sector = SectorCode.NONE.toString();

    private RowDraft(RowWork work, ImportSetting setting, Original original) {
        this.work = work;
        this.setting = setting;
        this.original = original;
        texts = new RowTexts(work);
    }

    static RowOutcome of(RowWork work, ImportSetting setting, Original original, RowKey key) {
        RowDraft draft = new RowDraft(work, setting, original);
        switch (work.mapping().target()) {
            case INCIDENT -> draft.incident();
            case ORAL -> draft.oral();
            case LETTER_IN -> draft.letter();
        }
        draft.review();
        draft.put("imported", key.text());
        int row = work.row().number();
        if (work.isUnread()) {
            return new RowOutcome.Unread(row, work.remarks());
        }
        return work.waits() ? new RowOutcome.Waiting(row, work.remarks())
                : DraftText.of(new DraftText(work.mapping().target(), setting,
                        Optional.of(original), key, draft.sector, draft.open, draft.fields),
                        row, work.remarks());
    }

    private void incident() {
        need("act", Meaning.ACT);
        open.put("urgency", Json.text(work.code(Meaning.URGENCY).orElse("routine")));
        open.put("learnt", Json.text(work.code(Meaning.LEARNT).orElse("other")));
        String account = texts.told(Meaning.ACCOUNT);
        if (account.isEmpty()) {
            if (!work.columns(Meaning.ACCOUNT).isEmpty()) {
                work.remark(Meaning.ACCOUNT, "tells nothing; the account is the row as written",
                        "write what happened before you confirm it");
            }
            account = texts.row();
        }
        put("account", account);
        RowDates dates = RowDates.of(work);
        instant("occurred.from", dates.from());
        instant("occurred.until", dates.until());
        RowPlaces places = RowPlaces.of(work, setting);
        sector = places.sector();
        put("place.name", places.name());
        put("place.district", places.district());
        places.point().ifPresent(spot -> fields.put("place.point", spot.json()));
        put("means", texts.joined(Meaning.MEANS, "; "));
        put("unit", texts.joined(Meaning.UNIT, " / "));
        List<Json> figures = RowFigures.of(work);
        if (!figures.isEmpty()) {
            fields.put("casualties", new Json.Items(figures));
        }
        places.point().ifPresent(spot -> fields.put("place.radius", Json.whole(spot.radius())));
        put("occurred.precision", dates.precision());
        work.code(Meaning.HEARD).ifPresent(code -> put("heard", code));
        put("weapon", texts.joined(Meaning.WEAPON, "; "));
        explosions();
        put("source", texts.joined(Meaning.SOURCE, "; "));
        grade();
    }

    private void explosions() {
        String words = work.text(Meaning.EXPLOSIONS);
        if (words.isEmpty()) {
            return;
        }
        CountText count = CountText.read(words);
        if (count.isRead() && !count.isSpan()) {
            fields.put("explosions", Json.whole(count.best()));
        } else {
            work.remark(Meaning.EXPLOSIONS, "“%s” is not one number; it was left out".formatted(
                    Plain.shown(words, 40)), "write one number, or tell it in the account");
        }
    }

    private void grade() {
        String grade = work.text(Meaning.GRADE).replaceAll("[ /-]", "")
                .toUpperCase(java.util.Locale.ROOT);
        if (grade.matches("[A-F][1-6]")) {
            put("grade", grade);
        } else if (!grade.isEmpty()) {
            work.remark(Meaning.GRADE, "“%s” is no grade; it was left out".formatted(
                    Plain.shown(grade, 20)), "write a letter A to F and a digit 1 to 6,"
                            + " such as B2");
        }
    }

    private void oral() {
        need("with", Meaning.WITH);
        need("channel", Meaning.CHANNEL);
        needed("held", RowDates.of(work).from());
        Optional<String> direction = work.code(Meaning.DIRECTION);
        direction.ifPresent(code -> open.put("direction", Json.text(code)));
        answerBy(direction.isPresent());
        said("summary", texts.told(Meaning.SUMMARY));
        List<Json> persons = new ArrayList<>();
        for (int column : work.columns(Meaning.PERSONS)) {
            for (String person : work.text(column).split("[;\n]")) {
                if (!person.isBlank()) {
                    persons.add(Json.text(person.strip()));
                }
            }
        }
        if (!persons.isEmpty()) {
            fields.put("persons", new Json.Items(persons));
        }
        sector = work.code(Meaning.SECTOR).orElse(sector);
    }

    private void letter() {
        need("from", Meaning.WITH);
        needed("received", RowDates.of(work).from());
        answerBy(true);
        String subject = texts.told(Meaning.SUBJECT);
        String summary = texts.told(Meaning.SUMMARY);
        put("reference", texts.joined(Meaning.REFERENCE, "; "));
        said("subject", subject.isEmpty() ? Plain.shown(summary, 200) : subject);
        put("summary", summary);
        sector = work.code(Meaning.SECTOR).orElse(sector);
    }

    private void answerBy(boolean hasDirection) {
        Optional<OffsetInstant> by = RowDates.other(work, Meaning.ANSWER_BY);
        if (by.isPresent() && !hasDirection) {
            work.remark(Meaning.ANSWER_BY, "an answer is asked for, and no column says who asks",
                    "say which column means direction, or set fixed.direction in the mapping");
        } else {
            by.ifPresent(at -> open.put("answerBy", Json.text(at.text())));
        }
    }

    private void need(String field, Meaning means) {
        Optional<String> code = work.code(means);
        if (code.isPresent()) {
            open.put(field, Json.text(code.get()));
        } else {
            String word = work.text(means);
            work.wait(means, word.isEmpty() ? "says no %s".formatted(means.code())
                    : "“%s” stands for no known %s".formatted(
                            Plain.shown(word, 40), means.code()),
                    word.isEmpty() ? "set fixed.%s in the mapping, or fill the cell".formatted(
                            means.code()) : "give it a code under values.%s in the mapping"
                                    .formatted(means.code()));
        }
    }

    private void needed(String field, Optional<OffsetInstant> at) {
        at.ifPresent(instant -> open.put(field, Json.text(instant.text())));
        if (at.isEmpty() && !work.waits() && !work.isUnread()) {
            work.unread(Meaning.DATE, "says no day", "fill the cell");
        }
    }

    private void said(String field, String words) {
        if (words.isEmpty()) {
            work.unread(Meaning.SUMMARY, "says nothing of what was said or written",
                    "fill the cell");
        }
        put(field, words);
    }

    private void instant(String field, Optional<OffsetInstant> at) {
        at.ifPresent(instant -> put(field, instant.text()));
    }

    private void put(String field, String words) {
        if (!words.isEmpty()) {
            fields.put(field, Json.text(words));
        }
    }

    private void review() {
        for (int column : work.columns(Meaning.REVIEW)) {
            String word = work.text(column);
            if (!word.isEmpty() && !work.mapping().code(Meaning.REVIEW, word).orElse("look")
                    .equals("clear")) {
                work.remark(column, "is marked “%s”".formatted(Plain.shown(word, 40)),
                        "look at it before you confirm it");
            }
        }
        if (work.row().hidden()) {
            work.remark(-1, "the row is hidden in the workbook", "look whether it is meant");
        }
    }
}
