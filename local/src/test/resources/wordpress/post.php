<?php
$_SERVER['HTTP_HOST'] = '127.0.0.1';
require __DIR__ . '/wp-load.php';
echo "\npost ", wp_insert_post( array( 'post_title' => 'A post', 'post_status' => 'publish', 'post_content' => "Before.\n\n{$argv[1]}\n\nAfter." ) );
