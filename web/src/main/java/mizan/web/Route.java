package mizan.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/// One path that the server answers.
///
/// @param method  GET, POST or PUT
/// @param path    with `{name}` for one segment and `<name>` for the rest
/// @param handler what answers
public record Route(HandlerType method, String path, Handler handler) {

    /// A path that is read.
    public static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }
}
