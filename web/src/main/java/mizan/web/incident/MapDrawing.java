package mizan.web.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A light map as SVG: graticule, named towns, scale bar, and a point with its uncertainty.
///
/// No line of any side is drawn: the record names sectors and crossings, and holds no line. It says
/// nothing of the record, only what its address says.
final class MapDrawing {
    private static final double[] STEPS =
            {30, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005};
    private static final int STEP_PIXELS = 80;
    private static final int BAR_PIXELS = 160;
    private static final int LABEL_GAP = 16;
    private static final int TOWNS_MAX = 40;

    private final MapView view;
    private final StringBuilder out = new StringBuilder(8 * 1024);

    private MapDrawing(MapView view) {
        this.view = view;
    }

    /// @param radius metres of uncertainty around the point
    static String of(MapView view, Optional<Coordinates> point, long radius) {
        MapDrawing drawing = new MapDrawing(view);
        drawing.open();
        drawing.graticule();
        drawing.towns();
        point.ifPresent(at -> drawing.point(at, radius));
        drawing.scale();
        return drawing.out.append("</svg>\n").toString();
    }

    private void open() {
        put("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\""
                + " height=\"%d\" font-family=\"Noto Sans, sans-serif\" font-size=\"12\">",
                MapView.WIDTH, MapView.HEIGHT, MapView.WIDTH, MapView.HEIGHT);
        put("<rect width=\"%d\" height=\"%d\" fill=\"#f4f2ec\"/>",
                MapView.WIDTH, MapView.HEIGHT);
    }

    private void graticule() {
        double step = STEPS[0];
        for (double next : STEPS) {
            if (view.x(next) - view.x(0) >= STEP_PIXELS) {
                step = next;
            }
        }
        int digits = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
        for (double lon = floor(view.lon(0), step); lon <= view.lon(MapView.WIDTH); lon += step) {
            double x = view.x(lon);
            put("<path d=\"M%.1f 0V%d\" stroke=\"#d8d5cc\"/>", x, MapView.HEIGHT);
            put("<text x=\"%.1f\" y=\"14\" fill=\"#565e66\">%s°</text>", x + 3,
                    fixed(lon, digits));
        }
        for (double lat = floor(view.lat(MapView.HEIGHT), step); lat <= view.lat(0); lat += step) {
            double y = view.y(lat);
            put("<path d=\"M0 %.1fH%d\" stroke=\"#d8d5cc\"/>", y, MapView.WIDTH);
            put("<text x=\"3\" y=\"%.1f\" fill=\"#565e66\">%s°</text>", y - 3,
                    fixed(lat, digits));
        }
    }

    private static double floor(double value, double step) {
        return Math.floor(value / step) * step;
    }

    private static String fixed(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /// The largest first; one whose name would lie over another's has its dot alone.
    private void towns() {
        List<double[]> named = new ArrayList<>();
        int drawn = 0;
        for (Towns.Town town : Towns.all()) {
            double x = view.x(town.at());
            double y = view.y(town.at());
            boolean inside = x > 0 && x < MapView.WIDTH && y > 0 && y < MapView.HEIGHT;
            if (!inside || drawn++ >= TOWNS_MAX) {
                continue;
            }
            put("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"#565e66\"/>", x, y);
            double wide = town.name().length() * 7.0;
            boolean free = named.stream().noneMatch(other -> Math.abs(other[1] - y) < LABEL_GAP
                    && x < other[0] + other[2] && other[0] < x + wide);
            if (free) {
                named.add(new double[] {x, y, wide});
                put("<text x=\"%.1f\" y=\"%.1f\" fill=\"#1c2126\">%s</text>", x + 6, y + 4,
                        escaped(town.name()));
            }
        }
    }

    private void point(Coordinates at, long radius) {
        double x = view.x(at);
        double y = view.y(at);
        double pixels = radius / view.metresAPixel();
        if (pixels >= 1) {
            put("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1a5c68\" fill-opacity=\"0.18\""
                    + " stroke=\"#1a5c68\" stroke-dasharray=\"5 3\"/>", x, y, pixels);
        }
        put("<path d=\"M%.1f %.1fh16M%.1f %.1fv16\" stroke=\"#1a5c68\" stroke-width=\"2\"/>",
                x - 8, y, x, y - 8);
    }

    private void scale() {
        double most = BAR_PIXELS * view.metresAPixel();
        double metres = Math.pow(10, Math.floor(Math.log10(most)));
        metres = metres * 5 <= most ? metres * 5 : metres * 2 <= most ? metres * 2 : metres;
        double pixels = metres / view.metresAPixel();
        int y = MapView.HEIGHT - 14;
        put("<path d=\"M12 %dv6h%.1fv-6\" fill=\"none\" stroke=\"#1c2126\" stroke-width=\"2\"/>",
                y, pixels);
        put("<text x=\"%.1f\" y=\"%d\" fill=\"#1c2126\">%s</text>", 18 + pixels, y + 6,
                metres >= 1000 ? fixed(metres / 1000, 0) + " km" : fixed(metres, 0) + " m");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private void put(String form, Object... values) {
        out.append(String.format(Locale.ROOT, form, values)).append('\n');
    }
}
