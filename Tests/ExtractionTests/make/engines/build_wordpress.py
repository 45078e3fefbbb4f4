"""WordPress pages. Arguments: CONTENT RAW WPROOT DATABASE THEMESET (61 or 68); needs php-cli, MariaDB with user pack/pack on the local socket.

WPROOT is a copy of Debian's /usr/share/wordpress with the themes of the wordpress-theme-* packages in wp-content/themes.
Posts, users, threaded comments and widgets are put in by wordpress.php through WordPress' own functions; pages are fetched over HTTP."""
import json
import os
import subprocess
import sys
import time
import urllib.request

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(here, "..", "lib"))
import content as c

folder, raw, root, database, themeset = sys.argv[1:6]
A = c.articles(folder)

BIO = {
    "Edda Marlowe": "Edda Marlowe writes about foreign affairs and drew maps for newspapers for five years. She lives by the sea and answers letters.",
    "Tobias Renn": "Tobias Renn is a columnist. He was a correspondent in Ankara and Beirut and is the author of a book about waiting rooms.",
    "Salma Darwazi": "Salma Darwazi is a lawyer and reporter from Homs. She has covered Syria for this publication since 2014.",
    "Gareth Pellow": "Gareth Pellow is a staff reporter. Send him what you know: he reads everything and publishes some of it.",
    "Ines Calloway": "Ines Calloway is an essayist and reviews books for several papers.",
    "Petra Voss": "Petra Voss writes about energy, and about what people say about energy.",
    "Joan Ardley": "Joan Ardley reports from wherever there is a market.",
}
SITES = {  # theme: (name, tagline, host, [(page, article, comments, also, ad, classic)])
    "twentynineteen": ("The Harbour Ledger", "News from the quay and from further off", "harbour-ledger.example", [
        ("wp2019-stay-or-go", "stay-or-go", 14, False, False, True),
        ("wp2019-camp-brief", "camp-brief", 9, False, False, True),
        ("wp2019-market-day", "market-day", 5, True, True, True),
        ("wp2019-library-branch", "library-branch", 3, False, True, False)]),
    "twentytwenty": ("Levant Notebook", "Reporting and opinion from the eastern Mediterranean", "levant-notebook.example", [
        ("wp2020-oil-pull", "oil-pull", 7, False, False, False),
        ("wp2020-kurds-bargain", "kurds-bargain", 6, True, False, False),
        ("wp2020-trial-assad", "trial-assad", 10, True, True, False),
        ("wp2020-football-corries", "football-corries", 3, False, False, False)]),
    "twentytwentyone": ("Tamarisk Review", "A review of politics and books", "tamarisk-review.example", [
        ("wp2021-interview-river", "interview-river", 6, False, False, False),
        ("wp2021-book-review", "book-review", 4, False, False, False),
        ("wp2021-sanctions-table", "sanctions-table", 5, True, False, False),
        ("wp2021-letter-interpreter", "letter-interpreter", 12, False, False, False),
        ("wp2021-index", None, 0, False, False, False)]),
    "twentytwentytwo": ("Meridian Dispatch", "The world, by noon", "meridian-dispatch.example", [
        ("wp2022-live-withdrawal", "live-withdrawal", 8, False, True, False),
        ("wp2022-prison-guards", "prison-guards", 6, True, False, False)]),
    "twentytwentythree": ("The Fourth Bench", "Argument without shouting", "fourth-bench.example", [
        ("wp2023-coverage-maps", "coverage-maps", 5, False, False, False),
        ("wp2023-editorial-vote", "editorial-vote", 8, False, False, False),
        ("wp2023-harbour-dredging", "harbour-dredging", 3, False, True, False)]),
    "twentytwentyfour": ("Open Column", "Essays, explainers and a garden", "open-column.example", [
        ("wp2024-half-measures", "half-measures", 12, False, False, False),
        ("wp2024-faq-isis", "faq-isis", 5, True, False, False),
        ("wp2024-bees-column", "bees-column", 3, False, False, False)]),
    "twentytwentyfive": ("The Quayside Courier", "Every morning but Monday", "quayside-courier.example", [
        ("wp2025-returning-home", "returning-home", 7, False, True, False),
        ("wp2025-leaving-is-not-a-plan", "leaving-is-not-a-plan", 9, True, True, False)]),
}
themes = ["twentynineteen", "twentytwenty", "twentytwentyone", "twentytwentytwo", "twentytwentythree"] if themeset == "61" else ["twentytwentyfour", "twentytwentyfive"]
plan = {}
for theme in themes:
    for page, article, n, also, ad, classic in SITES[theme][3]:
        if article:
            plan[article] = (n, also, ad, classic)

