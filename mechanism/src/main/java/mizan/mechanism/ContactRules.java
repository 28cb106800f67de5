package mizan.mechanism;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mizan.mechanism.CaseState.Service;
import mizan.mechanism.ContactState.Standing;
import mizan.statement.ContactContent;
import mizan.statement.ContactContent.AnswerKind;
import mizan.statement.ContactContent.AnswerReceived;
import mizan.statement.ContactContent.Direction;
import mizan.statement.ContactContent.LetterIn;
import mizan.statement.ContactContent.LetterOut;
import mizan.statement.ContactContent.Oral;
import mizan.statement.ContactContent.Proof;
import mizan.statement.ContactContent.DeliveryProven;
import mizan.statement.MemberId;
import mizan.statement.OffsetInstant;
import mizan.statement.StatementId;

/// The office's register: contacts, what answers them, and what the other side says of them.
///
/// Version 1 asks of a contact only that the charter names the other side; all else began with
/// version 2.
final class ContactRules {

    private ContactRules() {}

    static Optional<Rejection> check(Attempt a, ContactContent content) {
        return switch (content) {
            case Oral oral -> kept(a, oral.with(), oral.direction());
            case LetterIn letter -> kept(a, letter.from(), Optional.of(Direction.IN));
            case LetterOut letter -> kept(a, letter.to(), Optional.of(Direction.OUT));
            case DeliveryProven proven -> named(a, proven.to())
                    .or(() -> ofThatSide(a, proven.to(), "whom it was sent to"))
                    .or(() -> oneCase(a));
            case AnswerReceived answer -> named(a, answer.from())
                    .or(() -> ofThatSide(a, answer.from(), "whom it was asked of"))
                    .or(() -> otherWay(a, "of", Optional.of(Direction.IN)))
                    .or(() -> oneCase(a));
            case ContactContent.Confirmed(), ContactContent.Disowned() -> standing(a);
            case ContactContent.SheetSigned sheet -> SheetRules.check(a, sheet);
        };
    }

    private static Optional<Rejection> kept(
            Attempt a, MemberId other, Optional<Direction> direction) {
        return named(a, other)
                .or(() -> a.ref("answers")
                        .map(answered -> contact(a, answered.id()).other())
                        .filter(whose -> !whose.equals(other))
                        .flatMap(_ -> CaseRules.theirs(
                                other, "whom the contact answered was with")))
                .or(() -> otherWay(a, "answers", direction));
    }

    /// The charter names the other side, and from version 2 on it is not the office itself.
    private static Optional<Rejection> named(Attempt a, MemberId other) {
        if (!Terms.names(a.terms(), other)) {
            return Optional.of(new Rejection.CodeNotInCharter("member", other.code()));
        }
        return a.statement().rules() > 1 && other.equals(a.member())
                ? CaseRules.theirs(other, "somebody else than the office that records it")
                : Optional.empty();
    }

    /// What is answered went the other way; where either way is not known, nothing is asked.
    private static Optional<Rejection> otherWay(
            Attempt a, String as, Optional<Direction> direction) {
        return a.ref(as)
                .flatMap(kept -> a.state().contact(kept.id()))
                .flatMap(ContactState::direction)
                .filter(before -> Optional.of(before).equals(direction))
                .map(before -> new Rejection.AnswersItsOwnSide(before.code()));
    }

    /// What was sent, served or asked was so to this member or subject.
    private static Optional<Rejection> ofThatSide(Attempt a, MemberId other, String whose) {
        return a.ref("of")
                .flatMap(kept -> addressee(a, kept))
                .filter(addressee -> !addressee.equals(other))
                .flatMap(_ -> CaseRules.theirs(other, whose));
    }

    /// To whom a letter, a service or a request went; a daily report went to everybody.
    private static Optional<MemberId> addressee(Attempt a, Kept kept) {
        Optional<MemberId> contact = a.state().contact(kept.id()).map(ContactState::other);
        if (contact.isPresent()) {
            return contact;
        }
        return a.state().caseOf(kept.id()).flatMap(c -> c.services().stream()
                .filter(service -> service.said().id().equals(kept.id()))
                .map(Service::to)
                .findFirst()
                .or(() -> c.field().access().stream()
                        .filter(asked -> asked.said().id().equals(kept.id()))
                        .map(CaseState.Access::of)
                        .findFirst()));
    }

