/** Tests of renditions, on files that a program makes. */
package newsreel.renditions;
