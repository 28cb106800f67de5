package mizan.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One reader who opens every page and every file that can be reached, and notes each canary seen.
final class Crawl {
    private static final int PAGES_MAX = 6_000;
    private static final int QUERIES_MAX = 24;
    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)");

    private final String address;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, String> seen = new TreeMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<Integer, Integer> statuses = new LinkedHashMap<>();

    Crawl(String address) {
        this.address = address;
    }

    /// Where each canary was first seen.
    Map<String, String> seen() {
        return seen;
    }

    /// How often each status was answered.
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    boolean signIn(String who, String passphrase) {
        return send(HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString("who=" + who.replace("/", "%2F")
                        + "&passphrase=" + passphrase.replace(" ", "+"))), "/sign-in")
                .statusCode() == 302;
    }

    void from(List<String> paths) {
        Queue<String> waiting = new ArrayDeque<>(paths);
        Set<String> known = new HashSet<>(paths);
        int pages = 0;
        while (!waiting.isEmpty() && pages++ < PAGES_MAX) {
            String path = waiting.remove();
            HttpResponse<byte[]> answer = send(
                    HttpRequest.newBuilder(URI.create(address + path)), path);
            boolean page = answer.headers().firstValue("Content-Type").orElse("")
                    .startsWith("text/html");
            if (page) {
                Matcher link = LINK.matcher(Canaries.latin(answer.body()));
                while (link.find()) {
                    String next = link.group(1).replace("&amp;", "&");
                    if (worth(next) && !known.contains(next) && fresh(next)) {
                        known.add(next);
                        waiting.add(next);
                    }
                }
            }
        }
    }

    /// Languages, static files and the past are the same words again; forms are opened once.
    private static boolean worth(String path) {
        return !path.startsWith("/static/") && !path.contains("lang=")
                && !path.startsWith("/sign-") && !path.contains("as-of=")
                && path.matches("[\\x21-\\x7e]+");
    }

    /// One page in many filters shows the same words: so many of each are enough.
    private boolean fresh(String path) {
        int query = path.indexOf('?');
        return query < 0
                || asked.merge(path.substring(0, query), 1, Integer::sum) <= QUERIES_MAX;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<byte[]> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            Canaries.found(answer.body()).forEach(canary -> seen.putIfAbsent(canary, path));
            answer.headers().map().forEach((name, values) -> values.forEach(value ->
                    Canaries.found(value.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                            .forEach(canary -> seen.putIfAbsent(canary, path + " " + name))));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
