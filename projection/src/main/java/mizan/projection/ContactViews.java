package mizan.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.Clocks;
import mizan.mechanism.ContactState;
import mizan.mechanism.Kept;
import mizan.mechanism.State;
import mizan.statement.Coded;
import mizan.statement.StatementId;
import mizan.tlog.Hash;

/// Makes the register's list and the page of one contact.
final class ContactViews {
    /// Contacts looked at for one page: a filter that finds little goes on in the next.
    private static final int LOOKED_AT_MAX = 600;

    private static final String PROVEN = "contact.service-proven";

    private final Rows rows;
    private final Roster roster;
    private final State state;
    private final Instant now;

    ContactViews(Projection.Moment moment, Roster roster, State state, Instant now) {
        this.rows = moment.rows();
        this.roster = roster;
        this.state = state;
        this.now = now;
    }

    ContactList list(ContactsAsked asked) {
        List<ContactLine> lines = new ArrayList<>();
        int from = (int) Math.min(state.contactCount(), asked.before() - 1L);
        int looked = 0;
        for (int at = from; at > 0; at--) {
            if (lines.size() == asked.limit() || looked == LOOKED_AT_MAX) {
                return new ContactList(lines, Optional.of(at + 1));
            }
            ContactState contact = state.contactNumbered(at).orElseThrow();
            if (includes(asked, contact)) {
                looked++;
                row(contact).filter(row -> asked.channel().isEmpty()
                                || asked.channel().get().equals(channel(row)))
                        .map(row -> line(contact, row)).ifPresent(lines::add);
            }
        }
        return new ContactList(lines, Optional.empty());
    }

    private boolean includes(ContactsAsked asked, ContactState contact) {
        return asked.with().filter(with -> !with.equals(contact.other().code())).isEmpty()
                && asked.direction().filter(way ->
                        !Optional.of(way).equals(contact.direction().map(Coded::code))).isEmpty()
                && asked.caseNumber().filter(number ->
                        !Optional.of(number).equals(caseNumber(contact))).isEmpty()
                && (!asked.open() || contact.awaited());
    }

    private Optional<Integer> caseNumber(ContactState contact) {
        return state.statement(contact.said().id()).flatMap(Kept::caseNumber);
    }

    Optional<ContactLine> numbered(int number) {
        return state.contactNumbered(number).flatMap(this::line);
    }

    Optional<ContactLine> recordedBy(String id) {
        return id.matches("[0-9a-f]{64}")
                ? state.contact(new StatementId(Hash.parseHex(id))).flatMap(this::line)
                : Optional.empty();
    }

    Optional<ContactPage> page(int number) {
        return numbered(number).flatMap(line -> rows.withId(line.source().id())
                .map(row -> page(line, row)));
    }

    private ContactPage page(ContactLine line, EntryRow row) {
        StatementPage statement = new Lines(rows, roster, Optional.of(state)).page(row);
        List<ContactLine> followed = new ArrayList<>();
        List<StatementPage.Link> others = new ArrayList<>();
        for (StatementPage.Link mention : statement.mentions()) {
            recordedBy(mention.id()).ifPresentOrElse(followed::add, () -> others.add(mention));
        }
        ContactState contact = state.contactNumbered(line.number()).orElseThrow();
        return new ContactPage(line, statement, line.about().flatMap(this::numbered), followed,
                others, contact.stated().flatMap(said -> rows.withId(said.id().hash().hex()))
                        .map(said -> new ContactPage.Stated(
                                said.fields().text("words"), roster.source(said))));
    }

    /// A contact in a list; absent where its statement is not released to this reader.
    private Optional<ContactLine> line(ContactState contact) {
        return row(contact).map(row -> line(contact, row));
    }

    private Optional<EntryRow> row(ContactState contact) {
        return rows.withId(contact.said().id().hash().hex());
    }

    private ContactLine line(ContactState contact, EntryRow row) {
        int proofs = (int) rows.referring(row.id(), "of").stream()
                .filter(later -> later.is(PROVEN)).count();
        int scans = (int) row.attachments().stream()
                .filter(a -> a.kind().equals("blob")).count();
        return new ContactLine(contact.number(), contact.letterOut(), roster.source(row),
                contact.kind(), roster.voice(contact.other()),
                contact.direction().map(Coded::code), channel(row), at(row),
                row.fields().firstText("subject", "summary", "words", "text"),
                row.open().text("how").or(() -> row.open().text("kind")),
                contact.about().flatMap(state::contact).map(ContactState::number),
                caseNumber(contact), owed(contact), contact.standing().code(), proofs, scans);
    }

    private static String channel(EntryRow row) {
        return row.open().text("channel").or(() -> row.open().text("via")).orElse("letter");
    }

    private static String at(EntryRow row) {
        return row.open().firstText("held", "received", "sent", "at").orElse("");
    }

    private Optional<ContactLine.Owed> owed(ContactState contact) {
        return roster.terms().flatMap(terms -> Clocks.of(contact, terms, now).stream().findFirst())
                .map(clock -> new ContactLine.Owed(roster.voice(clock.awaited()),
                        clock.dueAt().orElse(now), clock.status(), clock.late(now),
                        clock.metAt()));
    }
}
