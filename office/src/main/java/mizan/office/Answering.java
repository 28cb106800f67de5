package mizan.office;

import java.time.Instant;

/// What became of an answer by link.
public sealed interface Answering {
    /// Durable; the receipt names it.
    record Received(GivenAnswer answer) implements Answering {}

    /// Nothing new was kept: the link was answered before, or exactly this was sent before.
    record Before(GivenAnswer answer) implements Answering {}

    /// Not kept: this kind says nothing without words.
    record WordsMissing(AnswerKind kind) implements Answering {}

    /// Not kept: past a bound of [Links].
    record TooMuch(String bound, long found, long most) implements Answering {}

    /// Not kept: the link does not offer this kind.
    record NotOffered(AnswerKind kind) implements Answering {}

    /// Not kept: this browser has to open the link first.
    record NotOpened() implements Answering {}

    /// Not kept: another browser opened it first.
    record OpenedElsewhere(Instant at) implements Answering {}

    /// Not kept: its time is past.
    record Expired(Instant at) implements Answering {}

    /// Not kept: the office has taken it back.
    record Revoked(Instant at) implements Answering {}

    /// Not kept: no link has this token.
    record Unknown() implements Answering {}
}
