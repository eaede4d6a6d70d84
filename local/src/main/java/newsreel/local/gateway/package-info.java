/**
 * API Gateway's HTTP API and Lambda on this machine: an HTTP request becomes an event for a
 * function, and its answer an HTTP response.
 */
@NullMarked
package newsreel.local.gateway;

import org.jspecify.annotations.NullMarked;
