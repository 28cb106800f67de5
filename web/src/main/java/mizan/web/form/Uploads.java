package mizan.web.form;

import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mizan.intake.Attachments;
import mizan.intake.Stripping;
import mizan.office.KeptFile;
import mizan.office.KeptForms;
import mizan.tlog.Bytes;

/// Files that came with a form.
final class Uploads {
    private static final String FIELD = "files";
    private static final int NAME_CHARACTERS_MAX = 120;

    /// What was taken, and words on what was not.
    record Taken(List<KeptFile> files, Optional<String> refused) {}

    Taken of(Context context) {
        if (!context.isMultipartFormData()) {
            return new Taken(List.of(), Optional.empty());
        }
        List<KeptFile> files = new ArrayList<>();
        Optional<String> refused = Optional.empty();
        for (UploadedFile upload : context.uploadedFiles(FIELD)) {
            if (upload.size() == 0) {
                continue;
            }
            Bytes content = content(upload);
            if (content.length() > KeptForms.FILE_BYTES_MAX) {
                refused = Optional.of(name(upload) + ": > " + KeptForms.FILE_BYTES_MAX);
                continue;
            }
            files.add(kept(name(upload), content));
        }
        return new Taken(List.copyOf(files), refused);
    }

    /// Without what tells of its maker; what was taken out, or could not be, stands with its name.
    private static KeptFile kept(String name, Bytes content) {
        return switch (Attachments.strip(content)) {
            case Stripping.Stripped(var bytes, var media, var removed, var remains) ->
                    new KeptFile(name + said("removed: ", removed) + said("still in it: ", remains),
                            media, bytes);
            case Stripping.Unchanged(var media, var why) ->
                    new KeptFile(name + " (" + why + ")", media, content);
        };
    }

    private static String said(String before, List<String> what) {
        return what.isEmpty() ? "" : " (" + before + String.join(", ", what) + ")";
    }

    private static Bytes content(UploadedFile upload) {
        try (InputStream in = upload.content()) {
            return Bytes.of(in.readNBytes(KeptForms.FILE_BYTES_MAX + 1));
        } catch (IOException broken) {
            throw new UncheckedIOException("an upload ended early", broken);
        }
    }

    /// The name as given, without a path and without controls.
    private static String name(UploadedFile upload) {
        String name = upload.filename().replaceAll("[\\p{Cntrl}/\\\\]", "_");
        return name.length() <= NAME_CHARACTERS_MAX ? name : name.substring(0, NAME_CHARACTERS_MAX);
    }
}
