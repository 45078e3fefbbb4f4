"""Pelican pages. Arguments: CONTENT RAW WORK PYTHON (of an environment with pelican, seafoam, pelican-comment-system,
pelican-related-posts, pelican-neighbors, pelican-share-post, pelican-seo from PyPI)."""
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work, python = sys.argv[1:5]
A = c.articles(folder)
BASE = """
SITENAME = {name!r}
SITESUBTITLE = {tagline!r}
SITEURL = {url!r}
AUTHOR = 'The editors'
PATH = 'content'
ARTICLE_PATHS = ['news']
TIMEZONE = 'Europe/London'
DEFAULT_LANG = 'en'
DEFAULT_PAGINATION = 6
LINKS = (('The weather', 'https://weather.example/'), ('Tide tables', 'https://tides.example/'), ('Town hall', 'https://townhall.example/'))
SOCIAL = (('Facebook', 'https://facebook.com/'), ('Twitter', 'https://twitter.com/'), ('Mastodon', 'https://mastodon.social/'))
MARKDOWN = {{'extension_configs': {{'markdown.extensions.extra': {{}}, 'markdown.extensions.smarty': {{}}, 'markdown.extensions.meta': {{}}}}, 'output_format': 'html5'}}
PLUGINS = {plugins!r}
"""
SHARE = """{% extends "!simple/article.html" %}
{% block content %}{{ super() }}
{% if article.share_post and article.status != 'draft' %}
<section><p id="post-share-links">Share on:
{% for url_name, url in article.share_post.items() %}<a href="{{ url }}" title="Share on {{ url_name|capitalize }}">{{ url_name|replace("_", " ")|capitalize }}</a>{% if not loop.last %} &bull; {% endif %}
{% endfor %}</p></section>
{% endif %}{% endblock %}
"""
SITES = {
    "notmyidea": ("The Salt Road", "A weekly", "https://saltroad.example", [], "DISQUS_SITENAME = 'saltroad'\nTWITTER_USERNAME = 'saltroad'\n", 0,
                  [("pelican-notmyidea-base-on-the-coast", "base-on-the-coast"), ("pelican-notmyidea-football-corries", "football-corries")]),
    "simple": ("Notes from the Ferry", "", "https://ferrynotes.example", ["share_post", "seo"],
               "THEME = 'simple'\nTHEME_TEMPLATES_OVERRIDES = ['overrides']\nSEO_REPORT = False\nSEO_ENHANCER = True\nSEO_ENHANCER_OPEN_GRAPH = True\nSEO_ENHANCER_TWITTER_CARDS = True\nLOGO = '/logo.png'\n", 0,
               [("pelican-simple-letter-interpreter", "letter-interpreter"), ("pelican-simple-kurds-bargain", "kurds-bargain")]),
    "seafoam": ("Estuary Times", "Comment and letters", "https://estuarytimes.example", ["seafoam", "related_posts", "neighbors", "pelican_comment_system", "jinja_filters", "image_process"],
                "import pelican\npelican.Pelican.get_writer = pelican.Pelican._get_writer  # the name that the comment plugin knows\nfrom pelican.plugins import seafoam\nTHEME = str(seafoam.get_path())\nBOOTSTRAP_THEME = 'flatly'\nPELICAN_COMMENT_SYSTEM = True\nPELICAN_COMMENT_SYSTEM_EMAIL_USER = 'letters'\nPELICAN_COMMENT_SYSTEM_EMAIL_DOMAIN = 'mail.example'\nDISPLAY_RECENT_POSTS_ON_SIDEBAR = True\nDISPLAY_CATEGORIES_ON_SIDEBAR = True\nDISPLAY_BREADCRUMBS = True\nTAGS_TEXT = 'Tags'\nIMAGE_PROCESS = {}\n", 7,
                [("pelican-seafoam-leaving-is-not-a-plan", "leaving-is-not-a-plan"), ("pelican-seafoam-camp-brief", "camp-brief"), ("pelican-seafoam-book-review", "book-review")]),
}
version = subprocess.run([python, "-m", "pelican", "--version"], capture_output=True, text=True).stdout.strip()
for theme, (name, tagline, url, plugins, more, count, pages) in SITES.items():
    site = os.path.join(work, "pelican-" + theme)
    shutil.rmtree(site, ignore_errors=True)
    os.makedirs(os.path.join(site, "content", "news"))
    os.makedirs(os.path.join(site, "overrides"))
    with open(os.path.join(site, "overrides", "article.html"), "w") as f:
        f.write(SHARE)
    with open(os.path.join(site, "pelicanconf.py"), "w") as f:
        f.write(BASE.format(name=name, tagline=tagline, url=url, plugins=plugins) + more)
    for a in A.values():
        if a.lang != "en":
            continue
        with open(os.path.join(site, "content", "news", a["id"] + ".md"), "w") as f:
            f.write(f"Title: {a['title']}\nDate: {a['date']} 09:00\nCategory: {a['section']}\nTags: {', '.join(a['tags'])}\nSlug: {a['id']}\n"
                    + (f"Author: {a['author']}\n" if a["author"] else "") + f"Summary: {a['teaser']}\nDescription: {a['teaser']}\n\n{c.to_markdown(a)}")
        where = os.path.join(site, "content", "comments", a["id"])
        os.makedirs(where)
        for i, k in enumerate(c.comments_for(folder, a, count), 1):
            with open(os.path.join(where, f"{i}.md"), "w") as f:
                f.write(f"email: reader{i}@mail.example\nauthor: {k['author']}\ndate: {a['date']} 1{i}:20\n" + (f"replyto: {i - 1}md\n" if k["reply"] and i > 1 else "") + f"\n{k['text']}\n")
    subprocess.run([python, "-m", "pelican", "-q", "-s", "pelicanconf.py", "-o", "output", "content"], cwd=site, check=True)
    for page, article in pages:
        with open(os.path.join(site, "output", (article or "index") + ".html"), "rb") as f:
            a = A[article] if article else None
            about = "index: a front page with teasers only" if not a else f"{count} comments, related posts" if count else "a Disqus thread" if theme == "notmyidea" else "share links; OpenGraph, JSON-LD and Twitter cards of pelican-seo"
            c.emit(raw, page, f.read(), a, engine="pelican", version=version, theme=theme, source=name, url=f"{url}/{article or 'index'}.html",
                   author=(a["author"] or None) if a else None, published=a["date"] if a else None, notes=about, index=a is None)
