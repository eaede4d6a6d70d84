/** HTTP as the functions use it. Only {@link newsreel.http.ApiGatewayV2} knows the event. */
@NullMarked
package newsreel.http;

import org.jspecify.annotations.NullMarked;
