<?php
/* WordPress asks nobody on its own machine otherwise. */
add_filter( 'http_request_host_is_external', '__return_true' );
add_filter( 'http_allowed_safe_ports', fn() => range( 1, 65535 ) );
