package mizan.web.form;

import mizan.tlog.Bytes;

/// The type of a file by its first bytes; what its sender calls it is never believed.
final class Media {
    private static final String UNKNOWN = "application/octet-stream";

    private Media() {}

    private record Sign(int at, String hex, String media) {}

    private static final java.util.List<Sign> SIGNS = java.util.List.of(
            new Sign(0, "ffd8ff", "image/jpeg"),
            new Sign(0, "89504e470d0a1a0a", "image/png"),
            new Sign(0, "255044462d", "application/pdf"),
            new Sign(8, "57454250", "image/webp"),
            new Sign(4, "66747970", "image/heic"));

    static String sniffed(Bytes content) {
        for (Sign sign : SIGNS) {
            int end = sign.at() + sign.hex().length() / 2;
            if (content.length() >= end
                    && content.slice(sign.at(), end).hex().equals(sign.hex())) {
                return sign.media();
            }
        }
        return UNKNOWN;
    }
}
