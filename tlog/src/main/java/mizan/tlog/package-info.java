/// The mathematics of a transparency log.
@NullMarked
package mizan.tlog;

import org.jspecify.annotations.NullMarked;
