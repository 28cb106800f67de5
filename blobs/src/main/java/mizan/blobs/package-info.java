/// Content by digest: disclosure files and attachments, sealed where they must be.
@NullMarked
package mizan.blobs;

import org.jspecify.annotations.NullMarked;
