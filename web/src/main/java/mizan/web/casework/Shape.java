package mizan.web.casework;

import mizan.statement.Json;
import mizan.statement.Kind;

/// How a field of a statement's type is asked for in a form.
enum Shape {
    /// Several lines of text.
    WORDS,
    /// One line of text.
    LINE,
    /// One of the kind's codes.
    CODES,
    /// A code whose list stands elsewhere.
    FREE_CODE,
    /// A member or subject.
    MEMBER,
    /// A sector.
    SECTOR,
    /// A crossing.
    CROSSING,
    /// An instant with its offset.
    MOMENT,
    /// A day.
    DAY,
    /// A whole number.
    WHOLE,
    /// True or false.
    TRUTH,
    /// A point, as coordinates and a radius.
    POINT,
    /// A cell, as coordinates within it.
    CELL,
    /// Several of a list.
    TICKS,
    /// Several texts, one a line.
    LINES,
    /// Rows that each speak of another code, such as an axis.
    KEYED,
    /// Rows of the same fields.
    ROWS,
    /// An object of simple fields.
    OBJECT,
    /// Anything deeper, written as JSON.
    JSON;

    static Shape of(String field, Kind<?> kind) {
        String name = kind.name();
        if (name.startsWith("list of ")) {
            return list(field, kind, name.substring("list of ".length()));
        }
        return switch (name) {
            case "text" -> isShort(field) ? LINE : WORDS;
            case "code" -> kind.codes().isEmpty() ? FREE_CODE : CODES;
            case "member" -> MEMBER;
            case "sector" -> SECTOR;
            case "crossing" -> CROSSING;
            case "instant" -> MOMENT;
            case "date" -> DAY;
            case "truth" -> TRUTH;
            case "point" -> POINT;
            case "cell" -> CELL;
            default -> other(kind);
        };
    }

    private static Shape other(Kind<?> kind) {
        return switch (kind.sample()) {
            case Json.Text _ -> LINE;
            case Json.Whole _ -> WHOLE;
            case Json.Truth _ -> TRUTH;
            case Json.Members _ -> isFlat(kind) ? OBJECT : JSON;
            case Json.Items _, Json.Null _ -> JSON;
        };
    }

    private static Shape list(String field, Kind<?> kind, String item) {
        if (!kind.fields().isEmpty()) {
            boolean keyed = field.equals("on") || field.equals("axes");
            return keyed ? KEYED : isFlat(kind) ? ROWS : JSON;
        }
        if (!kind.codes().isEmpty() || item.startsWith("member") || item.startsWith("sector")) {
            return TICKS;
        }
        boolean texts = kind.sample() instanceof Json.Items(var items)
                && items.stream().allMatch(Json.Text.class::isInstance);
        return texts ? LINES : JSON;
    }

    private static boolean isFlat(Kind<?> kind) {
        return kind.fields().stream().allMatch(inner -> switch (inner.kind().sample()) {
            case Json.Text _, Json.Whole _, Json.Truth _ -> true;
            case Json.Members _, Json.Items _, Json.Null _ -> false;
        });
    }

    private static boolean isShort(String field) {
        return field.endsWith("name") || field.endsWith("district") || field.endsWith("source")
                || switch (field) {
                    case "place", "means", "unit", "weapon", "title", "subject", "reference",
                            "outlet", "address", "venue", "url", "via", "about", "rule" -> true;
                    default -> false;
                };
    }
}
