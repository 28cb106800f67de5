package mizan.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Which way is up, the one thing of Exif that a picture needs to be seen right.
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int ENTRY_BYTES = 12;

    private Orientation() {}

    /// 1 to 8 out of a TIFF structure; 1 where it does not say, or says nonsense.
    static int of(byte[] bytes, int from, int length) {
        if (length < 14) {
            return UPRIGHT;
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, from, length).slice();
        int mark = tiff.getShort(0) & 0xffff;
        if (mark != 0x4949 && mark != 0x4d4d) {
            return UPRIGHT;
        }
        tiff.order(mark == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = tiff.getInt(4);
        if (at < 8 || at > length - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(at) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + i * ENTRY_BYTES;
            if (entry > length - ENTRY_BYTES) {
                return UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xffff;
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /// A TIFF structure that says this and nothing else.
    static byte[] tiff(int orientation) {
        return ByteBuffer.allocate(26).order(ByteOrder.BIG_ENDIAN)
                .putShort((short) 0x4d4d).putShort((short) 42).putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG).putShort((short) 3).putInt(1)
                .putShort((short) orientation).putShort((short) 0)
                .putInt(0).array();
    }

    static boolean isTurned(int orientation) {
        return orientation != UPRIGHT;
    }
}
