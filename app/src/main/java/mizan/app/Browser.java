package mizan.app;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mizan.tlog.Bytes;

/// A browser of this machine that prints a page into a PDF, where there is one.
final class Browser {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final int SECONDS_MAX = 60;

    private Browser() {}

    /// Prints a page that fetches nothing.
    static void print(Bytes html, Path pdf) {
        Path browser = find().orElseThrow(() -> Trouble.fault("there is no browser to print with",
                "looked for " + String.join(", ", NAMES) + " on PATH",
                "write the page with --format html, open it in any browser and use its print "
                        + "button: it is made for A4"));
        try {
            Path page = Files.createTempFile("mizan-report-", ".html");
            try {
                Files.write(page, html.toArray());
                run(browser, page, pdf.toAbsolutePath());
            } finally {
                Files.deleteIfExists(page);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not print " + pdf, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a browser prints", e);
        }
    }

    private static void run(Path browser, Path page, Path pdf)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(browser.toString(), "--headless",
                "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=" + pdf));
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium refuses to start for root otherwise; the page is ours and has no script.
            command.add("--no-sandbox");
        }
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        boolean ended = process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0 || !Files.exists(pdf)) {
            throw Trouble.fault("the browser did not print", ended
                    ? browser + " ended with " + process.exitValue()
                    : browser + " took more than " + SECONDS_MAX + " s",
                    "write the page with --format html and use a browser's print button");
        }
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        for (String name : NAMES) {
            for (String directory : path.split(File.pathSeparator)) {
                Path file = Path.of(directory, name);
                if (!directory.isEmpty() && Files.isExecutable(file)
                        && !Files.isDirectory(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }
}
