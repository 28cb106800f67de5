package mizan.web;

/// An answer that says no: RFC 9457 problem+json.
///
/// | member | is |
/// | --- | --- |
/// | `type` | `about:blank` |
/// | `status` | HTTP status |
/// | `code` | permanent: a rejection's own, or W… for what HTTP itself says no to |
/// | `title` | what happened |
/// | `detail` | facts and next step in one sentence each |
/// | `facts`, `next` | the same apart |
/// | `refusal` | the desk's signed note, for a statement that the rules refuse |
///
/// @param refusal empty string if there is none
public record Problem(
        int status, String code, String title, String facts, String next, String refusal) {

    /// Any problem.
    public static Problem of(int status, String code, String title, String facts, String next) {
        return new Problem(status, code, title, facts, next, "");
    }

    static Problem of(int status, CounterAnswer.Because because) {
        return of(status, because.code(), because.what(), because.facts(), because.next());
    }

    /// W001: nothing stands under this path.
    public static Problem noPath(String path) {
        return of(404, "W001", "there is nothing under this path", path,
                "start from / for pages, or read /api/openapi.json");
    }

    /// W002: the path is right, what it names is not in the record.
    public static Problem absent(String what, String facts) {
        return of(404, "W002", what, facts, "check the number or id; /record lists every entry");
    }

    /// W003: a part of the request cannot be read.
    public static Problem unreadable(String what, String facts, String next) {
        return of(400, "W003", what, facts, next);
    }

    /// W004: more bytes than are taken in.
    public static Problem tooLarge(long limitBytes) {
        return of(413, "W004", "the request is larger than is taken in",
                "at most " + limitBytes + " bytes", "send less, or split it");
    }

    /// W005: the content does not have the digest that the path says.
    static Problem otherDigest(String asked, String found) {
        return of(422, "W005", "the content has another digest than the path says",
                "path " + asked + ", content " + found,
                "send the same bytes whose SHA-256 stands in the path");
    }

    /// W006: the program failed; nothing was taken in.
    static Problem fault(String reference) {
        return of(500, "W006", "the program failed on this request",
                "reference " + reference + " in the operator's log",
                "try again; if it stays, tell the operator the reference");
    }

    /// W007: the path takes another method.
    static Problem otherMethod(String method, String path) {
        return of(405, "W007", "this path does not take " + method, path,
                "read /api/openapi.json for the methods of each path");
    }

    /// W008: the charter lets members only read this.
    static Problem membersOnly(String path) {
        return of(403, "W008", "the charter lets only members read this", path,
                "ask a member for a copy, or read the statements released to the public");
    }

    /// W009: this host serves no office.
    static Problem noOffice() {
        return of(404, "W009", "no office works on this host", "it serves pages to read",
                "ask whoever keeps the record where its office works");
    }

    /// W010: another site's page tried to act in the name of whoever is signed in here.
    static Problem otherSite(String site) {
        return of(403, "W010", "this came from another site's page", site,
                "open the page on this host and do it there");
    }

    /// W020: what lies in an office beside the record is that office's alone.
    static Problem officeOnly(String path) {
        return of(403, "W020", "this is for the office that keeps the record", path,
                "ask that office");
    }

    String json() {
        StringBuilder out = new StringBuilder(256);
        out.append("{\"type\":\"about:blank\",\"status\":").append(status);
        member(out, "code", code);
        member(out, "title", title);
        member(out, "detail", facts + "; " + next);
        member(out, "facts", facts);
        member(out, "next", next);
        if (!refusal.isEmpty()) {
            member(out, "refusal", refusal);
        }
        return out.append("}\n").toString();
    }

    private static void member(StringBuilder out, String name, String value) {
        out.append(',').append(JsonText.quote(name)).append(':').append(JsonText.quote(value));
    }

    /// Thrown by a page or path to answer with a problem instead.
    public static final class Told extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        /// Answers with this problem.
        public Told(Problem problem) {
            super(problem.title(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
