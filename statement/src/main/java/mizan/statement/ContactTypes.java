package mizan.statement;

import static mizan.statement.Kinds.TEXT;
import static mizan.statement.Kinds.some;
import static mizan.statement.StatementType.of;

import java.util.List;

/// What the registrar keeps of contacts, and what those named in it say.
final class ContactTypes {
    private static final String CASE = "case";
    private static final String ANSWERS = "answers";

    private ContactTypes() {}

    static List<StatementType> version1() {
        return List.of(
                of("contact.oral", "The registrar records a contact by word of mouth.",
                        ContactContent.Oral::version1)
                        .must("summary", TEXT).seal("persons", some(TEXT)),
                of("contact.letter-in", "The registrar records a letter that came in.",
                        ContactContent.LetterIn::version1)
                        .seal("reference", TEXT).must("subject", TEXT).seal("summary", TEXT));
    }

    static List<StatementType> version2() {
        return List.of(
                of("contact.oral", "The registrar records a contact by word of mouth.",
                        ContactContent.Oral::read).refs(CASE, 0, 1).refs(ANSWERS, 0, 1)
                        .must("summary", TEXT).seal("persons", some(TEXT))
                        .seal("imported", TEXT),
                of("contact.letter-in", "The registrar records a letter that came in.",
                        ContactContent.LetterIn::read).refs(CASE, 0, 1).refs(ANSWERS, 0, 1)
                        .seal("reference", TEXT).must("subject", TEXT).seal("summary", TEXT)
                        .seal("imported", TEXT),
                of("contact.letter-out", "The registrar records a letter that went out.",
                        ContactContent.LetterOut::read).refs(CASE, 0, 1).refs(ANSWERS, 0, 1)
                        .seal("reference", TEXT).must("subject", TEXT).seal("text", TEXT)
                        .seal("summary", TEXT),
                of("contact.service-proven", "Something sent or served arrived, or came back.",
                        ContactContent.DeliveryProven::read).ref("of").refs(CASE, 0, 1)
                        .seal("words", TEXT),
                of("contact.answer-received", "The office received an answer.",
                        ContactContent.AnswerReceived::read).refs("of", 0, 1).refs(CASE, 0, 1)
                        .must("words", TEXT).seal("persons", some(TEXT)),
                of("contact.confirmed", "Whom a contact names says that it was so.",
                        _ -> new ContactContent.Confirmed()).ref("contact").seal("words", TEXT),
                of("contact.disowned", "Whom a contact names says that it was not so.",
                        _ -> new ContactContent.Disowned()).ref("contact").seal("words", TEXT),
                of("contact.sheet-signed", "A daily sheet was signed in ink.",
                        ContactContent.SheetSigned::read).seal("words", TEXT));
    }
}
