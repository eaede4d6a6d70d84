/** The local server under load, in a process of its own. */
@org.jspecify.annotations.NullMarked
package newsreel.local.soak;
