package mizan.web;

import java.time.InstantSource;

/// What the web server is made of; `app` constructs it.
///
/// @param host    address to listen on, such as `127.0.0.1`
/// @param counter where statements are handed in and published files are read
/// @param clock   the instant that pages are drawn at; the scripted one in the exercise
public record WebParts(String host, Counter counter, InstantSource clock) {}
