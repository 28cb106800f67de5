package mizan.web.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mizan.intake.CharterWords;
import mizan.intake.Gazetteer;
import mizan.intake.ImportSetting;
import mizan.intake.Mapping;
import mizan.intake.Original;
import mizan.intake.SheetImport;
import mizan.intake.SheetProposal;
import mizan.intake.Spreadsheet;
import mizan.intake.Target;
import mizan.office.FormId;
import mizan.office.Keeping;
import mizan.office.KeptFile;
import mizan.office.KeptForm;
import mizan.office.KeptForms;
import mizan.office.Owner;
import mizan.office.Typed;
import mizan.statement.MemberId;
import mizan.tlog.Bytes;
import mizan.web.Caller;
import mizan.web.PageKit;
import mizan.web.Problem;

/// A spreadsheet between being dropped in and being proposed: the file and what was decided on it,
/// kept as a form is, by the officer who brought it.
///
/// @param mapping as decided so far; absent until the first look
record ImportFile(FormId id, String name, Target target, Spreadsheet sheet, Original original,
        Bytes content, Optional<Mapping> mapping, ImportSetting setting) {
    static final String KIND = "import";
    private static final String NAME = "name";
    private static final String TARGET = "target";
    private static final String MAPPING = "mapping";

    /// Keeps a file that can be opened.
    ///
    /// @throws Problem.Told W004 where this officer keeps too much already
    static FormId keep(PageKit kit, Caller.SignedIn me, String name, Target target,
            Bytes content) {
        FormId id = FormId.fresh(kit.office().chance());
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(NAME, name);
        fields.put(TARGET, target.type());
        Typed typed = new Typed(KIND, fields,
                List.of(new KeptFile(name, "application/octet-stream", content)));
        if (!(kit.office().store().forms().keep(id, owner(me), typed, kit.now())
                instanceof Keeping.Kept)) {
            throw new Problem.Told(Problem.tooLarge(KeptForms.FILE_BYTES_MAX));
        }
        return id;
    }

    /// The file that this officer brought under this id.
    static Optional<ImportFile> of(PageKit kit, Caller.SignedIn me, FormId id,
            CharterWords words) {
        KeptForms forms = kit.office().store().forms();
        return forms.of(id, owner(me)).filter(form -> form.kind().equals(KIND))
                .flatMap(form -> form.files().stream().findFirst()
                        .flatMap(line -> forms.content(id, owner(me), line.sha256()))
                        .flatMap(file -> open(me, form, file.content(), words)));
    }

    private static Optional<ImportFile> open(
            Caller.SignedIn me, KeptForm form, Bytes content, CharterWords words) {
        String name = form.fields().getOrDefault(NAME, "");
        Target target = Target.named(form.fields().getOrDefault(TARGET, ""))
                .orElse(Target.INCIDENT);
        Optional<Mapping> mapping = Optional.ofNullable(form.fields().get(MAPPING))
                .map(text -> Mapping.parse(Bytes.utf8(text)));
        if (!(Spreadsheet.open(content, name, mapping.flatMap(Mapping::form))
                instanceof Spreadsheet.Opening.Opened(var sheet))) {
            return Optional.empty();
        }
        return Optional.of(new ImportFile(form.id(), name, target, sheet,
                Original.of(content, sheet.media(), name), content, mapping,
                new ImportSetting(words, Gazetteer.EMPTY,
                        new MemberId(me.session().member()), me.session().officer())));
    }

    /// What is understood of it under what was decided; proposed where nothing was.
    SheetProposal proposal(PageKit kit) {
        if (mapping.isPresent()) {
            return SheetImport.check(sheet, mapping.get(), setting);
        }
        SheetProposal fresh = SheetImport.propose(sheet, original, target, "", setting);
        return KnownMappings.of(kit, fresh)
                .map(known -> SheetImport.check(sheet, known, setting)).orElse(fresh);
    }

    /// Keeps what was decided.
    void decide(PageKit kit, Caller.SignedIn me, Mapping decided) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(NAME, name);
        fields.put(TARGET, decided.target().type());
        fields.put(MAPPING, decided.json().compact());
        var unused = kit.office().store().forms().keep(
                id, owner(me), Typed.of(KIND, fields), kit.now());
    }

    /// Puts the file away again.
    static void discard(PageKit kit, Caller.SignedIn me, FormId id) {
        kit.office().store().forms().discard(id, owner(me));
    }

    static Owner owner(Caller.SignedIn me) {
        return new Owner.OfOfficer(me.session().id());
    }
}
