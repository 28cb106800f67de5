package mizan.tlog;

/// The characters that signed notes and key names allow. Source: C2SP signed-note.
final class KeyNames {
    private KeyNames() {}

    /// Refuses an empty name, one with Unicode White_Space, a plus, or a control character.
    static void check(String name, String what) {
        if (name.isEmpty()) {
            throw new MalformedException(what + " is empty");
        }
        Bytes.utf8(name);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '+' || c < 0x20 || isWhiteSpace(c)) {
                throw new MalformedException("%s has U+%04X at character %d: \"%s\""
                        .formatted(what, (int) c, i, name));
            }
        }
    }

    /// The property White_Space of Unicode, all of it in the basic plane. Not
    /// `Character.isWhitespace`, which leaves out U+0085, U+00A0, U+2007 and U+202F.
    static boolean isWhiteSpace(char c) {
        return c >= 0x09 && c <= 0x0d || c == 0x20 || c == 0x85 || c == 0xa0 || c == 0x1680
                || c >= 0x2000 && c <= 0x200a || c == 0x2028 || c == 0x2029 || c == 0x202f
                || c == 0x205f || c == 0x3000;
    }
}
