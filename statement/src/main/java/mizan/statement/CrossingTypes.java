package mizan.statement;

import static mizan.statement.Kinds.COUNT;
import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.List;

/// Freedom of movement, and who or what is handed over.
final class CrossingTypes {
    private CrossingTypes() {}

    static List<StatementType> version2() {
        return List.of(
                of("crossing.access-restricted", "Somebody was kept from moving.",
                        CrossingContent.AccessRestricted::read)
                        .with(SealableGroups.place()).must("words", TEXT),
                of("crossing.handed-over", "Detainees, remains or strayed civilians changed hands.",
                        CrossingContent.HandedOver::read)
                        .seal("count", COUNT).seal("place.name", TEXT).seal("words", TEXT));
    }
}
