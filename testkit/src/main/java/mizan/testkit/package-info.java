/// What tests of several rooms share.
///
/// ## Words
///
/// - [Check]: a property tried on many seeds; a failure names the seed and the repeating command.
/// - [ForeignTool]: tools and files that nobody here wrote and that a machine may lack. What a
///   test cannot do without them it says on one line, and it counts as aborted, never as passed.
///
/// ## Not here
///
/// Anything that knows a room: those fakes stand beside the tests of the room itself.
@NullMarked
package mizan.testkit;

import org.jspecify.annotations.NullMarked;
