/// Gives opaque bytes a durable place.
@NullMarked
package mizan.ledger;

import org.jspecify.annotations.NullMarked;
