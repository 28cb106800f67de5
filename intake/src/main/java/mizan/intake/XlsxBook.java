package mizan.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/// What a workbook says outside its sheets: their names, shared words, which formats are dates.
///
/// @param since1904 whether day 0 is 1904-01-01
record XlsxBook(ZipParts parts, List<SheetPart> sheets, List<String> words,
        XlsxStyles styles, boolean since1904, List<Remark> remarks) {
    /// Characters of all shared words together.
    static final int SHARED_CHARS_MAX = 32 << 20;

    /// Number of shared words.
    static final int SHARED_WORDS_MAX = 2_000_000;

    private static final int SHEETS_MAX = 256;
    private static final int SMALL_PART_BYTES_MAX = 8 << 20;

    /// A sheet and the part in which it stands.
    record SheetPart(String name, boolean hidden, String path) {}

    static XlsxBook read(ZipParts parts) throws IOException {
        String workbook = "xl/workbook.xml";
        for (Map.Entry<String, String> entry : relations(parts, "_rels/.rels", "").entrySet()) {
            workbook = entry.getKey().endsWith("/officeDocument") ? entry.getValue() : workbook;
        }
        if (!parts.has(workbook)) {
            throw new ZipParts.Refused("the archive holds no workbook");
        }
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String> targets = relations(parts,
                folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        Outline outline = new Outline(targets);
        XmlParts.read(small(parts, workbook), outline);
        if (outline.sheets.isEmpty()) {
            throw new ZipParts.Refused("the workbook has no sheet");
        }
        List<Remark> remarks = new ArrayList<>();
        if (parts.has(folder + "vbaProject.bin")) {
            remarks.add(new Remark("the workbook", "holds macros", "nothing of them was run"));
        }
        XlsxStyles styles = new XlsxStyles();
        String stylesPath = targets.getOrDefault("styles", folder + "styles.xml");
        if (parts.has(stylesPath)) {
            XmlParts.read(small(parts, stylesPath), styles);
        }
        SharedWords words = new SharedWords();
        String wordsPath = targets.getOrDefault("sharedStrings", folder + "sharedStrings.xml");
        if (parts.has(wordsPath)) {
            XmlParts.read(parts.open(wordsPath).orElseThrow(), words);
        }
        return new XlsxBook(parts, List.copyOf(outline.sheets), words.words, styles,
                outline.since1904, List.copyOf(remarks));
    }

    InputStream open(SheetPart sheet) throws IOException {
        return parts.open(sheet.path).orElseThrow(
                () -> new ZipParts.Refused("the archive does not hold the sheet"));
    }

    private static InputStream small(ZipParts parts, String path) throws IOException {
        return new ByteArrayInputStream(parts.bytes(path, SMALL_PART_BYTES_MAX).orElseThrow());
    }

    /// Targets by relation id, and by the last word of the relation's type.
    private static Map<String, String> relations(ZipParts parts, String path, String folder)
            throws IOException {
        Map<String, String> targets = new HashMap<>();
        if (parts.has(path)) {
            XmlParts.read(small(parts, path), new XmlParts.Sink() {
                @Override
                public boolean start(String name, XMLStreamReader at) {
                    if (name.equals("Relationship")) {
                        String target = XmlParts.attribute(at, "Target");
                        String full = target.startsWith("/")
                                ? target.substring(1) : folder + target;
                        String type = XmlParts.attribute(at, "Type");
                        targets.put(XmlParts.attribute(at, "Id"), full);
                        targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), full);
                        targets.putIfAbsent(type, full);
                    }
                    return targets.size() < SHEETS_MAX * 8;
                }

                @Override
                public boolean end(String name) {
                    return true;
                }

                @Override
                public void text(char[] characters, int from, int length) {}
            });
        }
        return targets;
    }

    /// The list of sheets and the day from which days are counted.
    private static final class Outline implements XmlParts.Sink {
        private final Map<String, String> targets;
        private final List<SheetPart> sheets = new ArrayList<>();
        private boolean since1904;

        Outline(Map<String, String> targets) {
            this.targets = targets;
        }

        @Override
        public boolean start(String name, XMLStreamReader at) {
            if (name.equals("workbookPr")) {
                since1904 = XmlParts.truth(at, "date1904");
            } else if (name.equals("sheet")) {
                String path = targets.getOrDefault(relation(at), "");
                // Chart sheets hold no cells.
                if (path.contains("worksheets/") || !path.contains("sheets/")) {
                    sheets.add(new SheetPart(XmlParts.attribute(at, "name"),
                            !XmlParts.attribute(at, "state").replace("visible", "").isEmpty(),
                            path));
                }
            }
            return sheets.size() < SHEETS_MAX;
        }

        private static String relation(XMLStreamReader at) {
            for (int i = 0; i < at.getAttributeCount(); i++) {
                if (at.getAttributeLocalName(i).equals("id")) {
                    return at.getAttributeValue(i);
                }
            }
            return "";
        }

        @Override
        public boolean end(String name) {
            return true;
        }

        @Override
        public void text(char[] characters, int from, int length) {}
    }

    /// The words that cells name by number; phonetic guides are left out.
    private static final class SharedWords implements XmlParts.Sink {
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean inText;
        private int guides;
        private long characters;

        @Override
        public boolean start(String name, XMLStreamReader at) {
            switch (name) {
                case "si" -> word.setLength(0);
                case "rPh" -> guides++;
                case "t" -> inText = guides == 0;
                default -> { }
            }
            return true;
        }

        @Override
        public boolean end(String name) {
            switch (name) {
                case "si" -> {
                    words.add(XlsxRows.unescaped(word.toString()));
                    characters += word.length();
                }
                case "rPh" -> guides--;
                case "t" -> inText = false;
                default -> { }
            }
            return characters < SHARED_CHARS_MAX && words.size() < SHARED_WORDS_MAX;
        }

        @Override
        public void text(char[] from, int at, int length) {
            if (inText && word.length() < SheetCell.CHARS_MAX) {
                word.append(from, at, Math.min(length, SheetCell.CHARS_MAX - word.length()));
            }
        }
    }
}
