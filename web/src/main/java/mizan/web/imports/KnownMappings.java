package mizan.web.imports;

import java.util.Locale;
import java.util.Optional;
import mizan.intake.Mapping;
import mizan.intake.SheetProposal;
import mizan.office.ImportMappings;
import mizan.statement.KeyId;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;
import mizan.web.PageKit;

/// Mappings that this office remembers, by the words above a sheet's columns.
final class KnownMappings {
    private KnownMappings() {}

    /// The mapping that was confirmed for the same words above the columns.
    static Optional<Mapping> of(PageKit kit, SheetProposal proposal) {
        return kit.office().store().mappings().of(fingerprint(proposal.mapping()))
                .map(known -> Mapping.parse(Bytes.utf8(known.mapping().compact())));
    }

    /// Remembers a mapping that a person has used.
    static void keep(PageKit kit, KeyId officer, String name, Mapping mapping) {
        kit.office().store().mappings().keep(new ImportMappings.Mapping(
                fingerprint(mapping), name, mapping.json(), officer, kit.now()));
    }

    private static Hash fingerprint(Mapping mapping) {
        StringBuilder words = new StringBuilder(mapping.target().type());
        mapping.columns().forEach(use -> words.append('\n')
                .append(use.header().strip().toLowerCase(Locale.ROOT)));
        return Hash.sha256(Bytes.utf8(words.toString()));
    }
}
