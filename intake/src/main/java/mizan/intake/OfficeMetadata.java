package mizan.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mizan.tlog.Bytes;

/// Documents of Word, Excel and PowerPoint: properties are emptied, pictures in them stripped.
///
/// Comments and changes that are tracked are part of the words; that they remain is said.
final class OfficeMetadata {
    /// Bytes of all parts of one document when inflated.
    static final int INFLATED_BYTES_MAX = 128 << 20;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CORE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/"
            + "metadata/core-properties\"/>";
    private static final String APP = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/"
            + "extended-properties\"/>";
    private static final String CUSTOM = APP.replace("extended-properties", "custom-properties");

    private OfficeMetadata() {}

    static Stripping strip(Bytes content) throws Attachments.Damaged {
        String media = FileKind.OFFICE_ZIP.media();
        Set<String> removed = Attachments.Result.list();
        Set<String> remains = Attachments.Result.list();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipParts parts = ZipParts.of(content);
            long inflated = 0;
            for (String name : parts.names()) {
                if (isThumbnail(name)) {
                    removed.add("a thumbnail");
                    continue;
                }
                byte[] part = parts.bytes(name, INFLATED_BYTES_MAX).orElseThrow();
                inflated += part.length;
                if (inflated > INFLATED_BYTES_MAX) {
                    return new Stripping.Unchanged(media, "It inflates to more than %,d bytes:"
                            .formatted(INFLATED_BYTES_MAX) + " metadata is not removed.");
                }
                ZipEntry entry = new ZipEntry(name);
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(part(name, part, removed, remains));
                zip.closeEntry();
            }
            media = media(parts);
        } catch (IOException why) {
            throw new Attachments.Damaged(String.valueOf(why.getMessage()));
        }
        return new Stripping.Stripped(
                Bytes.of(out.toByteArray()), media, List.copyOf(removed), List.copyOf(remains));
    }

    private static boolean isThumbnail(String name) {
        return name.startsWith("docProps/thumbnail.");
    }

    private static String media(ZipParts parts) {
        String kind = parts.has("word/document.xml") ? "wordprocessingml.document"
                : parts.has("xl/workbook.xml") ? "spreadsheetml.sheet"
                : parts.has("ppt/presentation.xml") ? "presentationml.presentation" : "";
        return kind.isEmpty() ? FileKind.OFFICE_ZIP.media()
                : "application/vnd.openxmlformats-officedocument." + kind;
    }

    private static byte[] part(
            String name, byte[] part, Set<String> removed, Set<String> remains) {
        switch (name) {
            case "docProps/core.xml" -> {
                removed.add("authors, times and title");
                return CORE.getBytes(StandardCharsets.UTF_8);
            }
            case "docProps/app.xml" -> {
                removed.add("program, company and statistics");
                return APP.getBytes(StandardCharsets.UTF_8);
            }
            case "docProps/custom.xml" -> {
                removed.add("properties of its own");
                return CUSTOM.getBytes(StandardCharsets.UTF_8);
            }
            case "_rels/.rels" -> {
                return withoutThumbnail(part);
            }
            default -> {
                remains.addAll(telling(name, part));
                return name.contains("/media/") ? picture(part, removed, remains) : part;
            }
        }
    }

    private static byte[] withoutThumbnail(byte[] relations) {
        return new String(relations, StandardCharsets.UTF_8)
                .replaceAll("<Relationship\\b[^>]*docProps/thumbnail\\.[^>]*/>", "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture(byte[] part, Set<String> removed, Set<String> remains) {
        return switch (Attachments.strip(Bytes.of(part))) {
            case Stripping.Stripped stripped -> {
                removed.addAll(stripped.removed());
                yield stripped.bytes().toArray();
            }
            case Stripping.Unchanged _ -> {
                remains.add("pictures or files in it that are not understood here");
                yield part;
            }
        };
    }

    /// What in the words themselves names people.
    private static List<String> telling(String name, byte[] part) {
        List<String> found = new ArrayList<>();
        String text = name.endsWith(".xml") ? new String(part, StandardCharsets.UTF_8) : "";
        if (name.contains("comments") || name.contains("people") || name.contains("/persons/")) {
            found.add("comments and the names of their authors");
        }
        if (text.contains("<w:ins ") || text.contains("<w:del ")) {
            found.add("tracked changes and the names of their authors");
        }
        if (name.endsWith("vbaProject.bin")) {
            found.add("macros");
        }
        if (name.contains("/embeddings/")) {
            found.add("documents inside it, with their own metadata");
        }
        return found;
    }
}
