/** Figures on how well the rules tell unsafe tests, in projects that others have checked out and compiled. */
package io.github.parallelmaven.accuracy;
