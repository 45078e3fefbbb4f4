"""Jekyll pages. Arguments: CONTENT RAW WORK. Needs Debian's jekyll, jekyll-theme-minima, ruby-jekyll-seo-tag, ruby-jekyll-feed."""
import json
import os
import re
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work = sys.argv[1:4]
A = c.articles(folder)
name, url = "Cinder Lane", "https://cinderlane.example"
site = os.path.join(work, "jekyll")
shutil.rmtree(site, ignore_errors=True)
os.makedirs(os.path.join(site, "_posts"))
with open(os.path.join(site, "_config.yml"), "w") as f:
    f.write(f"title: {name}\nemail: desk@mail.example\ndescription: >-\n  Politics, football and weather from a small street.\nurl: {url}\nbaseurl: ''\ntwitter:\n  username: cinderlane\nauthor: The editors\n"
            "twitter_username: cinderlane\ngithub_username: cinderlane\ntheme: minima\nplugins: [jekyll-feed, jekyll-seo-tag]\ndisqus:\n  shortname: cinderlane\nlogo: /logo.png\nshow_excerpts: true\n")
with open(os.path.join(site, "index.md"), "w") as f:
    f.write("---\nlayout: home\n---\n")
with open(os.path.join(site, "about.md"), "w") as f:
    f.write("---\nlayout: page\ntitle: About\npermalink: /about/\n---\nA small street.\n")
PAGES = [("jekyll-minima-stay-or-go", "stay-or-go"), ("jekyll-minima-map-museum", "map-museum"), ("jekyll-minima-chess-bus", "chess-bus"), ("jekyll-minima-prison-guards", "prison-guards"),
         ("jekyll-minima-library-branch", "library-branch"), ("jekyll-minima-index", None)]
for a in A.values():
    if a.lang != "en":
        continue
    also = [(t["title"], f"/{t['section'].lower()}/{t['id']}.html") for t in c.teasers(A, a, 2)] if a["id"] == "prison-guards" else None
    with open(os.path.join(site, "_posts", f"{a['date']}-{a['id']}.md"), "w") as f:
        f.write("---\nlayout: post\n" + f"title: {json.dumps(a['title'])}\ndate: {a['date']} 10:00:00 +0000\ncategories: [{a['section'].lower()}]\ntags: [{', '.join(a['tags'])}]\ndescription: {json.dumps(a['teaser'])}\n"
                + (f"author: {a['author']}\n" if a["author"] else "") + "---\n\n" + c.to_markdown(c.with_boxes(a, also, bool(also))))
subprocess.run(["jekyll", "build", "-q"], cwd=site, check=True, env=dict(os.environ, JEKYLL_ENV="production", LC_ALL="C.UTF-8", HOME=work))
version = subprocess.run(["jekyll", "--version"], capture_output=True, text=True, env=dict(os.environ, LC_ALL="C.UTF-8", HOME=work)).stdout.split()[-1]
for page, article in PAGES:
    a = A[article] if article else None
    path = "index.html" if not a else None
    if a:
        for d, _, files in os.walk(os.path.join(site, "_site")):
            if article + ".html" in files:
                path = os.path.relpath(os.path.join(d, article + ".html"), os.path.join(site, "_site"))
    with open(os.path.join(site, "_site", path), "rb") as f:
        c.emit(raw, page, f.read(), a, engine="jekyll", version=version, theme="minima", source=name, url=f"{url}/{path}", author=(a["author"] or "The editors") if a else None, published=a["date"] if a else None,
               notes="index: titles and first paragraphs only" if not a else "JSON-LD and OpenGraph of jekyll-seo-tag" + ("; «read also» box and advertisement in the article" if article == "prison-guards" else ""), index=a is None)
