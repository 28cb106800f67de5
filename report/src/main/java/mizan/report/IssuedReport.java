package mizan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.statement.Json;
import mizan.statement.OffsetInstant;
import mizan.tlog.Hash;

/// A report as a statement issued it: what it says of itself, and the digests of its documents.
///
/// @param digests of the blobs, in the statement's order
public record IssuedReport(Issue issue, List<ReportLanguage> languages, List<Hash> digests) {
    /// Keeps unmodifiable lists.
    public IssuedReport {
        languages = List.copyOf(languages);
        digests = List.copyOf(digests);
    }

    /// Reads the open fields of a `publication.daily-report-issued`; absent where they do not say
    /// which report it is.
    public static Optional<IssuedReport> read(Map<String, Json> open, List<Hash> digests) {
        try {
            List<ReportLanguage> languages = new ArrayList<>();
            if (open.get("languages") instanceof Json.Items(var items)) {
                for (Json item : items) {
                    languages.add(ReportLanguage.of(text(item)).orElseThrow());
                }
            }
            return Optional.of(new IssuedReport(new Issue(
                    Math.toIntExact(whole(open.get("number"))),
                    ReportEdition.of(text(open.get("edition"))).orElseThrow(),
                    new Period(OffsetInstant.parse(text(open.get("from"))).instant(),
                            OffsetInstant.parse(text(open.get("cutOff"))).instant()),
                    whole(open.get("entries"))), languages, digests));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Json value) {
        return value instanceof Json.Text(var text) ? text : "";
    }

    private static long whole(@org.jspecify.annotations.Nullable Json value) {
        return value instanceof Json.Whole(var number) ? number : -1;
    }

    /// Holds what was issued against what the record gives now.
    ///
    /// @param recomputed the same issue, counted again over the record at that size
    public Outcome against(SituationReport recomputed) {
        if (!recomputed.issue().equals(issue)) {
            return new Outcome(List.of(), digests);
        }
        Freezing again = Freezing.of(recomputed, languages);
        List<Freezing.Document> same = new ArrayList<>();
        List<Hash> other = new ArrayList<>();
        for (Hash digest : digests) {
            again.withDigest(digest).ifPresentOrElse(same::add, () -> other.add(digest));
        }
        return new Outcome(same, other);
    }

    /// What of an issued report the record gives again, to the byte.
    ///
    /// @param same  documents that are the same
    /// @param other digests for which the record gives no document
    public record Outcome(List<Freezing.Document> same, List<Hash> other) {
        /// Keeps unmodifiable lists.
        public Outcome {
            same = List.copyOf(same);
            other = List.copyOf(other);
        }

        /// Whether every document is the same, and there is one.
        public boolean holds() {
            return other.isEmpty() && !same.isEmpty();
        }
    }
}
