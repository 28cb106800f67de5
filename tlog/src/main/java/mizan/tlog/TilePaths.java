package mizan.tlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The arithmetic of tile paths.
final class TilePaths {
    private static final Pattern FORM = Pattern.compile(
            "tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    private TilePaths() {}

    static void check(long number, int width) {
        if (number < 0) {
            throw new IllegalArgumentException("tile number " + number + " is negative");
        }
        if (width < 1 || width > TilePath.WIDTH_MAX) {
            throw new IllegalArgumentException("tile width " + width + " is not 1 to 256");
        }
    }

    static String numbered(long number, int width) {
        return digits(number) + (width == TilePath.WIDTH_MAX ? "" : ".p/" + width);
    }

    static String digits(long number) {
        StringBuilder groups = new StringBuilder(group(number % 1000));
        for (long rest = number / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x" + group(rest % 1000) + "/");
        }
        return groups.toString();
    }

    private static String group(long threeDigits) {
        return "" + (char) ('0' + threeDigits / 100) + (char) ('0' + threeDigits / 10 % 10)
                + (char) ('0' + threeDigits % 10);
    }

    static TilePath parse(String path) {
        Matcher form = FORM.matcher(path);
        if (!form.matches()) {
            throw new MalformedException("not a tile path: \"" + path + "\"");
        }
        try {
            String kind = form.group(1);
            String groups = form.group(2);
            long number = Long.parseLong(groups.replace("x", "").replace("/", ""));
            int width = form.end(3) < 0
                    ? TilePath.WIDTH_MAX
                    : Integer.parseInt(path.substring(form.start(3)));
            TilePath read = kind.equals("entries")
                    ? new TilePath.EntryTile(number, width)
                    : new TilePath.HashTile(Integer.parseInt(kind), number, width);
            if (read.path().equals(path)) {
                return read;
            }
        } catch (IllegalArgumentException _) {
            // A level, number or width out of range: the same refusal as any other wrong form.
        }
        throw new MalformedException("not a tile path in its one form: \"" + path + "\"");
    }
}
