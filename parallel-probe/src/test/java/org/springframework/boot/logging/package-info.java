@NullMarked
package org.springframework.boot.logging;

import org.jspecify.annotations.NullMarked;
