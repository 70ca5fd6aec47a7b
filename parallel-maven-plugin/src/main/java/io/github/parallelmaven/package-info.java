/** Makes the tests of a Maven project run in parallel, safely, with proof. */
package io.github.parallelmaven;
