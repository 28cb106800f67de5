package mizan.tidy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What the rules need to know of Markdown: fences, headings, tables.
final class Markdown {

    private Markdown() {}

    /// The lines outside fenced and indented code, with empty lines in place of the others, so that
    /// line numbers stay.
    static List<String> prose(List<String> lines) {
        var prose = new ArrayList<String>();
        boolean fenced = false;
        for (String line : lines) {
            boolean fence = line.strip().startsWith("```");
            boolean indented = line.startsWith("    ") && !line.strip().startsWith("-");
            prose.add(fenced || fence || indented ? "" : line);
            fenced ^= fence;
        }
        return prose;
    }

    /// The cells of a table row, without the outer bars.
    static List<String> cells(String row) {
        String inner = row.strip();
        inner = inner.startsWith("|") ? inner.substring(1) : inner;
        inner = inner.endsWith("|") ? inner.substring(0, inner.length() - 1) : inner;
        return Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
    }

    /// The text under a heading, up to the next one of its level or above; empty if there is none.
    static String section(List<String> lines, String heading) {
        var text = new StringBuilder();
        int level = 0;
        for (String line : lines) {
            if (line.startsWith("#")) {
                int depth = line.length() - line.replaceFirst("^#+", "").length();
                if (level > 0 && depth <= level) {
                    break;
                }
                if (line.substring(depth).strip().equalsIgnoreCase(heading)) {
                    level = depth;
                    continue;
                }
            }
            if (level > 0) {
                text.append(line).append('\n');
            }
        }
        return text.toString().strip();
    }
}
