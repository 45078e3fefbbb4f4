"""Hugo pages. Arguments: CONTENT RAW WORK HUGO_OLD HUGO_NEW HUGO_SOURCE.

Two themes: gohugoioTheme, which Debian's source package of hugo carries (HUGO_SOURCE/docs/_vendor/...), with HUGO_OLD (Debian 12);
and the theme that `hugo new theme` writes, with HUGO_NEW (Debian 13), its head completed by Hugo's own opengraph, schema and
twitter_cards templates, its single page by Hugo's own related-content call and disqus template."""
import json
import os
import shutil
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work, old, new, source = sys.argv[1:7]
A = c.articles(folder)


def front(a, section):
    return json.dumps({"title": a["title"], "date": a["date"] + "T08:30:00+00:00", "lastmod": a["date"] + "T17:05:00+00:00", "description": a["teaser"], "author": a["author"],
                       "categories": [a["section"]], "tags": a["tags"], "images": ["images/" + a["id"] + ".jpg"]}, ensure_ascii=False) + "\n\n"


def build(hugo, site, theme_setup, config, title, host, section, pages, theme, boxes):
    shutil.rmtree(site, ignore_errors=True)
    os.makedirs(os.path.join(site, "content", section))
    theme_setup(site)
    with open(os.path.join(site, "hugo.toml"), "w") as f:
        f.write(config + "[markup.goldmark.renderer]\nunsafe = true\n")
    shutil.copy(os.path.join(site, "hugo.toml"), os.path.join(site, "config.toml"))
    for a in A.values():
        if a.lang != "en":
            continue
        also = [(t["title"], f"/{section}/{t['id']}/") for t in c.teasers(A, a, 2)] if a["id"] in boxes else None
        with open(os.path.join(site, "content", section, a["id"] + ".md"), "w") as f:
            f.write(front(a, section) + c.to_markdown(c.with_boxes(a, also, a["id"] in boxes), figure="hugo"))
    subprocess.run([hugo, "--quiet", "--environment", "production", "-s", site], check=True, env=dict(os.environ, HOME=work))
    version = subprocess.run([hugo, "version"], capture_output=True, text=True).stdout.split()[1]
    for page, article in pages:
        a = A[article]
        with open(os.path.join(site, "public", section, article, "index.html"), "rb") as f:
            c.emit(raw, page, f.read(), a, engine="hugo", version=version, theme=theme, source=title, url=f"{host}/{section}/{article}/",
                   author=a["author"] or None, published=a["date"], standfirst=a["teaser"] if theme.startswith("goh") else None,
                   notes="OpenGraph, Twitter cards and schema.org itemprops by Hugo's templates" + ("; «read also» box and advertisement in the article" if article in boxes else ""))


def skeleton(site):
    subprocess.run([new, "new", "theme", "quay", "-s", site], check=True, capture_output=True)
    layouts = os.path.join(site, "themes", "quay", "layouts")
    with open(os.path.join(layouts, "partials", "head.html"), "a") as f:
        f.write('{{ template "_internal/opengraph.html" . }}\n{{ template "_internal/schema.html" . }}\n{{ template "_internal/twitter_cards.html" . }}\n')
    single = os.path.join(layouts, "_default", "single.html")
    text = open(single).read().rstrip()
    assert text.endswith("{{ end }}")
    with open(single, "w") as f:  # the call for related content is the one of Hugo's documentation
        f.write(text[:-len("{{ end }}")] + """  {{ $related := .Site.RegularPages.Related . | first 5 }}
  {{ with $related }}
  <h3>See Also</h3>
  <ul>
    {{ range . }}
    <li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ .Summary }}</li>
    {{ end }}
  </ul>
  {{ end }}
  {{ template "_internal/disqus.html" . }}
{{ end }}
""")


def gohugoio(site):
    vendor = os.path.join(source, "docs", "_vendor", "github.com", "gohugoio", "gohugoioTheme")
    shutil.copytree(vendor, os.path.join(site, "themes", "gohugoioTheme"))
    shutil.rmtree(os.path.join(site, "content"))
    os.makedirs(os.path.join(site, "content", "news"))


MENU = "".join(f'[[menu.main]]\nname = "{n}"\nurl = "/categories/{n.lower()}/"\nweight = {i}\n' for i, n in enumerate(["News", "Opinion", "Analysis", "Sport", "Local", "Culture"], 1))
build(new, os.path.join(work, "hugo-skeleton"), skeleton,
      'baseURL = "https://northquay.example/"\nlanguageCode = "en-GB"\ntitle = "North Quay"\ntheme = "quay"\n[services.disqus]\nshortname = "northquay"\n[params]\ndescription = "A local paper with opinions"\n' + MENU,
      "North Quay", "https://northquay.example", "articles",
      [("hugo-skeleton-drone-tanf", "drone-tanf"), ("hugo-skeleton-council-budget", "council-budget"), ("hugo-skeleton-trial-assad", "trial-assad")], "skeleton (hugo new theme)", {"trial-assad"})
build(old, os.path.join(work, "hugo-gohugoio"), gohugoio,
      'baseURL = "https://longview.example/"\nlanguageCode = "en-us"\ntitle = "The Long View"\ntheme = "gohugoioTheme"\ndisableKinds = ["home"]\n[security.funcs]\ngetenv = ["^HUGO_", "^REPOSITORY_URL$", "^BRANCH$"]\n[params]\ndescription = "Reporting and comment"\nghrepo = "https://code.example/longview/"\nghdocsrepo = "https://code.example/longview/"\n'
      '[[menu.global]]\nname = "News"\nurl = "/news/"\nweight = 1\n[[menu.global]]\nname = "Opinion"\nurl = "/categories/opinion/"\nweight = 2\n[[menu.global]]\nname = "Sport"\nurl = "/categories/sport/"\nweight = 3\n',
      "The Long View", "https://longview.example", "news",
      [("hugo-gohugoio-kobani-years", "kobani-years"), ("hugo-gohugoio-tram-line", "tram-line"), ("hugo-gohugoio-border-strip", "border-strip")], "gohugoioTheme", {"border-strip"})
