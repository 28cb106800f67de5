package mizan.web;

/// Only officers may do this: the browser is sent to sign in, and from there to where it was going.
final class SignInFirst extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final String then;

    SignInFirst(String then) {
        super("sign in first", null, false, false);
        this.then = then;
    }

    String then() {
        return then;
    }
}
