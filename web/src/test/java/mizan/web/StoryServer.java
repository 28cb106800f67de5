package mizan.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mizan.fixtures.Story;
import mizan.projection.Projection;
import mizan.projection.Reader;
import mizan.tlog.Bytes;
import mizan.tlog.Ed25519;
import mizan.tlog.EntryIndex;
import mizan.tlog.Hash;
import mizan.tlog.Note;

/// The real server over a story told in memory.
final class StoryServer implements AutoCloseable {

    static final Instant END = Instant.parse("2026-06-16T12:00:00Z");

    final Story story;
    private final Projection rows;
    private final WebServer server;
    /// Who asks from now on.
    volatile Reader reader = Reader.PUBLIC;
    private final HttpClient client = HttpClient.newHttpClient();

    private StoryServer(Story story, List<String> cosigners) {
        this.story = story;
        this.rows = Projection.open("jdbc:sqlite::memory:",
                file -> story.inClear(file.sha256()),
                size -> Optional.of(story.entries().get((int) size - 1).after()));
        story.entries().forEach(e -> rows.apply(e.index(), e.leaf(), e.after()));
        Counter counter = new StoryCounter(story, story.checkpoint(cosigners, END));
        this.server = WebServer.start(new WebParts("127.0.0.1", rows.views(), counter,
                Ed25519.jdk(), InstantSource.fixed(END), _ -> reader, Optional.empty()), 0);
    }

    static StoryServer pressRecord() throws IOException {
        return of("istanbul-2025", drafts("istanbul-2025"),
                List.of("observer-one", "observer-two"));
    }

    static StoryServer exercise() throws IOException {
        return of("exercise", drafts("exercise"),
                List.of("tarn", "alder", "quayhouse", "lodestar"));
    }

    static StoryServer of(String name, String drafts, List<String> cosigners) {
        return new StoryServer(
                Story.of("example.org/" + name, END, Bytes.utf8(drafts)), cosigners);
    }

    static String drafts(String name) throws IOException {
        return Files.readString(Path.of(
                System.getProperty("mizan.root"), "cases", name, "drafts.jsonl"));
    }

    mizan.projection.Views views() {
        return rows.views();
    }

    HttpResponse<String> get(String path) {
        HttpRequest request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + server.port() + path)).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException(path, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, interrupted);
        }
    }

    @Override
    public void close() {
        server.close();
        rows.close();
    }

    /// Reads the story's files; takes nothing in.
    private record StoryCounter(Story story, Note checkpoint) implements Counter {

        @Override
        public CounterAnswer submit(Bytes envelope) {
            return new CounterAnswer.Unavailable(
                    new CounterAnswer.Because("X000", "a story takes nothing in", "–", "–"));
        }

        @Override
        public CounterAnswer.Blob putBlob(Hash sha256, Bytes content) {
            return new CounterAnswer.Blob.Kept(false);
        }

        @Override
        public Optional<Bytes> blob(Hash sha256) {
            return story.file(sha256);
        }

        @Override
        public Optional<Bytes> proof(EntryIndex index) {
            return Optional.of(Bytes.utf8("c2sp.org/tlog-proof@v1\n"));
        }

        @Override
        public Optional<Bytes> logFile(String path) {
            return path.equals("checkpoint")
                    ? Optional.of(checkpoint.encode()) : Optional.empty();
        }

        @Override
        public Set<String> declined() {
            return Set.of();
        }
    }
}
