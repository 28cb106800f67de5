package mizan.tidy;

/// One place that breaks a rule.
///
/// @param path of the file, relative to the root, with `/`
/// @param line 1-based; 0 means the file as a whole
/// @param what is wrong there, with its numbers
/// @param next what to do about it
record Complaint(String path, int line, String what, String next) {

    static Complaint of(String path, String what, String next) {
        return new Complaint(path, 0, what, next);
    }

    @Override
    public String toString() {
        return path + (line > 0 ? ":" + line : "") + ": " + what + "; " + next;
    }
}
