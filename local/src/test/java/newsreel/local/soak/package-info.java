/** The local server and its client in processes of their own: under load, and killed. */
@org.jspecify.annotations.NullMarked
package newsreel.local.soak;