    private static Optional<Rejection> oneCase(Attempt a) {
        Optional<Integer> named = a.ref("case").flatMap(Kept::caseNumber);
        return a.ref("of")
                .filter(of -> named.isPresent() && of.caseNumber().isPresent()
                        && !of.caseNumber().equals(named))
                .map(of -> new Rejection.RefOfAnotherCase("of", of.id()));
    }

    private static ContactState contact(Attempt a, StatementId id) {
        return a.state().contact(id).orElseThrow(
                () -> new IllegalStateException("a contact that the register does not have"));
    }

    private static Optional<Rejection> standing(Attempt a) {
        ContactState contact = contact(a, a.required("contact").id());
        if (!contact.other().equals(a.member())) {
            return CaseRules.theirs(a.member(), "the member whom the contact names");
        }
        return contact.stated().map(earlier -> new Rejection.AlreadySaid(
                "contact %d %s".formatted(contact.number(), contact.standing().code()),
                earlier.index()));
    }

    static State evolve(Attempt a, ContactContent content) {
        return switch (content) {
            case Oral oral -> answering(a, "answers", recorded(a, oral.with(), oral.direction(),
                    oral.answerBy()));
            case LetterIn letter -> answering(a, "answers", recorded(a, letter.from(),
                    Optional.of(Direction.IN), letter.answerBy()));
            case LetterOut letter -> answering(a, "answers", recorded(a, letter.to(),
                    Optional.of(Direction.OUT), letter.answerBy()));
            case DeliveryProven proven -> proven(a, proven, recorded(a, proven.to(),
                    Optional.empty(), Optional.empty()));
            case AnswerReceived answer -> {
                State next = recorded(a, answer.from(), Optional.of(Direction.IN),
                        Optional.empty());
                yield answer.kind() == AnswerKind.ASKS_PARTICULARS
                        ? next
                        : answering(a, "of", next);
            }
            case ContactContent.Confirmed() -> stated(a, Standing.CONFIRMED);
            case ContactContent.Disowned() -> withoutProof(a, stated(a, Standing.DISOWNED));
            case ContactContent.SheetSigned sheet -> SheetRules.evolve(a, sheet);
        };
    }

    private static State recorded(Attempt a, MemberId other, Optional<Direction> direction,
            Optional<OffsetInstant> answerBy) {
        String type = a.statement().type();
        Optional<StatementId> about = a.ref("answers").or(() -> a.ref("of")).map(Kept::id);
        return a.state().change(c -> {
            boolean letterOut = type.equals(ContactTable.LETTER_OUT);
            c.lettersOut += letterOut ? 1 : 0;
            c.add(new ContactState(
                    c.contacts.next(), letterOut ? Optional.of(c.lettersOut) : Optional.empty(),
                    a.said(), type, other, direction, answerBy.map(OffsetInstant::instant),
                    about, Optional.empty(), Standing.NOT_CONFIRMED, Optional.empty()));
        });
    }

    private static State answering(Attempt a, String as, State next) {
        return a.ref(as)
                .flatMap(kept -> next.contact(kept.id()))
                .map(contact -> replace(next, contact.withAnswered(a.said())))
                .orElse(next);
    }

    private static State stated(Attempt a, Standing standing) {
        ContactState contact = contact(a, a.required("contact").id());
        return replace(a.state(), contact.withStanding(standing, a.said()));
    }

    private static State replace(State state, ContactState contact) {
        return state.change(c -> c.replace(contact));
    }

    /// A service of a case that is proven in this way counts from when that was recorded.
    private static State proven(Attempt a, DeliveryProven proven, State next) {
        return proven.how() == Proof.RETURNED_UNDELIVERED
                ? next
                : services(next, a.required("of").id(), Optional.empty(), a.now());
    }

    /// Who disowns a proof of service shows by that very statement that it has seen the service.
    private static State withoutProof(Attempt a, State next) {
        ContactState contact = contact(a, a.required("contact").id());
        return contact.type().equals(ContactTable.SERVICE_PROVEN)
                ? services(next, contact.about().orElseThrow(),
                        Optional.of(contact.said().recordedAt()), a.now())
                : next;
    }

    /// Gives the services of one statement another proof where they have this one.
    private static State services(
            State state, StatementId served, Optional<Instant> proof, Instant at) {
        return state.caseOf(served)
                .map(c -> {
                    List<Service> services = c.services().stream()
                            .map(service -> service.said().id().equals(served)
                                            && service.proven().equals(proof)
                                    ? service.withProven(at)
                                    : service)
                            .toList();
                    return state.change(change -> change.replace(c.withServices(services)));
                })
                .orElse(state);
    }
}
