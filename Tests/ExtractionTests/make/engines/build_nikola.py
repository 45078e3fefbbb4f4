"""Nikola pages. Arguments: CONTENT RAW WORK NIKOLA (the program, nikola from PyPI)."""
import html
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work, nikola = sys.argv[1:5]
A = c.articles(folder)
SITES = {
    "bootblog4": ("Desert Road Review", "https://desertroad.example", [("nikola-bootblog4-oil-pull", "oil-pull"), ("nikola-bootblog4-returning-home", "returning-home"), ("nikola-bootblog4-index", None)]),
    "bootstrap4": ("Lower Town News", "https://lowertown.example", [("nikola-bootstrap4-tram-line", "tram-line"), ("nikola-bootstrap4-sanctions-table", "sanctions-table")]),
    "base": ("The Long Corridor", "https://longcorridor.example", [("nikola-base-half-measures", "half-measures"), ("nikola-base-trial-assad", "trial-assad")]),
}
version = subprocess.run([nikola, "version"], capture_output=True, text=True).stdout.split()[-1].lstrip("v")
for theme, (name, url, pages) in SITES.items():
    site = os.path.join(work, "nikola-" + theme)
    shutil.rmtree(site, ignore_errors=True)
    subprocess.run([nikola, "init", "-q", site], check=True, capture_output=True)
    conf = open(os.path.join(site, "conf.py")).read()
    latest = "".join(f'<li><a href="/posts/{a["id"]}/">{html.escape(a["title"])}</a><br>{html.escape(a["teaser"])}</li>' for a in c.teasers(A, A["stay-or-go"], 5))
    sidebar = f'<div class="p-3"><h4 class="font-italic">Latest news</h4><ol class="list-unstyled mb-0">{latest}</ol></div>'
    for old, new in [
            (r'BLOG_TITLE = ".*?"', f'BLOG_TITLE = "{name}"'), (r'BLOG_AUTHOR = ".*?"', 'BLOG_AUTHOR = "The editors"'), (r'SITE_URL = ".*?"', f'SITE_URL = "{url}/"'),
            (r'BLOG_DESCRIPTION = ".*?"', 'BLOG_DESCRIPTION = "A magazine"'), (r'THEME = ".*?"', f'THEME = "{theme}"'), (r'TIMEZONE = ".*?"', 'TIMEZONE = "Europe/London"'),
            (r"'sidebar': ''", f"'sidebar': {sidebar!r}"), (r'COMMENT_SYSTEM = ".*?"', 'COMMENT_SYSTEM = "disqus"'), (r'COMMENT_SYSTEM_ID = ".*?"', f'COMMENT_SYSTEM_ID = "{theme}site"'),
            (r"# SHOW_SOURCELINK = True", "SHOW_SOURCELINK = False"), (r"# INDEX_TEASERS = False", "INDEX_TEASERS = True"),
            (r"# MARKDOWN_EXTENSION_CONFIGS = \{DEFAULT_LANG: \{\}\}", "MARKDOWN_EXTENSION_CONFIGS = {DEFAULT_LANG: {'markdown.extensions.smarty': {}}}"),
            (r"MARKDOWN_EXTENSIONS = \[", "MARKDOWN_EXTENSIONS = ['markdown.extensions.smarty', 'markdown.extensions.footnotes', 'markdown.extensions.tables', "), ]:
        conf, n = re.subn(('(?m)^' if old[0].isupper() else '') + old, lambda m: new, conf, count=1)
        if not n:
            print("not in conf.py:", old, file=sys.stderr)
    # the share bar is the one that conf.py carries, switched on
    m = re.search(r'# SOCIAL_BUTTONS_CODE = """\n(?:# .*\n)+?# """\n', conf)
    conf = conf.replace(m[0], re.sub(r"(?m)^# ?", "", m[0]))
    with open(os.path.join(site, "conf.py"), "w") as f:
        f.write(conf)
    for a in A.values():
        if a.lang != "en":
            continue
        body = c.to_markdown(a)
        first, rest = (body + "\n\n").split("\n\n", 1)
        with open(os.path.join(site, "posts", a["id"] + ".md"), "w") as f:
            f.write(f"<!--\n.. title: {a['title']}\n.. slug: {a['id']}\n.. date: {a['date']} 08:15:00 UTC\n.. author: {a['author'] or 'The editors'}\n.. tags: {', '.join(a['tags'])}\n"
                    f".. category: {a['section']}\n.. description: {a['teaser']}\n.. type: text\n-->\n\n{first}\n\n<!-- TEASER_END -->\n\n{rest}")
    subprocess.run([nikola, "build", "-q"], cwd=site, check=True, capture_output=True)
    for page, article in pages:
        path = f"posts/{article}/index.html" if article else "index.html"
        with open(os.path.join(site, "output", path), "rb") as f:
            a = A[article] if article else None
            c.emit(raw, page, f.read(), a, engine="nikola", version=version, theme=theme, source=name, url=f"{url}/{path.replace('index.html', '')}",
                   author=(a["author"] or "The editors") if a else None, published=a["date"] if a else None,
                   notes="OpenGraph, a share bar and Disqus as Nikola makes them; sidebar with latest news" if a else "index: a front page with the first paragraph of each article", index=a is None)
