package mizan.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// WebP (RFC 9649): the chunks that draw the picture are kept, the others are not.
final class WebpMetadata {
    private static final int HEADER_BYTES = 12;
    private static final int XMP_FLAG = 0x04;
    private static final int EXIF_FLAG = 0x08;
    private static final Set<String> KEPT =
            Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    private WebpMetadata() {}

    static Attachments.Result strip(byte[] in) throws Attachments.Damaged {
        ByteBuffer buffer = ByteBuffer.wrap(in).order(ByteOrder.LITTLE_ENDIAN);
        long end = Integer.toUnsignedLong(buffer.getInt(4)) + 8;
        if (end > in.length || end < HEADER_BYTES) {
            throw new Attachments.Damaged("it is cut off");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Set<String> removed = Attachments.Result.list();
        out.write(in, 0, HEADER_BYTES);
        int orientation = 1;
        int flagsAt = -1;
        boolean drawn = false;
        int at = HEADER_BYTES;
        while (at < end) {
            int length = at <= end - 8 ? buffer.getInt(at + 4) : -1;
            int padded = length < 0 ? -1 : length + (length & 1);
            if (length < 0 || padded < 0 || padded > end - at - 8) {
                throw new Attachments.Damaged("it is cut off");
            }
            String name = new String(in, at, 4, StandardCharsets.ISO_8859_1);
            if (KEPT.contains(name)) {
                if (name.equals("VP8X") && length > 0) {
                    flagsAt = out.size() + 8;
                }
                out.write(in, at, 8 + padded);
                drawn |= name.startsWith("VP8") && !name.equals("VP8X") || name.equals("ANMF");
            } else if (name.equals("EXIF")) {
                boolean marked = length > 6 && in[at + 8] == 'E' && in[at + 9] == 'x';
                orientation = Orientation.of(in, at + 8 + (marked ? 6 : 0),
                        length - (marked ? 6 : 0));
                removed.add("Exif (device, time, place, thumbnail)");
            } else {
                removed.add(name.equals("XMP ") ? "XMP" : "other data of programs");
            }
            at += 8 + padded;
        }
        if (!drawn) {
            throw new Attachments.Damaged("it holds no picture");
        }
        if (end < in.length) {
            removed.add("data behind the picture");
        }
        return new Attachments.Result(finished(out, flagsAt, orientation), removed, List.of());
    }

    private static byte[] finished(ByteArrayOutputStream out, int flagsAt, int orientation) {
        boolean turned = flagsAt >= 0 && Orientation.isTurned(orientation);
        if (turned) {
            byte[] tiff = Orientation.tiff(orientation);
            byte[] head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN)
                    .put("EXIF".getBytes(StandardCharsets.ISO_8859_1)).putInt(tiff.length).array();
            out.write(head, 0, head.length);
            out.write(tiff, 0, tiff.length);
        }
        byte[] bytes = out.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
        if (flagsAt >= 0) {
            bytes[flagsAt] = (byte) (bytes[flagsAt] & ~(XMP_FLAG | EXIF_FLAG)
                    | (turned ? EXIF_FLAG : 0));
        }
        return bytes;
    }
}
