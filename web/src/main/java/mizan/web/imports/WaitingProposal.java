package mizan.web.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.intake.Remark;
import mizan.office.Proposal;
import mizan.office.ProposalDraft;
import mizan.statement.Json;

/// A proposal as its page shows it.
///
/// @param origin   code in the words: `import`, `pasted`, `link`
/// @param from     the file, where it came from a spreadsheet
/// @param row      and the row of it
/// @param editable a form can be filled with it
public record WaitingProposal(long number, String origin, String title, Instant madeAt,
        DraftSummary draft, Optional<String> from, Optional<String> row, List<Remark> remarks,
        boolean editable) {
    /// Keeps an unmodifiable copy.
    public WaitingProposal {
        remarks = List.copyOf(remarks);
    }

    static WaitingProposal of(Proposal proposal, boolean editable) {
        Map<String, Json> about = proposal.remarks() instanceof Json.Members(var members)
                ? members : new LinkedHashMap<>(Map.of("remarks", proposal.remarks()));
        Optional<String> from =
                Optional.ofNullable(about.get("file")).map(DraftSummary::text);
        Optional<String> row = Optional.ofNullable(about.get("row")).map(DraftSummary::text);
        return new WaitingProposal(proposal.number(), code(proposal.origin()), proposal.title(),
                proposal.madeAt(), DraftSummary.of(proposal.draft()), from, row,
                remarks(Optional.ofNullable(about.get("remarks"))), editable);
    }

    private static String code(ProposalDraft.Origin origin) {
        return switch (origin) {
            case IMPORT -> "import";
            case PASTED -> "pasted";
            case LINK -> "link";
        };
    }

    private static List<Remark> remarks(Optional<Json> json) {
        List<Remark> remarks = new ArrayList<>();
        if (json.isPresent() && json.get() instanceof Json.Items(var items)) {
            for (Json item : items) {
                remarks.add(item instanceof Json.Members(var members)
                        ? new Remark(part(members, "place"), part(members, "what"),
                                part(members, "next"))
                        : new Remark("", DraftSummary.text(item), ""));
            }
        }
        return remarks;
    }

    private static String part(Map<String, Json> members, String name) {
        return Optional.ofNullable(members.get(name)).map(DraftSummary::text).orElse("");
    }
}
