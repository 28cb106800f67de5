package mizan.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/// Which number formats of a workbook show days and times.
final class XlsxStyles implements XmlParts.Sink {
    private static final int FORMATS_MAX = 100_000;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Integer> cellFormats = new ArrayList<>();
    private boolean inCells;

    /// What a number in this style is.
    SheetCell.Kind kind(int style) {
        if (style < 0 || style >= cellFormats.size()) {
            return SheetCell.Kind.NUMBER;
        }
        int format = cellFormats.get(style);
        if (formats.containsKey(format)) {
            return kindOf(formats.getOrDefault(format, ""));
        }
        // Numbers of the standard; 27 to 36 and 50 to 58 are those of East Asian programs.
        if (format >= 14 && format <= 17 || format >= 27 && format <= 31
                || format >= 34 && format <= 36 || format >= 50 && format <= 58) {
            return SheetCell.Kind.DATE;
        }
        if (format == 22) {
            return SheetCell.Kind.MOMENT;
        }
        return format >= 18 && format <= 21 || format >= 45 && format <= 47
                || format == 32 || format == 33 ? SheetCell.Kind.TIME : SheetCell.Kind.NUMBER;
    }

    private static SheetCell.Kind kindOf(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.", "");
        boolean elapsed = bare.matches("(?i).*\\[(h+|m+|s+)].*");
        String marks = bare.replaceAll("\\[[^\\]]*]", "").toLowerCase(java.util.Locale.ROOT);
        if (marks.contains("general") || marks.contains("@")) {
            return SheetCell.Kind.NUMBER;
        }
        boolean day = marks.contains("y") || marks.contains("d")
                || marks.contains("m") && !marks.contains("h") && !marks.contains("s");
        boolean time = elapsed || marks.contains("h") || marks.contains("s");
        if (day) {
            return time ? SheetCell.Kind.MOMENT : SheetCell.Kind.DATE;
        }
        return time ? SheetCell.Kind.TIME : SheetCell.Kind.NUMBER;
    }

    @Override
    public boolean start(String name, XMLStreamReader at) {
        switch (name) {
            case "numFmt" -> formats.put(XmlParts.number(at, "numFmtId", -1),
                    XmlParts.attribute(at, "formatCode"));
            case "cellXfs" -> inCells = true;
            case "xf" -> {
                if (inCells) {
                    cellFormats.add(XmlParts.number(at, "numFmtId", 0));
                }
            }
            default -> { }
        }
        return formats.size() < FORMATS_MAX && cellFormats.size() < FORMATS_MAX;
    }

    @Override
    public boolean end(String name) {
        inCells = inCells && !name.equals("cellXfs");
        return true;
    }

    @Override
    public void text(char[] characters, int from, int length) {}
}
