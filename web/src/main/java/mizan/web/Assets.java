package mizan.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mizan.tlog.Bytes;
import mizan.tlog.Hash;

/// The style sheet and fonts of the pages, under `/static/<version>/<name>`.
///
/// The version is a digest of all of them, so a browser may keep them for ever and a new program
/// has new addresses. Immutable; any thread.
final class Assets {

    private static final int VERSION_DIGITS = 12;
    private static final List<String> NAMES = List.of(
            "mizan.css",
            "link.css",
            "icon.svg",
            "noto-sans-regular.woff2",
            "noto-sans-bold.woff2",
            "noto-sans-extended-regular.woff2",
            "noto-sans-extended-bold.woff2",
            "noto-naskh-arabic-regular.woff2",
            "noto-naskh-arabic-bold.woff2",
            "OFL.txt");

    private final Map<String, Bytes> files;
    private final String version;

    private Assets(Map<String, Bytes> files, String version) {
        this.files = files;
        this.version = version;
    }

    static Assets load() {
        Map<String, Bytes> files = new TreeMap<>();
        Bytes digests = Bytes.EMPTY;
        for (String name : NAMES) {
            Bytes content = read("static/" + name);
            files.put(name, content);
            digests = digests.concat(Hash.sha256(content).bytes());
        }
        String version = Hash.sha256(digests).hex().substring(0, VERSION_DIGITS);
        return new Assets(Map.copyOf(files), version);
    }

    /// Reads a resource that the program always carries.
    static Bytes read(String path) {
        try (InputStream in = Assets.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program holds no " + path);
            }
            return Bytes.of(in.readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException("could not read " + path, failure);
        }
    }

    String version() {
        return version;
    }

    /// A file of this version; any other version is absent.
    Optional<Bytes> file(String askedVersion, String name) {
        boolean current = askedVersion.equals(version);
        return current ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    static String contentType(String name) {
        if (name.endsWith(".css")) {
            return "text/css;charset=utf-8";
        }
        if (name.endsWith(".svg")) {
            return "image/svg+xml";
        }
        return name.endsWith(".woff2") ? "font/woff2" : "text/plain;charset=utf-8";
    }
}
