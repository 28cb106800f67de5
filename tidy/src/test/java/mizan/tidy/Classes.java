package mizan.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.constantpool.NameAndTypeEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the compiled main classes of the rooms refer to.
final class Classes {

    private static final Pattern NAME_IN_DESCRIPTOR = Pattern.compile("L([\\w/$]+)");

    /// A compiled class.
    ///
    /// @param source    path of its source from the root, as far as the class tells
    /// @param types     internal names (`java/util/List`) of all types that it names
    /// @param members   owners and names of all methods and fields that it uses, `owner.name`
    record Compiled(String room, String source, ClassModel model, Set<String> types,
            Set<String> members) {}

    private final List<Compiled> all;

    private Classes(List<Compiled> all) {
        this.all = all;
    }

    static Classes of(Repository repository) {
        return repository.derive(Classes.class, Classes::read);
    }

    List<Compiled> all() {
        return all;
    }

    List<Compiled> in(Set<String> rooms) {
        return all.stream().filter(compiled -> rooms.contains(compiled.room())).toList();
    }

    private static Classes read(Repository repository) {
        var all = new ArrayList<Compiled>();
        for (String room : repository.rooms()) {
            for (Path file : repository.classes(room)) {
                Compiled compiled = read(room, file);
                // What an earlier build left of a source that is gone is not ours to judge.
                if (repository.has(compiled.source())) {
                    all.add(compiled);
                }
            }
        }
        return new Classes(List.copyOf(all));
    }

    private static Compiled read(String room, Path file) {
        ClassModel model;
        try {
            model = ClassFile.of().parse(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
        var types = new TreeSet<String>();
        var members = new TreeSet<String>();
        for (PoolEntry entry : model.constantPool()) {
            switch (entry) {
                case ClassEntry type when type.asInternalName().startsWith("[") ->
                    named(type.asInternalName(), types);
                case ClassEntry type -> types.add(type.asInternalName());
                case MemberRefEntry member -> members.add(
                        member.owner().asInternalName() + "." + member.name().stringValue());
                case NameAndTypeEntry shape -> named(shape.type().stringValue(), types);
                case MethodTypeEntry shape -> named(shape.descriptor().stringValue(), types);
                // Generic signatures are plain text; ours are the only ones that matter there.
                case Utf8Entry text when text.stringValue().contains("Lmizan/") ->
                    named(text.stringValue(), types);
                default -> { } // numbers, strings and other text name no type
            }
        }
        model.fields().forEach(field -> named(field.fieldType().stringValue(), types));
        model.methods().forEach(method -> named(method.methodType().stringValue(), types));
        return new Compiled(room, sourceOf(room, model), model, types, members);
    }

    /// Adds the types that a descriptor or a generic signature names, each as `L…;`.
    private static void named(String descriptor, Set<String> types) {
        Matcher matcher = NAME_IN_DESCRIPTOR.matcher(descriptor);
        while (matcher.find()) {
            types.add(matcher.group(1));
        }
    }

    private static String sourceOf(String room, ClassModel model) {
        String name = model.thisClass().asInternalName();
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        String file = model.findAttribute(Attributes.sourceFile())
                .map(attribute -> attribute.sourceFile().stringValue())
                .orElse("unknown");
        return room + "/src/main/java/" + folder + file;
    }
}
