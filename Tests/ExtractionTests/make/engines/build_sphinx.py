"""Sphinx pages. Arguments: CONTENT RAW WORK PYTHON (of an environment with sphinx, furo, ablog, sphinx-rtd-theme, pydata-sphinx-theme, sphinxext-opengraph)."""
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work, python = sys.argv[1:5]
A = c.articles(folder)
SIDE = "html_sidebars = {'**': ['ablog/postcard.html', 'ablog/recentposts.html', 'ablog/tagcloud.html', 'ablog/categories.html', 'ablog/archives.html', 'ablog/authors.html']}\n"
SITES = [
    ("alabaster", "Dry Dock Papers", ["sphinxext.opengraph"], "html_theme_options = {'description': 'Papers', 'show_related': True, 'github_user': 'drydock', 'github_repo': 'papers', 'github_banner': True}\n", [("sphinx-alabaster-base-on-the-coast", "base-on-the-coast")]),
    ("classic", "Almanac", [], "", [("sphinx-classic-faq-isis", "faq-isis")]),
    ("furo", "The Footnote", ["sphinxext.opengraph"], "html_theme_options = {'announcement': 'Our summer appeal has begun. <a href=\"/appeal\">Help us to stay open.</a>'}\n", [("sphinx-furo-book-review", "book-review"), ("sphinx-furo-map-museum", "map-museum")]),
    ("sphinx_rtd_theme", "Plain Manual", [], "", [("sphinx-rtd-coverage-maps", "coverage-maps")]),
    ("alabaster", "Signal Hill", ["ablog", "sphinxext.opengraph"], SIDE + "blog_baseurl = 'https://signalhill.example/'\nfontawesome_included = True\ndisqus_shortname = 'signalhill'\n", [("ablog-alabaster-kobani-years", "kobani-years"), ("ablog-alabaster-prison-guards", "prison-guards")]),
    ("pydata_sphinx_theme", "Mooring", ["ablog", "sphinxext.opengraph"], SIDE + "blog_baseurl = 'https://mooring.example/'\nfontawesome_included = True\nhtml_theme_options = {'announcement': 'Version two of our reader survey is open.'}\n", [("ablog-pydata-stay-or-go", "stay-or-go")]),
]
ask = lambda name: subprocess.run([python, "-c", f"import importlib.metadata as m; print(m.version('{name}'))"], capture_output=True, text=True).stdout.strip()
for n, (theme, name, extensions, conf, pages) in enumerate(SITES):
    blog = "ablog" in extensions
    host = "https://" + name.lower().replace(" ", "") + ".example"
    site = os.path.join(work, f"sphinx-{n}")
    shutil.rmtree(site, ignore_errors=True)
    os.makedirs(os.path.join(site, "source", "articles"))
    os.makedirs(os.path.join(site, "source", "images"))
    for a in A.values():
        for b in a["blocks"]:
            if b[0] == "fig":
                open(os.path.join(site, "source", "images", b[1]), "wb").close()
    with open(os.path.join(site, "source", "conf.py"), "w") as f:
        f.write(f"project = {name!r}\nauthor = 'The editors'\ncopyright = '2025, {name}'\nextensions = {extensions!r}\nhtml_theme = {theme!r}\nogp_site_url = {host + '/'!r}\nogp_site_name = {name!r}\nogp_social_cards = {{'enable': False}}\nblog_title = {name!r}\nhtml_baseurl = {host + '/'!r}\nblog_authors = {{'The editors': ('The editors', None)}}\nblog_default_author = 'The editors'\npost_show_prev_next = True\n" + conf)
    shown = [a for a in A.values() if a.lang == "en"]
    with open(os.path.join(site, "source", "index.rst"), "w") as f:
        f.write(f"{name}\n{'=' * len(name)}\n\n.. toctree::\n   :maxdepth: 1\n\n" + "".join(f"   articles/{a['id']}\n" for a in shown))
    for a in shown:
        head = f".. post:: {a['date']}\n   :tags: {', '.join(a['tags'])}\n   :category: {a['section']}\n" + (f"   :author: {a['author']}\n" if a["author"] else "") + "\n" if blog else ""
        byline = "" if blog or not a["author"] else f":Author: {a['author']}\n:Date: {a['date']}\n\n"
        with open(os.path.join(site, "source", "articles", a["id"] + ".rst"), "w") as f:
            f.write((head if blog else byline if False else "") + f"{a['title']}\n{'=' * (len(a['title']) + 2)}\n\n" + byline + c.to_rst(a))
    done = subprocess.run([python, "-m", "sphinx", "-q", "-b", "html", "source", "out"], cwd=site, capture_output=True, text=True)
    if done.returncode:
        sys.exit(done.stderr)
    for page, article in pages:
        a = A[article]
        with open(os.path.join(site, "out", "articles", article + ".html"), "rb") as f:
            c.emit(raw, page, f.read(), a, engine="ablog" if blog else "sphinx", version=(f"{ask('ablog')}, " if blog else "") + "sphinx " + ask("sphinx"), theme=theme, source=name, url=f"{host}/articles/{article}.html",
                   author=a["author"] or None, published=a["date"], notes="; ".join((["OpenGraph of sphinxext-opengraph"] if "sphinxext.opengraph" in extensions else []) + (["recent posts, tag cloud, archives"] if blog else ["navigation over all articles"])))
