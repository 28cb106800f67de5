package mizan.intake;

import java.nio.charset.StandardCharsets;
import mizan.tlog.Bytes;

/// What a file is by its first bytes; its name and what a sender says of it are never asked.
///
/// Closed.
public enum FileKind {
    /// JPEG picture.
    JPEG("image/jpeg"),
    /// PNG picture.
    PNG("image/png"),
    /// GIF picture.
    GIF("image/gif"),
    /// WebP picture.
    WEBP("image/webp"),
    /// HEIC or AVIF picture.
    HEIC("image/heic"),
    /// PDF document.
    PDF("application/pdf"),
    /// Word, Excel or PowerPoint document of the newer kind.
    OFFICE_ZIP("application/zip"),
    /// Another zip archive.
    ZIP("application/zip"),
    /// Word, Excel or PowerPoint document of the older kind, or one under a password.
    OLE("application/octet-stream"),
    /// Text in UTF-8.
    TEXT("text/plain"),
    /// Anything else.
    UNKNOWN("application/octet-stream");

    private static final int LOOKED_AT = 4096;

    private final String media;

    FileKind(String media) {
        this.media = media;
    }

    /// Its media type, as far as the first bytes tell.
    public String media() {
        return media;
    }

    /// Looks at the first bytes.
    public static FileKind of(Bytes content) {
        String start = new String(content.slice(0, Math.min(content.length(), LOOKED_AT)).toArray(),
                StandardCharsets.ISO_8859_1);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GIF;
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (start.startsWith("ftyp", 4)) {
            return isStill(start) ? HEIC : UNKNOWN;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return OLE;
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZipParts.isOffice(content) ? OFFICE_ZIP : ZIP;
        }
        // Readers of PDF take it with something before its first line.
        if (start.substring(0, Math.min(1024, start.length())).contains("%PDF-")) {
            return PDF;
        }
        return isText(start) ? TEXT : UNKNOWN;
    }

    private static boolean isStill(String start) {
        int boxBytes = Math.min(start.length(), 64);
        String brands = start.substring(8, Math.max(8, boxBytes));
        return brands.contains("hei") || brands.contains("hev") || brands.contains("mif1")
                || brands.contains("msf1") || brands.contains("avif");
    }

    private static boolean isText(String start) {
        return !start.isEmpty() && start.chars().noneMatch(c -> c < 9 || c > 13 && c < 32
                && c != 27);
    }
}
