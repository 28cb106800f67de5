package mizan.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns kept claims into what boards show *as reported*.
final class Claims {

    private static final List<String> LINKS = List.of("same", "updates", "contradicts");

    private final Roster roster;
    private final Map<String, EntryRow> claims = new LinkedHashMap<>();
    private final Map<String, EntryRow> articles = new LinkedHashMap<>();

    Claims(Rows rows, Roster roster) {
        this.roster = roster;
        rows.ofType("report.article-kept").forEach(row -> articles.put(row.id(), row));
        rows.ofType("report.claim-attributed").forEach(row -> claims.put(row.id(), row));
    }

    Collection<EntryRow> articles() {
        return articles.values();
    }

    /// Claims within scope with one of these topics, in order of keeping.
    List<ReportedClaim> within(String... topics) {
        List<String> asked = List.of(topics);
        return claims.values().stream()
                .filter(row -> asked.contains(row.open().code("topic")))
                .filter(row -> !row.open().code("scope").equals("outside"))
                .map(this::claim).toList();
    }

    /// Claims read in an article, in order of keeping.
    List<ReportedClaim> of(EntryRow article) {
        return claims.values().stream()
                .filter(row -> row.refs("article").contains(article.id()))
                .map(this::claim).toList();
    }

    private ReportedClaim claim(EntryRow row) {
        Values fields = row.fields();
        return new ReportedClaim(roster.source(row), row.open().code("topic"),
                row.open().code("stance"), row.open().code("scope").equals("outside"),
                fields.code("text"), fields.code("speaker.name"), fields.code("speaker.type"),
                fields.truth("speaker.anonymous"), fields.texts("via"), fields.texts("about"),
                fields.texts("place"), fields.text("date.from"), fields.text("date.to"),
                fields.text("date.precision"), fields.text("date.basis"), figures(fields),
                fields.under("board"), articlesOf(row), links(row));
    }

    private static List<ReportedClaim.FigureLine> figures(Values fields) {
        return fields.rows("figures").stream()
                .map(f -> new ReportedClaim.FigureLine(f.code("role"), f.whole("min"),
                        f.whole("max"), f.truth("approx"), f.code("text")))
                .toList();
    }

    private List<ReportedClaim.ArticleLink> articlesOf(EntryRow row) {
        return row.refs("article").stream()
                .flatMap(id -> Optional.ofNullable(articles.get(id)).stream())
                .map(a -> new ReportedClaim.ArticleLink(a.index(), a.fields().code("outlet"),
                        a.open().code("published")))
                .toList();
    }

    private List<ReportedClaim.ClaimLink> links(EntryRow row) {
        List<ReportedClaim.ClaimLink> links = new ArrayList<>();
        for (EntryRow.Reference reference : row.references()) {
            EntryRow other = claims.get(reference.target());
            if (LINKS.contains(reference.role()) && other != null) {
                links.add(new ReportedClaim.ClaimLink(reference.role(), other.index(),
                        other.fields().code("speaker.name"), other.fields().code("text")));
            }
        }
        return List.copyOf(links);
    }
}
