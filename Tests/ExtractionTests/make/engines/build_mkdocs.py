"""MkDocs pages. Arguments: CONTENT RAW WORK PYTHON (of an environment with mkdocs and mkdocs-material from PyPI)."""
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work, python = sys.argv[1:5]
A = c.articles(folder)
MD = "markdown_extensions:\n  - tables\n  - footnotes\n  - attr_list\n  - admonition\n  - md_in_html\n  - smarty\n  - toc:\n      permalink: true\n"
CONSENT = """  consent:
    title: Cookie consent
    description: >-
      We use cookies to recognize your repeated visits and preferences, as well
      as to measure the effectiveness of our pages and whether readers
      find what they are searching for. With your consent, you are helping us to
      make our pages better.
  social:
    - icon: fontawesome/brands/mastodon
      link: https://mastodon.social/
    - icon: fontawesome/brands/facebook
      link: https://facebook.com/
"""
SITES = {
    "mkdocs": ("Explained", "https://explained.example", "theme: mkdocs\n", [("mkdocs-mkdocs-faq-isis", "faq-isis"), ("mkdocs-mkdocs-border-strip", "border-strip")]),
    "readthedocs": ("The Open Handbook", "https://openhandbook.example", "theme: readthedocs\n", [("mkdocs-readthedocs-council-budget", "council-budget")]),
    "material": ("Upper Deck", "https://upperdeck.example", "theme:\n  name: material\n  features: [navigation.indexes, navigation.tabs, content.action.edit]\nplugins:\n  - search\n  - blog\n  - tags\n"
                 "repo_url: https://code.example/upperdeck\nextra:\n" + CONSENT + "  analytics:\n    feedback:\n      title: Was this page helpful?\n      ratings:\n        - icon: material/emoticon-happy-outline\n          name: This page was helpful\n          data: 1\n          note: Thanks for your feedback!\n        - icon: material/emoticon-sad-outline\n          name: This page could be improved\n          data: 0\n          note: Thanks for your feedback!\n    provider: google\n    property: G-0000000000\ncopyright: Copyright &copy; Upper Deck – <a href=\"#__consent\">Change cookie settings</a>\n",
                 [("mkdocs-material-kurds-bargain", "kurds-bargain"), ("mkdocs-material-market-day", "market-day"), ("mkdocs-material-council-budget", "council-budget"), ("mkdocs-material-index", None)]),
}
version = re.search(r"version ([\d.]+)", subprocess.run([python, "-m", "mkdocs", "--version"], capture_output=True, text=True).stdout)[1]
material = subprocess.run([python, "-c", "import importlib.metadata as m; print(m.version('mkdocs-material'))"], capture_output=True, text=True).stdout.strip()
for theme, (name, url, conf, pages) in SITES.items():
    site = os.path.join(work, "mkdocs-" + theme)
    shutil.rmtree(site, ignore_errors=True)
    blog = theme == "material"
    where = os.path.join(site, "docs", "blog", "posts") if blog else os.path.join(site, "docs")
    os.makedirs(where)
    with open(os.path.join(site, "mkdocs.yml"), "w") as f:
        f.write(f"site_name: {name}\nsite_url: {url}/\nsite_description: Articles\n" + conf + MD)
    with open(os.path.join(site, "docs", "index.md"), "w") as f:
        f.write(f"# {name}\n\nArticles and explainers.\n")
    authors = sorted({a["author"] for a in A.values() if a["author"]})
    key = lambda n: n.lower().replace(" ", "-")
    if blog:
        with open(os.path.join(site, "docs", "blog", "index.md"), "w") as f:
            f.write("# Blog\n")
        with open(os.path.join(site, "docs", "blog", ".authors.yml"), "w") as f:
            f.write("authors:\n" + "".join(f"  {key(n)}:\n    name: {n}\n    description: Contributor\n    avatar: https://upperdeck.example/{key(n)}.jpg\n" for n in authors))
    for a in A.values():
        if a.lang != "en":
            continue
        meta = f"---\ntitle: \"{a['title'].replace(chr(34), chr(92) + chr(34))}\"\ndescription: \"{a['teaser']}\"\n"
        if blog:
            meta += f"date: {a['date']}\nauthors: [{key(a['author'])}]\n" if a["author"] else f"date: {a['date']}\n"
            meta += f"slug: {a['id']}\ncategories:\n  - {a['section']}\ntags: [{', '.join(a['tags'])}]\n"
            first, rest = (c.to_markdown(a, figure="html") + "\n\n").split("\n\n", 1)
            also = c.teasers(A, a, 2)
            box = "!!! info \"Read also\"\n\n" + "".join(f"    - [{t['title']}]({t['id']}.md): {t['teaser']}\n" for t in also) + "\n" if a["id"] == "kurds-bargain" else ""
            body = first + "\n\n<!-- more -->\n\n" + box + rest
        else:
            body = c.to_markdown(a)
        with open(os.path.join(where, a["id"] + ".md"), "w") as f:
            f.write(meta + f"---\n\n# {a['title']}\n\n" + body)
    subprocess.run([python, "-m", "mkdocs", "build", "-q"], cwd=site, check=True, stderr=subprocess.DEVNULL, env=dict(os.environ, NO_MKDOCS_2_WARNING="1"))
    for page, article in pages:
        a = A[article] if article else None
        path = ("blog/index.html" if not a else f"blog/{a['date'].replace('-', '/')}/{article}/index.html") if blog else f"{article}/index.html"
        with open(os.path.join(site, "site", path), "rb") as f:
            c.emit(raw, page, f.read(), a, engine="mkdocs", version=f"{version}, material {material}" if blog else version, theme=theme, source=name, url=f"{url}/{path.replace('index.html', '')}",
                   author=(a["author"] or None) if a and blog else None, published=a["date"] if a and blog else None,
                   notes="index: a blog's front page with the first paragraph of each article" if not a else "cookie banner, feedback question, table of contents" + ("; «read also» box in the article" if article == "kurds-bargain" else "") if blog else "navigation over all articles", index=a is None)
