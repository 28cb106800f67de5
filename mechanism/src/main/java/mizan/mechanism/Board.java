package mizan.mechanism;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import mizan.statement.StatementId;

/// Things of one kind in order of recording, each found by the statement that began it.
///
/// Threads: immutable, free to share.
record Board<T>(PersistentMap<StatementId, Integer> places, PersistentList<T> things) {

    static <T> Board<T> empty() {
        return new Board<>(PersistentMap.empty(), PersistentList.empty());
    }

    /// The running number that the next thing gets, from 1.
    int next() {
        return things.size() + 1;
    }

    Board<T> with(StatementId began, T thing) {
        return new Board<>(places.with(began, things.size()), things.with(thing));
    }

    int size() {
        return things.size();
    }

    /// The thing of a running number, from 1.
    Optional<T> numbered(int number) {
        return things.get(number - 1);
    }

    /// With another thing under a running number.
    Board<T> replaced(int number, T thing) {
        return new Board<>(places, things.with(number - 1, thing));
    }

    Optional<T> of(StatementId began) {
        return places.get(began).flatMap(things::get);
    }

    /// With the thing that a statement began changed.
    Board<T> change(StatementId began, UnaryOperator<T> changed) {
        int place = places.get(began).orElseThrow();
        T before = things.get(place).orElseThrow();
        return new Board<>(places, things.with(place, changed.apply(before)));
    }

    List<T> toList() {
        return things.toList();
    }
}
