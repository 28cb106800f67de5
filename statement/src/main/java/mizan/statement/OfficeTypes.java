package mizan.statement;

import static mizan.statement.Kinds.TEXT;
import static mizan.statement.StatementType.of;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Charter, delegation and instrument.
final class OfficeTypes {
    private OfficeTypes() {}

    static List<StatementType> version1() {
        return charters(CharterTerms::version1);
    }

    static List<StatementType> version2() {
        List<StatementType> types = new ArrayList<>(charters(CharterTerms::read));
        types.add(of("charter.participation-changed",
                "A Party takes part, suspends its part, or leaves.",
                CharterContent.ParticipationChanged::read).seal("words", TEXT));
        types.add(of("charter.root-rotated", "A member's root key is replaced.",
                CharterContent.RootRotated::read).seal("note", TEXT));
        types.add(of("charter.succession-activated",
                "The member says that a successor takes over from the operator.",
                CharterContent.SuccessionActivated::read).must("reasons", TEXT));
        types.add(of("charter.ended", "The member says that the mechanism ends.",
                CharterContent.Ended::read).seal("words", TEXT));
        types.add(of("charter.sealed-destroyed", "Sealed material was destroyed after the end.",
                CharterContent.SealedDestroyed::read).must("method", TEXT));
        types.add(of("delegation.duress", "A key no longer acts, nor did it act freely before.",
                DelegationContent.Duress::read).seal("note", TEXT));
        return types;
    }

    private static List<StatementType> charters(Function<Fields, CharterTerms> terms) {
        return List.of(
                of("charter.provisional", "One member keeps a record alone, under these terms.",
                        f -> new CharterContent.Provisional(terms.apply(f))),
                of("charter.proposed", "Terms of a mechanism are put to its members.",
                        f -> new CharterContent.Proposed(terms.apply(f))),
                of("charter.ratified", "The member ratifies a proposed charter.",
                        _ -> new CharterContent.Ratified()).ref("charter"),
                of("delegation.given", "A key may act for the member.",
                        DelegationContent.Given::read).seal("name", TEXT),
                of("delegation.revoked", "A key may no longer act for the member.",
                        DelegationContent.Revoked::read).seal("note", TEXT));
    }

    static List<StatementType> instruments() {
        return List.of(
                of("instrument.recorded", "An instrument and its clauses.",
                        InstrumentContent.Recorded::read)
                        .must("title", TEXT).seal("place", TEXT).seal("text", TEXT)
                        .seal("clauses.text", ClauseText.KIND),
                of("instrument.status-claimed", "Somebody claims a state of an instrument.",
                        InstrumentContent.StatusClaimed::read)
                        .ref("instrument").must("words", TEXT).seal("source", TEXT));
    }

    /// Instruments, with what version 2 says of their meaning and of communiqués.
    static List<StatementType> instruments2() {
        List<StatementType> types = new ArrayList<>(instruments());
        types.add(of("instrument.interpretation-ruled", "The chair rules on what a clause means.",
                InstrumentContent.InterpretationRuled::read).ref("instrument").must("text", TEXT));
        types.add(of("instrument.communique-agreed", "A member agrees to a communiqué.",
                InstrumentContent.CommuniqueAgreed::read).refs("text", 0, 1)
                .seal("title", TEXT).seal("words", TEXT));
        return types;
    }
}
