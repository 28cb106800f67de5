package mizan.intake;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Small pictures for tests, full of what tells of their maker.
final class Pictures {
    static final String CANARY = "CANARY-34.5N-71.2E-Wren";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Pictures() {}

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /// A TIFF structure with an orientation, and a canary behind it.
    static byte[] exif(int orientation) {
        byte[] tiff = Orientation.tiff(orientation);
        byte[] canary = latin(CANARY);
        return ByteBuffer.allocate(tiff.length + canary.length).put(tiff).put(canary).array();
    }

    private Pictures bytes(int... bytes) {
        for (int one : bytes) {
            out.write(one);
        }
        return this;
    }

    private Pictures raw(byte[] bytes) {
        out.write(bytes, 0, bytes.length);
        return this;
    }

    private Pictures segment(int marker, byte[] content) {
        return bytes(0xff, marker, content.length + 2 >> 8, content.length + 2 & 0xff)
                .raw(content);
    }

    static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    static byte[] jpeg(int orientation) {
        return new Pictures().bytes(0xff, 0xd8)
                .segment(0xe0, joined(latin("JFIF\0\1\2\1\0\1\0\1\1\1"), latin(CANARY)))
                .segment(0xe1, joined(latin("Exif\0\0"), exif(orientation)))
                .segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0" + CANARY))
                .segment(0xed, latin("Photoshop 3.0\0" + CANARY))
                .segment(0xe2, latin("MPF\0" + CANARY))
                .segment(0xe2, latin("ICC_PROFILE\0profile"))
                .segment(0xfe, latin(CANARY))
                .segment(0xdb, latin("tables"))
                .segment(0xda, latin("head"))
                .bytes(1, 2, 0xff, 0, 3, 0xff, 0xd0, 4)
                .segment(0xc4, latin("more tables"))
                .segment(0xda, latin("head"))
                .bytes(5, 6).bytes(0xff, 0xd9).raw(latin(CANARY)).out.toByteArray();
    }

    private Pictures chunk(String name, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length).putInt(content.length)
                .put(latin(name)).put(content);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, content.length + 4);
        return raw(chunk.putInt((int) crc.getValue()).array());
    }

    static byte[] png(int orientation) {
        return new Pictures().raw(latin("\u0089PNG\r\n\u001a\n"))
                .chunk("IHDR", new byte[13])
                .chunk("eXIf", exif(orientation))
                .chunk("tEXt", latin("Author\0" + CANARY))
                .chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0" + CANARY))
                .chunk("tIME", new byte[7])
                .chunk("prVt", latin(CANARY))
                .chunk("IDAT", latin("pixels"))
                .chunk("IEND", new byte[0]).raw(latin(CANARY)).out.toByteArray();
    }

    private Pictures riff(String name, byte[] content) {
        raw(latin(name)).raw(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length).array()).raw(content);
        return content.length % 2 == 0 ? this : bytes(0);
    }

    static byte[] webp(int orientation) {
        byte[] chunks = new Pictures().raw(latin("WEBP"))
                .riff("VP8X", new byte[] {0x2c, 0, 0, 0, 0, 0, 0, 0, 0, 0})
                .riff("VP8L", latin("pixels!"))
                .riff("EXIF", exif(orientation))
                .riff("XMP ", latin(CANARY))
                .riff("PRVT", latin(CANARY)).out.toByteArray();
        return new Pictures().raw(latin("RIFF")).raw(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN).putInt(chunks.length).array()).raw(chunks)
                .raw(latin(CANARY)).out.toByteArray();
    }

    static byte[] gif() {
        byte[] canary = latin(CANARY);
        return new Pictures().raw(latin("GIF89a")).bytes(1, 0, 1, 0, 0x80, 0, 0)
                .bytes(0, 0, 0, 255, 255, 255)
                .bytes(0x21, 0xff, 11).raw(latin("NETSCAPE2.0")).bytes(3, 1, 0, 0, 0)
                .bytes(0x21, 0xff, 11).raw(latin("XMP DataXMP")).bytes(canary.length).raw(canary)
                .bytes(0)
                .bytes(0x21, 0xfe, canary.length).raw(canary).bytes(0)
                .bytes(0x21, 0xf9, 4, 0, 0, 0, 0, 0)
                .bytes(0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0).bytes(2, 2, 0x44, 1, 0)
                .bytes(0x3b).raw(canary).out.toByteArray();
    }
}
