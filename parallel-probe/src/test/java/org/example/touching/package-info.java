/** Code that is changed while it is loaded, as a user's would be: in no package of ours. */
@NullMarked
package org.example.touching;

import org.jspecify.annotations.NullMarked;
