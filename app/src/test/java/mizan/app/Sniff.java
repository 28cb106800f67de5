package mizan.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;

/// Looks for canaries in bytes of any kind, through the usual disguises.
final class Sniff {
    private static final int DEPTH_MAX = 3;
    private static final int UNPACKED_MAX = 1 << 24;
    private static final Pattern PLAIN = Pattern.compile(Canaries.MARK + "[0-9a-f]{12}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){21,}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{28,}");

    private Sniff() {}

    static void into(byte[] bytes, Set<String> found, int depth) {
        if (depth > DEPTH_MAX || bytes.length == 0) {
            return;
        }
        String text = Canaries.latin(bytes);
        all(PLAIN, text, found);
        byte[] narrow = Canaries.without(bytes, (byte) 0);
        if (narrow.length < bytes.length) {
            all(PLAIN, Canaries.latin(narrow), found);
        }
        if (depth < DEPTH_MAX) {
            hex(text, found);
            base64(text, found);
            packed(bytes, found, depth);
        }
    }

    private static void all(Pattern pattern, String text, Set<String> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
    }

    private static void hex(String text, Set<String> found) {
        Matcher matcher = HEX.matcher(text);
        while (matcher.find()) {
            for (int shift = 0; shift < 2; shift++) {
                String digits = matcher.group().substring(shift);
                into(HexFormat.of().parseHex(digits.substring(0, digits.length() / 2 * 2)),
                        found, DEPTH_MAX);
            }
        }
    }

    private static void base64(String text, Set<String> found) {
        Matcher matcher = BASE64.matcher(text);
        while (matcher.find()) {
            String run = matcher.group().replace('-', '+').replace('_', '/');
            for (int shift = 0; shift < 4; shift++) {
                String part = run.substring(shift);
                part = part.substring(0, part.length() / 4 * 4);
                if (!part.isEmpty()) {
                    into(Base64.getDecoder().decode(part), found, DEPTH_MAX);
                }
            }
        }
    }

    private static void packed(byte[] bytes, Set<String> found, int depth) {
        try {
            if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    into(in.readNBytes(UNPACKED_MAX), found, depth + 1);
                }
            }
            if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
                try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                    while (in.getNextEntry() != null) {
                        into(in.readNBytes(UNPACKED_MAX), found, depth + 1);
                    }
                }
            }
        } catch (IOException _) {
            // Not packed after all: it was looked at as it is.
        }
    }
}
