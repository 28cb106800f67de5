package mizan.web.incident;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which part of the world a map shows: its middle and how wide it is.
///
/// Flat around its middle (equirectangular, true to scale there): good enough to point at a place.
///
/// @param middle of the drawing
/// @param zoom   0, the widest, to [#ZOOM_MAX]
record MapView(Coordinates middle, int zoom) {
    /// Pixels across.
    static final int WIDTH = 640;

    /// Pixels down.
    static final int HEIGHT = 400;

    /// Kilometres across, by zoom.
    private static final int[] WIDE = {20_000, 8_000, 3_000, 1_200, 500, 200, 80, 30, 12, 5};

    static final int ZOOM_MAX = WIDE.length - 1;
    static final int ZOOM_POINT = 6;

    private static final double UNIT = 10_000_000.0;
    private static final double METRES_A_DEGREE = 111_320.0;
    private static final double LEAST_COSINE = 0.1;
    private static final int LAT_MOST = 850_000_000;
    private static final Pattern FORM =
            Pattern.compile("(-?[0-9]{1,9}),(-?[0-9]{1,10}),([0-9])");

    static Optional<MapView> parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        long lat = Long.parseLong(match.group(1));
        long lon = Long.parseLong(match.group(2));
        return Math.abs(lat) > LAT_MOST || Math.abs(lon) > 1_800_000_000L ? Optional.empty()
                : Optional.of(new MapView(new Coordinates((int) lat, (int) lon),
                        Integer.parseInt(match.group(3))));
    }

    String text() {
        return middle.lat() + "," + middle.lon() + "," + zoom;
    }

    int kilometresWide() {
        return WIDE[zoom];
    }

    double metresAPixel() {
        return WIDE[zoom] * 1000.0 / WIDTH;
    }

    private double lonPixelsADegree() {
        double cosine = Math.cos(Math.toRadians(middle.lat() / UNIT));
        return METRES_A_DEGREE * Math.max(LEAST_COSINE, cosine) / metresAPixel();
    }

    private double latPixelsADegree() {
        return METRES_A_DEGREE / metresAPixel();
    }

    double x(double lonDegrees) {
        return WIDTH / 2.0 + (lonDegrees - middle.lon() / UNIT) * lonPixelsADegree();
    }

    double y(double latDegrees) {
        return HEIGHT / 2.0 - (latDegrees - middle.lat() / UNIT) * latPixelsADegree();
    }

    double x(Coordinates at) {
        return x(at.lon() / UNIT);
    }

    double y(Coordinates at) {
        return y(at.lat() / UNIT);
    }

    boolean shows(Coordinates at) {
        return x(at) >= 0 && x(at) <= WIDTH && y(at) >= 0 && y(at) <= HEIGHT;
    }

    /// Degrees of longitude at a pixel.
    double lon(double x) {
        return middle.lon() / UNIT + (x - WIDTH / 2.0) / lonPixelsADegree();
    }

    /// Degrees of latitude at a pixel.
    double lat(double y) {
        return middle.lat() / UNIT - (y - HEIGHT / 2.0) / latPixelsADegree();
    }

    /// The place at a pixel.
    Coordinates at(int x, int y) {
        return place(lat(y), lon(x));
    }

    private static Coordinates place(double lat, double lon) {
        double turned = lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
        double most = LAT_MOST / UNIT;
        return new Coordinates((int) Math.round(Math.clamp(lat, -most, most) * UNIT),
                (int) Math.round(turned * UNIT));
    }

    /// Another view after a button: `in`, `out`, `n`, `s`, `e`, `w`.
    MapView moved(String move) {
        return switch (move) {
            case "in" -> new MapView(middle, Math.min(ZOOM_MAX, zoom + 1));
            case "out" -> new MapView(middle, Math.max(0, zoom - 1));
            case "n" -> new MapView(at(WIDTH / 2, HEIGHT / 6), zoom);
            case "s" -> new MapView(at(WIDTH / 2, HEIGHT * 5 / 6), zoom);
            case "e" -> new MapView(at(WIDTH * 5 / 6, HEIGHT / 2), zoom);
            case "w" -> new MapView(at(WIDTH / 6, HEIGHT / 2), zoom);
            default -> this;
        };
    }
}
