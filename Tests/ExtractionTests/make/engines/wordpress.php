<?php
// php wordpress.php WPROOT install | theme THEME NAME TAGLINE URL
[$_, $root, $what] = $argv;
$_SERVER['HTTP_HOST'] = 'localhost'; $_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1'; $_SERVER['REQUEST_METHOD'] = 'GET'; $_SERVER['REQUEST_URI'] = '/';
if ($what === 'install') define('WP_INSTALLING', true);
require "$root/wp-load.php";
if ($what === 'install') {
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    global $wpdb;
    foreach ($wpdb->get_col("SHOW TABLES") as $t) $wpdb->query("DROP TABLE `$t`");
    wp_cache_flush();
    if (!function_exists('wp_new_blog_notification_off')) { function noop() {} }
    add_filter('pre_wp_mail', '__return_true');
    wp_install('Site', 'editor', 'editor@localhost.example', true, '', 'pack-password', 'en_US');
    wp_delete_post(1, true); wp_delete_post(2, true);
    update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
    update_option('date_format', 'F j, Y'); update_option('thread_comments', 1); update_option('posts_per_page', 8);
    update_option('show_avatars', 1); update_option('show_comments_cookies_opt_in', 1); update_option('comment_moderation', 0); update_option('comment_previously_approved', 0);
    global $wp_rewrite; $wp_rewrite->init(); flush_rewrite_rules();
    $data = json_decode(file_get_contents("$root/pack.json"), true);
    $users = [];
    kses_remove_filters();
    foreach ($data['posts'] as $p) {
        $name = $p['author'];
        if (!isset($users[$name])) {
            $users[$name] = wp_insert_user(['user_login' => sanitize_title($name), 'user_pass' => md5($name), 'display_name' => $name, 'role' => 'author',
                'user_email' => sanitize_title($name) . '@localhost.example', 'description' => $data['bio'][$name] ?? '']);
        }
        $term = term_exists($p['section'], 'category') ?: wp_insert_term($p['section'], 'category');
        $id = wp_insert_post(wp_slash(['post_title' => $p['title'], 'post_name' => $p['slug'], 'post_content' => $p['content'], 'post_excerpt' => $p['excerpt'],
            'post_author' => $users[$name], 'post_date' => $p['date'], 'post_status' => 'publish', 'post_category' => [(int) $term['term_id']], 'tags_input' => $p['tags']]), true);
        if ($p['footnotes']) update_post_meta($id, 'footnotes', wp_slash(json_encode($p['footnotes'])));
        $before = 0; $t = strtotime($p['date']);
        foreach ($p['comments'] as $i => $k) {
            $t += 5400 + 777 * $i;
            $parent = $k['reply'] ? $before : 0;
            $before = wp_insert_comment(wp_slash(['comment_post_ID' => $id, 'comment_author' => $k['author'], 'comment_author_email' => sanitize_title($k['author']) . '@mail.example',
                'comment_content' => $k['text'], 'comment_date' => date('Y-m-d H:i:s', $t), 'comment_date_gmt' => date('Y-m-d H:i:s', $t), 'comment_parent' => $parent, 'comment_approved' => 1]));
        }
    }
    $about = wp_insert_post(['post_type' => 'page', 'post_title' => 'About us', 'post_content' => 'We are a small newsroom.', 'post_status' => 'publish']);
    wp_insert_post(['post_type' => 'page', 'post_title' => 'Contact', 'post_content' => 'Write to us.', 'post_status' => 'publish']);
    $privacy = wp_insert_post(['post_type' => 'page', 'post_title' => 'Privacy policy', 'post_content' => 'We keep no more than we must.', 'post_status' => 'publish']);
    update_option('wp_page_for_privacy_policy', $privacy);
} else {
    [, , , $theme, $name, $tagline, $url] = $argv;
    switch_theme($theme);
    update_option('blogname', $name); update_option('blogdescription', $tagline); update_option('home', $url); update_option('siteurl', $url);
    $blocks = [
        2 => '<!-- wp:search {"label":"Search","buttonText":"Search"} /-->',
        3 => '<!-- wp:group --><div class="wp-block-group"><!-- wp:heading --><h2>Latest news</h2><!-- /wp:heading --><!-- wp:latest-posts {"postsToShow":6,"displayPostContent":true,"excerptLength":28,"displayAuthor":true,"displayPostDate":true} /--></div><!-- /wp:group -->',
        4 => '<!-- wp:group --><div class="wp-block-group"><!-- wp:heading --><h2>Recent comments</h2><!-- /wp:heading --><!-- wp:latest-comments {"commentsToShow":5} /--></div><!-- /wp:group -->',
        5 => '<!-- wp:group --><div class="wp-block-group"><!-- wp:heading --><h2>Archives</h2><!-- /wp:heading --><!-- wp:archives /--></div><!-- /wp:group -->',
        6 => '<!-- wp:group --><div class="wp-block-group"><!-- wp:heading --><h2>Sections</h2><!-- /wp:heading --><!-- wp:categories {"showPostCounts":true} /--></div><!-- /wp:group -->',
        7 => '<!-- wp:group --><div class="wp-block-group"><!-- wp:heading --><h2>Follow us</h2><!-- /wp:heading --><!-- wp:social-links {"showLabels":true} --><ul class="wp-block-social-links has-visible-labels"><!-- wp:social-link {"url":"https://facebook.com/","service":"facebook"} /--><!-- wp:social-link {"url":"https://twitter.com/","service":"twitter"} /--><!-- wp:social-link {"url":"https://mastodon.social/","service":"mastodon"} /--><!-- wp:social-link {"url":"mailto:desk@mail.example","service":"mail"} /--></ul><!-- /wp:social-links --></div><!-- /wp:group -->',
        8 => '<!-- wp:tag-cloud /-->',
    ];
    $w = ['_multiwidget' => 1];
    foreach ($blocks as $i => $b) $w[$i] = ['content' => $b];
    update_option('widget_block', $w);
    $ids = array_map(fn($i) => "block-$i", array_keys($blocks));
    $two = $theme === 'twentytwenty';
    update_option('sidebars_widgets', ['wp_inactive_widgets' => [], 'sidebar-1' => $two ? array_slice($ids, 0, 3) : $ids, 'sidebar-2' => $two ? array_slice($ids, 3) : [], 'array_version' => 3]);
    if (in_array($theme, ['twentynineteen', 'twentytwenty', 'twentytwentyone'])) {
        $menu = wp_get_nav_menu_object('Main') ? wp_get_nav_menu_object('Main')->term_id : wp_create_nav_menu('Main');
        if (!wp_get_nav_menu_items($menu)) {
            foreach (get_categories() as $cat) wp_update_nav_menu_item($menu, 0, ['menu-item-object-id' => $cat->term_id, 'menu-item-object' => 'category', 'menu-item-type' => 'taxonomy', 'menu-item-status' => 'publish', 'menu-item-title' => $cat->name]);
            foreach (get_pages() as $page) wp_update_nav_menu_item($menu, 0, ['menu-item-object-id' => $page->ID, 'menu-item-object' => 'page', 'menu-item-type' => 'post_type', 'menu-item-status' => 'publish']);
        }
        set_theme_mod('nav_menu_locations', ['primary' => $menu, 'menu-1' => $menu, 'footer' => $menu]);
    }
    if ($theme === 'twentytwentyone') set_theme_mod('display_excerpt_or_full_post', 'excerpt');
    flush_rewrite_rules();
}
