package mizan.statement;

import java.util.Map;

/// Writes JSON: quotation mark, backslash and control characters are escaped, nothing else.
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private final boolean lines;

    private JsonWriter(boolean lines) {
        this.lines = lines;
    }

    static String compact(Json value) {
        JsonWriter writer = new JsonWriter(false);
        writer.write(value, 0);
        return writer.out.toString();
    }

    static String pretty(Json value) {
        JsonWriter writer = new JsonWriter(true);
        writer.write(value, 0);
        return writer.out.append('\n').toString();
    }

    private void write(Json value, int depth) {
        switch (value) {
            case Json.Text(var text) -> text(text);
            case Json.Whole(var number) -> out.append(number);
            case Json.Truth(var truth) -> out.append(truth);
            case Json.Null _ -> out.append("null");
            case Json.Items(var items) -> {
                out.append('[');
                String separator = "";
                for (Json item : items) {
                    out.append(separator);
                    lineBreak(depth + 1);
                    write(item, depth + 1);
                    separator = ",";
                }
                close(']', items.isEmpty(), depth);
            }
            case Json.Members(var members) -> {
                out.append('{');
                String separator = "";
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    out.append(separator);
                    lineBreak(depth + 1);
                    text(member.getKey());
                    out.append(lines ? ": " : ":");
                    write(member.getValue(), depth + 1);
                    separator = ",";
                }
                close('}', members.isEmpty(), depth);
            }
        }
    }

    private void close(char bracket, boolean empty, int depth) {
        if (!empty) {
            lineBreak(depth);
        }
        out.append(bracket);
    }

    private void lineBreak(int depth) {
        if (lines) {
            out.append('\n').repeat("  ", depth);
        }
    }

    private void text(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
