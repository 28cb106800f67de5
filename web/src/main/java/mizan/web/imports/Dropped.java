package mizan.web.imports;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import mizan.office.KeptForms;
import mizan.tlog.Bytes;
import mizan.web.Problem;

/// A file that came with a request; it is in memory and in no directory for temporary files.
record Dropped(String name, Bytes content) {
    private static final int NAME_CHARACTERS_MAX = 120;

    /// The file in a field, if one came.
    ///
    /// @throws Problem.Told W004 if it is too large
    static Optional<Dropped> in(Context context, String field) {
        if (!context.isMultipartFormData()) {
            return Optional.empty();
        }
        return context.uploadedFiles(field).stream().filter(file -> file.size() > 0).findFirst()
                .map(Dropped::read);
    }

    private static Dropped read(UploadedFile file) {
        try (InputStream in = file.content()) {
            byte[] bytes = in.readNBytes(KeptForms.FILE_BYTES_MAX + 1);
            if (bytes.length > KeptForms.FILE_BYTES_MAX) {
                throw new Problem.Told(Problem.tooLarge(KeptForms.FILE_BYTES_MAX));
            }
            return new Dropped(name(file.filename()), Bytes.of(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException("an upload ended early", broken);
        }
    }

    /// The name as given, without a path and without controls.
    private static String name(String given) {
        String name = given.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        String some = name.isEmpty() ? "spreadsheet" : name;
        return some.length() <= NAME_CHARACTERS_MAX ? some
                : some.substring(0, NAME_CHARACTERS_MAX);
    }
}
