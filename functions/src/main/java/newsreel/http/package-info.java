/** HTTP as the functions speak it; {@link newsreel.http.ApiGatewayV2} alone knows the event. */
@NullMarked
package newsreel.http;

import org.jspecify.annotations.NullMarked;
