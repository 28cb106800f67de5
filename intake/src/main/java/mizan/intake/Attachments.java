package mizan.intake;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mizan.blobs.BlobStore;
import mizan.tlog.Bytes;

/// Takes metadata out of attachments before they are kept: who, where, when, with which device.
///
/// What a file is, its bytes say. Pictures keep every pixel as it was encoded, and which way is up.
/// What is not understood whole is not changed, and that is said.
public final class Attachments {
    private Attachments() {}

    /// A file that is not what its first bytes promise.
    static final class Damaged extends Exception {
        private static final long serialVersionUID = 1;

        Damaged(String what) {
            super(what);
        }
    }

    /// What one format makes of its bytes.
    ///
    /// @param removed in the order found; each once
    record Result(byte[] bytes, Set<String> removed, List<String> remains) {
        static Set<String> list() {
            return new LinkedHashSet<>();
        }
    }

    /// Takes out what tells of its maker.
    public static Stripping strip(Bytes content) {
        FileKind kind = FileKind.of(content);
        if (content.length() > BlobStore.CONTENT_BYTES_MAX) {
            return new Stripping.Unchanged(kind.media(), "It has %,d bytes, %,d at most: metadata"
                    .formatted(content.length(), BlobStore.CONTENT_BYTES_MAX)
                    + " is not removed.");
        }
        byte[] bytes = content.toArray();
        try {
            return switch (kind) {
                case JPEG -> stripped(kind, JpegMetadata.strip(bytes));
                case PNG -> stripped(kind, PngMetadata.strip(bytes));
                case WEBP -> stripped(kind, WebpMetadata.strip(bytes));
                case GIF -> stripped(kind, GifMetadata.strip(bytes));
                case OFFICE_ZIP -> OfficeMetadata.strip(content);
                case TEXT -> new Stripping.Stripped(content, kind.media(), List.of(), List.of());
                case HEIC -> unchanged(kind, "A HEIC or AVIF picture is not understood here:"
                        + " place, time and device may stand in it. Save it as JPEG to have them"
                        + " removed.");
                case PDF -> unchanged(kind, "A PDF is not rewritten here: author, program, times"
                        + " and what lies in its pictures stay in it. Print it to paper or to"
                        + " pictures to have them removed.");
                case OLE -> unchanged(kind, "A document of the older kind is not understood here:"
                        + " authors and times stay in it. Save it as .docx, .xlsx or .pptx.");
                case ZIP -> unchanged(kind, "An archive is not looked into: metadata of its files"
                        + " stays in it. Attach the files one by one.");
                case UNKNOWN -> unchanged(kind, "It is of a kind that is not understood here:"
                        + " metadata is not removed.");
            };
        } catch (Damaged why) {
            return unchanged(kind, "The file is damaged (%s): metadata is not removed.".formatted(
                    why.getMessage()));
        }
    }

    private static Stripping unchanged(FileKind kind, String why) {
        return new Stripping.Unchanged(kind.media(), why);
    }

    private static Stripping stripped(FileKind kind, Result result) {
        return new Stripping.Stripped(Bytes.of(result.bytes()), kind.media(),
                List.copyOf(result.removed()), result.remains());
    }
}
