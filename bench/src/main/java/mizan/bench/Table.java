package mizan.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// All figures of one run, as a table for people and as JSON for programs.
///
/// Threads: one.
final class Table {

    /// A line: work that was timed, its rate as a share of bare verification, and a note.
    private record Line(String group, Stretch stretch, String note) {}

    private final Machine machine;
    private final boolean quiet;
    private final List<Line> lines = new ArrayList<>();
    private Optional<Stretch> bare = Optional.empty();
    private String group = "";

    /// @param quiet nothing is printed on the way
    Table(Machine machine, boolean quiet) {
        this.machine = machine;
        this.quiet = quiet;
        say(machine.line());
    }

    /// Begins a group of lines.
    void group(String words) {
        group = words;
        say("");
        say(String.format(Locale.ROOT, "%-44s %10s %9s %11s %11s %8s", words, "count", "seconds",
                "per second", "per CPU-s", "of bare"));
    }

    /// The bare rate that every later line is set beside.
    void bare(Stretch stretch) {
        bare = Optional.of(stretch);
        add(stretch, "");
    }

    void add(Stretch stretch, String note) {
        lines.add(new Line(group, stretch, note));
        say(String.format(Locale.ROOT, "%-44s %,10d %9.2f %,11.0f %,11.0f %8s  %s",
                stretch.what(), stretch.count(), stretch.wall(), stretch.perSecond(),
                stretch.perCpuSecond(), share(stretch), note).stripTrailing());
    }

    private void say(String line) {
        if (!quiet) {
            System.out.println(line);
        }
    }

    /// Both rates for a second of processor: the one that other work on the machine moves least.
    private String share(Stretch stretch) {
        return bare.map(one -> String.format(
                Locale.ROOT, "%.2f", stretch.perCpuSecond() / one.perCpuSecond())).orElse("");
    }

    /// One object on one line.
    String json() {
        return "{\"machine\":" + machine.json() + ",\"stretches\":["
                + String.join(",", lines.stream().map(line -> String.format(Locale.ROOT,
                        "{\"group\":\"%s\",%s,\"ofBare\":%s,\"note\":\"%s\"}", line.group(),
                        line.stretch().json().replaceAll("^\\{|}$", ""),
                        share(line.stretch()).isEmpty() ? "null" : share(line.stretch()),
                        line.note())).toList())
                + "]}";
    }

    /// Bars of one group: microseconds of processor for one of each line.
    String svg(String ofGroup) {
        List<Stretch> bars = lines.stream().filter(line -> line.group().equals(ofGroup))
                .map(Line::stretch).toList();
        double most = bars.stream().mapToDouble(Stretch::cpuMicros).max().orElse(1);
        var svg = new StringBuilder(String.format(Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"%d\" "
                        + "font-family=\"sans-serif\" font-size=\"13\">%n"
                        + "<text x=\"10\" y=\"20\">%s (microseconds of processor each)</text>%n"
                        + "<text x=\"10\" y=\"38\" fill=\"#555\" font-size=\"11\">%s</text>%n",
                60 + 26 * bars.size(), escaped(ofGroup), escaped(machine.line())));
        for (int i = 0; i < bars.size(); i++) {
            Stretch bar = bars.get(i);
            svg.append(String.format(Locale.ROOT,
                    "<text x=\"10\" y=\"%d\">%s</text>%n"
                            + "<rect x=\"300\" y=\"%d\" width=\"%.0f\" height=\"16\" "
                            + "fill=\"#4a6d8c\"/>%n"
                            + "<text x=\"%.0f\" y=\"%d\">%.1f</text>%n",
                    66 + 26 * i, escaped(bar.what()), 53 + 26 * i,
                    340 * bar.cpuMicros() / most, 308 + 340 * bar.cpuMicros() / most,
                    66 + 26 * i, bar.cpuMicros()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }
}
