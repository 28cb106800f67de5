/// What can be said, by whom, in which bytes.
@NullMarked
package mizan.statement;

import org.jspecify.annotations.NullMarked;
