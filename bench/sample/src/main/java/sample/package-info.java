/** An article function as the samples of AWS are written: events, items and answers are beans. */
@NullMarked
package sample;

import org.jspecify.annotations.NullMarked;
