package mizan.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// GIF: pictures, their timing and the number of repeats are kept, comments and other data are not.
final class GifMetadata {
    private static final int SCREEN_BYTES = 13;

    private final byte[] in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Set<String> removed = Attachments.Result.list();
    private int at;

    private GifMetadata(byte[] in) {
        this.in = in;
    }

    static Attachments.Result strip(byte[] bytes) throws Attachments.Damaged {
        return new GifMetadata(bytes).run();
    }

    private Attachments.Result run() throws Attachments.Damaged {
        keep(SCREEN_BYTES);
        keep(table(in[10]));
        boolean drawn = false;
        while (true) {
            switch (peek(0)) {
                case 0x2c -> {
                    int flags = peek(9);
                    keep(10);
                    keep(table((byte) flags));
                    keep(1);
                    keep(blocks(0));
                    drawn = true;
                }
                case 0x21 -> extension();
                case 0x3b -> {
                    keep(1);
                    if (!drawn) {
                        throw new Attachments.Damaged("it holds no picture");
                    }
                    if (at < in.length) {
                        removed.add("data behind the picture");
                    }
                    return new Attachments.Result(out.toByteArray(), removed, List.of());
                }
                default -> throw new Attachments.Damaged("a block is not where it must be");
            }
        }
    }

    private void extension() throws Attachments.Damaged {
        int label = peek(1);
        int length = 2 + blocks(2);
        boolean repeats = label == 0xff && length > 14 && new String(
                in, at + 3, 11, StandardCharsets.ISO_8859_1).equals("NETSCAPE2.0");
        if (label == 0xf9 || label == 0x01 || repeats) {
            keep(length);
        } else {
            removed.add(label == 0xfe ? "a comment" : "other data of programs");
            at += length;
        }
    }

    /// Bytes of the blocks that begin so far ahead, with the empty one at their end.
    private int blocks(int ahead) throws Attachments.Damaged {
        int length = 0;
        while (peek(ahead + length) != 0) {
            length += 1 + peek(ahead + length);
        }
        return length + 1;
    }

    private int peek(int ahead) throws Attachments.Damaged {
        if (at + ahead >= in.length) {
            throw new Attachments.Damaged("it is cut off");
        }
        return in[at + ahead] & 0xff;
    }

    private void keep(int length) throws Attachments.Damaged {
        if (length > in.length - at) {
            throw new Attachments.Damaged("it is cut off");
        }
        out.write(in, at, length);
        at += length;
    }

    /// Bytes of a table of colours.
    private static int table(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