posts = []
for a in A.values():
    if a.lang != "en":
        continue
    n, also, ad, classic = plan.get(a["id"], (2, False, False, False))
    boxed = c.with_boxes(a, [(t["title"], f"/{t['date'][:4]}/{t['date'][5:7]}/{t['id']}/") for t in c.teasers(A, a, 2)] if also else None, ad)
    content, notes = (c.to_wp_classic(boxed), []) if classic else c.to_wp(boxed)
    posts.append({"slug": a["id"], "title": a["title"], "content": content, "footnotes": notes, "excerpt": a["teaser"], "author": a["author"] or "The editors",
                  "date": a["date"] + " 07:%02d:00" % (len(a["id"]) * 3 % 60), "section": a["section"], "tags": a["tags"], "comments": c.comments_for(folder, a, n)})
data = {"posts": posts, "bio": BIO}
with open(os.path.join(root, "pack.json"), "w") as f:
    json.dump(data, f)
with open(os.path.join(root, "wp-config.php"), "w") as f:
    f.write(f"""<?php
define('DB_NAME', '{database}'); define('DB_USER', 'pack'); define('DB_PASSWORD', 'pack'); define('DB_HOST', 'localhost:/run/mysqld/mysqld.sock');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY','SECURE_AUTH_KEY','LOGGED_IN_KEY','NONCE_KEY','AUTH_SALT','SECURE_AUTH_SALT','LOGGED_IN_SALT','NONCE_SALT'] as $k) define($k, md5($k));
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
$_SERVER['HTTPS'] = 'on';
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require_once ABSPATH . 'wp-settings.php';
""")
with open(os.path.join(root, "router.php"), "w") as f:
    f.write("<?php $p = __DIR__ . parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH); if (is_file($p)) return false; require __DIR__ . '/index.php';")

php = lambda *args: subprocess.run(["php", "-d", "memory_limit=512M", os.path.join(here, "wordpress.php"), root, *args], check=True)
php("install")
version = subprocess.run(["php", "-r", f"include '{root}/wp-includes/version.php'; echo $wp_version;"], capture_output=True, text=True).stdout
for theme in themes:
    name, tagline, host, pages = SITES[theme]
    php("theme", theme, name, tagline, "https://" + host)
    server = subprocess.Popen(["php", "-S", "127.0.0.1:8971", "-t", root, os.path.join(root, "router.php")], stderr=subprocess.DEVNULL)
    time.sleep(1)
    try:
        for page, article, n, also, ad, classic in pages:
            path = "/" if article is None else f"/{A[article]['date'][:4]}/{A[article]['date'][5:7]}/{article}/"
            request = urllib.request.Request("http://127.0.0.1:8971" + path, headers={"Host": host})
            body = urllib.request.urlopen(request).read()
            a = A[article] if article else None
            notes = ["index: a front page with teasers only"] if not a else []
            if a:
                notes.append(f"{n} comments")
                if also:
                    notes.append("«read also» box in the article" + ("" if classic else " (a block of latest posts with excerpts)"))
                if ad:
                    notes.append("advertisement in the article")
            c.emit(raw, page, body, a, engine="wordpress", version=version, theme=theme, source=name, url=f"https://{host}{path}",
                   author=(a["author"] or "The editors") if a else None, published=a["date"] if a else None, notes="; ".join(notes), index=a is None,
                   standfirst=a["teaser"] if a and theme == "twentytwenty" else None)
    finally:
        server.terminate()
        server.wait()
