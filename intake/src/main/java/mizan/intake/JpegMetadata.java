package mizan.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// JPEG (ITU-T T.81): the segments that draw the picture are kept, the others are not.
///
/// Kept beside them: the frame of JFIF without its thumbnail, Adobe's colour transform, the colour
/// profile, and a single tag that says which way is up.
final class JpegMetadata {
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int JFIF_BYTES = 14;

    private final byte[] in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Set<String> removed = Attachments.Result.list();
    private int at = 2;
    private int orientation = 1;
    private int orientationAt = -1;
    private boolean scanned;

    private JpegMetadata(byte[] in) {
        this.in = in;
    }

    static Attachments.Result strip(byte[] bytes) throws Attachments.Damaged {
        return new JpegMetadata(bytes).run();
    }

    private Attachments.Result run() throws Attachments.Damaged {
        out.write(in, 0, 2);
        orientationAt = out.size();
        while (true) {
            int marker = marker();
            if (marker == END) {
                if (!scanned) {
                    throw new Attachments.Damaged("it holds no picture");
                }
                out.write(0xff);
                out.write(END);
                if (at < in.length) {
                    removed.add("data behind the picture, such as a second picture or a film");
                }
                return new Attachments.Result(turned(), removed, List.of());
            }
            if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd7) {
                out.write(0xff);
                out.write(marker);
            } else {
                segment(marker);
            }
        }
    }

    private int marker() throws Attachments.Damaged {
        if (at >= in.length || in[at] != (byte) 0xff) {
            throw new Attachments.Damaged("a segment is not where it must be");
        }
        while (at < in.length && in[at] == (byte) 0xff) {
            at++;
        }
        if (at >= in.length || in[at] == 0) {
            throw new Attachments.Damaged("it is cut off");
        }
        return in[at++] & 0xff;
    }

    private void segment(int marker) throws Attachments.Damaged {
        int length = at + 1 < in.length ? (in[at] & 0xff) << 8 | in[at + 1] & 0xff : 0;
        if (length < 2 || length > in.length - at) {
            throw new Attachments.Damaged("it is cut off");
        }
        boolean application = marker >= 0xe0 && marker <= 0xef;
        if (application) {
            application(marker, length);
        } else if (marker == COMMENT) {
            removed.add("a comment");
        } else {
            copy(marker, at, length);
        }
        at += length;
        if (marker == SCAN) {
            scan();
        }
    }

    private void application(int marker, int length) {
        if (marker == 0xe0 && says("JFIF\0") && length >= 2 + JFIF_BYTES) {
            jfif(length);
        } else if (marker == 0xee && says("Adobe") || marker == 0xe2 && says("ICC_PROFILE\0")) {
            copy(marker, at, length);
        } else if (marker == 0xe1 && says("Exif\0\0")) {
            orientation = Orientation.of(in, at + 2 + EXIF.length, length - 2 - EXIF.length);
            removed.add("Exif (device, time, place, thumbnail)");
        } else if (marker == 0xe1) {
            removed.add("XMP");
        } else if (marker == 0xed) {
            removed.add("IPTC and Photoshop data");
        } else {
            removed.add("other data of programs");
        }
    }

    /// The frame without the picture inside it.
    private void jfif(int length) {
        out.write(0xff);
        out.write(0xe0);
        out.write(0);
        out.write(2 + JFIF_BYTES);
        out.write(in, at + 2, JFIF_BYTES - 2);
        out.write(0);
        out.write(0);
        orientationAt = out.size();
        if (length > 2 + JFIF_BYTES) {
            removed.add("a thumbnail");
        }
    }

    private boolean says(String word) {
        byte[] letters = word.getBytes(StandardCharsets.ISO_8859_1);
        return in.length - at - 2 >= letters.length && java.util.Arrays.equals(
                in, at + 2, at + 2 + letters.length, letters, 0, letters.length);
    }

    private void copy(int marker, int from, int length) {
        out.write(0xff);
        out.write(marker);
        out.write(in, from, length);
    }

    /// The coded picture up to the next marker.
    private void scan() throws Attachments.Damaged {
        int from = at;
        while (at + 1 < in.length) {
            int next = in[at + 1] & 0xff;
            if (in[at] == (byte) 0xff && next != 0 && next != 0xff
                    && (next < 0xd0 || next > 0xd7)) {
                out.write(in, from, at - from);
                scanned = true;
                return;
            }
            at++;
        }
        throw new Attachments.Damaged("it is cut off");
    }

    private byte[] turned() {
        byte[] plain = out.toByteArray();
        if (!Orientation.isTurned(orientation)) {
            return plain;
        }
        byte[] tiff = Orientation.tiff(orientation);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(plain, 0, orientationAt);
        whole.write(0xff);
        whole.write(0xe1);
        whole.write(0);
        whole.write(2 + EXIF.length + tiff.length);
        whole.write(EXIF, 0, EXIF.length);
        whole.write(tiff, 0, tiff.length);
        whole.write(plain, orientationAt, plain.length - orientationAt);
        return whole.toByteArray();
    }
}
