package mizan.tidy;

import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ConvertInstruction;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.OperatorInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// No decision rests on floating point: statements carry integers, and rules compare integers.
record NoFloatingPoint() implements Rule {

    private static final Set<String> ROOMS = Set.of("tlog", "statement", "mechanism");
    private static final Set<TypeKind> FLOATING = Set.of(TypeKind.FLOAT, TypeKind.DOUBLE);

    @Override
    public String name() {
        return "no-floating-point";
    }

    @Override
    public List<Complaint> check(Repository repository) {
        var complaints = new ArrayList<Complaint>();
        for (Classes.Compiled compiled : Classes.of(repository).in(ROOMS)) {
            for (MethodModel method : compiled.model().methods()) {
                boolean floats = method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .filter(Instruction.class::isInstance)
                        .anyMatch(element -> FLOATING.contains(kind((Instruction) element)));
                if (floats) {
                    complaints.add(Complaint.of(compiled.source(),
                            "method " + method.methodName().stringValue() + " uses floating point",
                            "use integers with a unit in their name"));
                }
            }
        }
        return complaints;
    }

    private static TypeKind kind(Instruction instruction) {
        return switch (instruction) {
            case LoadInstruction load -> load.typeKind();
            case ArrayLoadInstruction load -> load.typeKind();
            case ConstantInstruction constant -> constant.typeKind();
            case ConvertInstruction convert -> convert.toType();
            case OperatorInstruction operator -> operator.typeKind();
            case ReturnInstruction done -> done.typeKind();
            default -> TypeKind.VOID; // moves no number
        };
    }
}
