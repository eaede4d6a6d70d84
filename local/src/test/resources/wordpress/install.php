<?php
$_SERVER['HTTP_HOST'] = '127.0.0.1';
define( 'WP_INSTALLING', true );
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
wp_install( 'A site', 'editor', 'editor@example.org', true, '', 'secret' );
update_option( 'template', 'plain' );
update_option( 'stylesheet', 'plain' );
