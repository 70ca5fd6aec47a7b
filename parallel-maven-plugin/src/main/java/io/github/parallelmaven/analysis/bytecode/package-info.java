/** What the class files say: facts about classes, what a test reaches, digests. The only package that knows ASM. */
@NullMarked
package io.github.parallelmaven.analysis.bytecode;

import org.jspecify.annotations.NullMarked;
