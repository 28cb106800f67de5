package mizan.tidy;

import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/// Core and trusted shell hold no magic: no reflection, no thread-locals, no static state that
/// changes.
record TrustedPlainness() implements Rule {

    @Override
    public String name() {
        return "trusted-plainness";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        var complaints = new ArrayList<Complaint>();
        for (Classes.Compiled compiled : Classes.of(repository).in(Rings.TRUSTED)) {
            for (String type : compiled.types()) {
                if (type.startsWith("java/lang/reflect/")
                        || type.startsWith("java/lang/ThreadLocal")
                        || type.equals("java/util/ServiceLoader")) {
                    complaints.add(Complaint.of(compiled.source(),
                            compiled.room() + " is trusted and names " + type.replace('/', '.'),
                            "call it by its name, and pass what it needs"));
                }
            }
            if (compiled.members().contains("java/lang/Class.forName")) {
                complaints.add(Complaint.of(compiled.source(),
                        compiled.room() + " is trusted and uses java.lang.Class.forName",
                        "call it by its name, and pass what it needs"));
            }
            for (FieldModel field : compiled.model().fields()) {
                if (field.flags().has(AccessFlag.STATIC) && !field.flags().has(AccessFlag.FINAL)) {
                    complaints.add(Complaint.of(compiled.source(),
                            "static field " + field.fieldName().stringValue() + " can change",
                            "make it final, or a field of the object that owns it"));
                }
            }
        }
        return complaints.stream().distinct().toList();
    }
}
