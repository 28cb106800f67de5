package mizan.web.register;

import java.util.Optional;
import mizan.projection.ContactLine;
import mizan.projection.StatementPage;
import mizan.web.form.Field;
import mizan.web.form.FormAsk;

/// A statement that a form or a link is about: a contact of the register, or another statement.
///
/// @param id         of the statement, hex
/// @param label      what it is, in the reader's language
/// @param other      code of the member or subject it went to or came from; empty if unknown
/// @param contact    the contact, where it is one
/// @param statement  as it was signed, as far as this reader may have it
record Referred(String id, String label, String other, Optional<ContactLine> contact,
        StatementPage statement) {

    /// What a page's address names: a register number, or a statement by its id.
    static Optional<Referred> of(FormAsk ask, String parameter) {
        return ask.given(parameter).flatMap(text -> text.matches("[0-9]{1,9}")
                ? numbered(ask, Integer.parseInt(text)) : withId(ask, text));
    }

    static Optional<Referred> numbered(FormAsk ask, int number) {
        return ask.edition().contactNumbered(number, ask.now())
                .map(page -> of(ask, page.line(), page.statement()));
    }

    static Optional<Referred> withId(FormAsk ask, String id) {
        if (!id.matches("[0-9a-f]{64}")) {
            return Optional.empty();
        }
        return ask.edition().statement(id).map(page -> ask.edition()
                .contactRecordedBy(id, ask.now()).map(line -> of(ask, line, page))
                .orElseGet(() -> new Referred(id, label(ask, page), addressee(page),
                        Optional.empty(), page)));
    }

    private static Referred of(FormAsk ask, ContactLine line, StatementPage page) {
        return new Referred(line.source().id(), ContactWords.title(ask.phrases(), line),
                line.other().id(), Optional.of(line), page);
    }

    private static String label(FormAsk ask, StatementPage page) {
        String type = ask.phrases().code("type", page.line().source().type());
        return page.caseNumber().map(number -> ask.say("case.number", number) + " · " + type)
                .orElse(type);
    }

    private static String addressee(StatementPage page) {
        return page.open().stream().filter(f -> f.name().equals("to") || f.name().equals("of"))
                .map(StatementPage.Field::value).findFirst().orElse("");
    }

    /// Type of the statement.
    String type() {
        return statement.line().source().type();
    }

    /// Running number of its case.
    Optional<Integer> caseNumber() {
        return statement.caseNumber();
    }

    /// As something to choose.
    Field.Option option() {
        return new Field.Option(id, label);
    }
}
