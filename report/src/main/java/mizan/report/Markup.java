package mizan.report;

import java.util.List;

/// Writes HTML: every text and attribute is escaped here and nowhere else.
final class Markup {

    private final StringBuilder out = new StringBuilder();

    /// Text for an element or a quoted attribute of HTML or XML; what XML cannot hold is replaced.
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return out.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c < 0xD800 || c >= 0xE000 && c < 0xFFFE
                || c >= 0x10000;
    }

    /// Opens an element; attributes as name, value, name, value.
    Markup open(String name, String... attributes) {
        out.append('<').append(name);
        for (int at = 0; at + 1 < attributes.length; at += 2) {
            out.append(' ').append(attributes[at]).append("=\"")
                    .append(escape(attributes[at + 1])).append('"');
        }
        out.append('>');
        return this;
    }

    /// Closes an element.
    Markup close(String name) {
        out.append("</").append(name).append(">\n");
        return this;
    }

    /// Text inside an element.
    Markup text(String text) {
        out.append(escape(text));
        return this;
    }

    /// Somebody's words or name, apart from the direction of what stands around it.
    Markup said(String text) {
        out.append("<bdi>").append(escape(text)).append("</bdi>");
        return this;
    }

    /// An element with nothing but a text.
    Markup element(String name, String text, String... attributes) {
        open(name, attributes).text(text);
        out.append("</").append(name).append('>');
        return this;
    }

    /// Markup that this class or a resource of this room wrote.
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /// A row of heading cells.
    Markup heads(List<String> heads) {
        open("thead").open("tr");
        heads.forEach(head -> element("th", head, "scope", "col"));
        return close("tr").close("thead");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
