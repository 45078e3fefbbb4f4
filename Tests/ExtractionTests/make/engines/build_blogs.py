"""Pages of small blog and list engines of Debian: chronicle, blosxom, ikiwiki, tDiary, MHonArc, htp. Arguments: CONTENT RAW WORK.

Needs Debian's chronicle, blosxom, ikiwiki, tdiary-core, tdiary-theme, mhonarc, htp."""
import datetime
import email.header
import html
import os
import shutil
import subprocess
import sys
import textwrap
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work = sys.argv[1:4]
A = c.articles(folder)
ENGLISH = [a for a in A.values() if a.lang == "en"]
os.environ["TZ"] = "UTC"
time.tzset()


def fresh(name):
    path = os.path.join(work, name)
    shutil.rmtree(path, ignore_errors=True)
    os.makedirs(path)
    return path


def package(name):
    return subprocess.run(["dpkg-query", "-W", "-f", "${Version}", name], capture_output=True, text=True).stdout


def write(path, text, encoding="utf-8"):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding=encoding) as f:
        f.write(text)


def run(*args, cwd=None, **more):
    done = subprocess.run(args, cwd=cwd, capture_output=True, env=dict(os.environ, HOME=work, **more))
    if done.returncode:
        sys.exit(done.stderr.decode(errors="replace") + done.stdout.decode(errors="replace")[-2000:])
    return done.stdout


# chronicle
write(os.path.join(work, ".chroniclerc"), "no-comments = 0\n")
for theme, page, article, n in [("simple", "chronicle-simple-stay-or-go", "stay-or-go", 8), ("blocky", "chronicle-blocky-library-branch", "library-branch", 6), ("leftbar", "chronicle-leftbar-football-corries", "football-corries", 3)]:
    d = fresh("chronicle-" + theme)
    for a in ENGLISH:
        day = datetime.date.fromisoformat(a["date"])
        write(os.path.join(d, "blog", a["id"] + ".txt"), f"title: {a['title']}\ndate: {day.day} {day:%B %Y}\ntags: {', '.join(a['tags'])}\n\n{c.to_html(a)}\n")
    os.makedirs(os.path.join(d, "comments"))
    a = A[article]
    name = "".join(ch if ch.isalnum() else "_" for ch in a["title"])
    for i, k in enumerate(c.comments_for(folder, a, n)):
        day = datetime.date.fromisoformat(a["date"])
        write(os.path.join(d, "comments", f"{name}.html.{day.day + 1}-{day:%B-%Y}-1{i}:0{i}:22"), f"Name: {k['author']}\nMail: r{i}@mail.example\nLink: \n\n<p>{html.escape(k['text'], quote=False)}</p>\n")
    run("chronicle", "--input=" + os.path.join(d, "blog"), "--output=" + os.path.join(d, "out"), "--comments=" + os.path.join(d, "comments"), "--theme=" + theme, "--url-prefix=https://crowsnest.example/",
        "--no-cache", "--author=desk@mail.example", "--blog-title=Crow's Nest", "--blog-subtitle=Notes", cwd=d)
    found = [f for f in os.listdir(os.path.join(d, "out")) if f.endswith(".html") and c.plain(a["blocks"][-1][1])[-30:].encode() in open(os.path.join(d, "out", f), "rb").read() and f != "index.html"]
    body = open(os.path.join(d, "out", found[0]), "rb").read()
    c.emit(raw, page, body, a, engine="chronicle", version=package("chronicle"), theme=theme, source="Crow's Nest" if b"Nest" in body else None, url=None, author=None, published=a["date"], notes=f"{n} comments; the template's comments are left in")

# blosxom: one entry by its address, the engine's own flavour; once in windows-1252
for page, article, encoding in [("blosxom-kobani-years", "kobani-years", "utf-8"), ("blosxom-oil-pull-windows-1252", "oil-pull", "windows-1252")]:
    d = fresh("blosxom-" + article)
    for a in ENGLISH:
        path = os.path.join(d, "data", a["section"].lower().replace(" ", ""), a["id"] + ".txt")
        b = c.curly(a)
        write(path, html.escape(b["title"], quote=False) + "\n" + c.to_html(b) + "\n", encoding)
        stamp = datetime.datetime.fromisoformat(a["date"] + "T09:10:00").timestamp()
        os.utime(path, (stamp, stamp))
    write(os.path.join(d, "blosxom.conf"), f'$blog_title = "Flotsam";\n$blog_description = "Opinions washed ashore";\n$blog_encoding = "{encoding}";\n$datadir = "{d}/data";\n$plugin_dir = "";\n$url = "https://flotsam.example";\n1;\n')
    a = A[article]
    path = "/" + a["section"].lower().replace(" ", "") + "/" + article + ".html"
    out = run("perl", "/usr/lib/cgi-bin/blosxom", BLOSXOM_CONFIG_FILE=os.path.join(d, "blosxom.conf"), PATH_INFO=path, REQUEST_METHOD="GET", GATEWAY_INTERFACE="CGI/1.1", QUERY_STRING="", SERVER_NAME="flotsam.example")
    body = out.split(b"\r\n\r\n", 1)[1] if b"\r\n\r\n" in out else out.split(b"\n\n", 1)[1]
    c.emit(raw, page, body, c.curly(a), engine="blosxom", version=package("blosxom"), theme="html flavour", source="Flotsam", url="https://flotsam.example" + path, author=None, published=a["date"], encoding=encoding,
           notes="" if encoding == "utf-8" else "windows-1252, declared in a meta element only; pull quotes and captions")

# ikiwiki
d = fresh("ikiwiki")
for a in ENGLISH:
    text = f'[[!meta title="{a["title"].replace(chr(34), "&quot;")}"]]\n[[!meta date="{a["date"]} 10:00"]]\n' + (f'[[!meta author="{a["author"]}"]]\n' if a["author"] else "") + f'[[!meta description="{a["teaser"]}"]]\n[[!tag {" ".join(t.replace(" ", "_") for t in a["tags"])}]]\n\n'
    write(os.path.join(d, "src", "posts", a["id"] + ".mdwn"), text + c.to_markdown(a, tables=False))
    for i, k in enumerate(c.comments_for(folder, a, 6 if a["id"] in ("ferry-notice", "camp-brief") else 0), 1):
        write(os.path.join(d, "src", "posts", a["id"], f"comment_{i}_{i:032x}._comment"), f'[[!comment format=mdwn\n username="{k["author"]}"\n subject="{"Re: " if k["reply"] else ""}{a["title"]}"\n date="{a["date"]}T1{i}:00:00Z"\n content="""\n{k["text"]}\n"""]]\n')
write(os.path.join(d, "src", "sidebar.mdwn"), '## Latest\n\n[[!inline pages="posts/* and !*/Discussion and !comment(*)" show=6 archive=yes quick=yes]]\n\n## Tags\n\n[[!pagestats pages="tags/*"]]\n')
write(os.path.join(d, "src", "index.mdwn"), '[[!inline pages="posts/*" show=10]]\n')
write(os.path.join(d, "ikiwiki.setup"), f"""# IkiWiki::Setup::Yaml - YAML formatted setup file
wikiname: Backwater
adminemail: desk@mail.example
srcdir: {d}/src
destdir: {d}/out
url: https://backwater.example
cgiurl: https://backwater.example/ikiwiki.cgi
add_plugins: [goodstuff, comments, sidebar, theme, meta, tag, pagestats, inline]
theme: actiontabs
tagbase: tags
comments_pagespec: 'posts/*'
comments_closed_pagespec: ''
global_sidebars: 1
rcs: ''
""")
run("ikiwiki", "--setup", os.path.join(d, "ikiwiki.setup"), "--rebuild", "--no-wrappers", cwd=d, LC_ALL="C.UTF-8")
for article in ("ferry-notice", "camp-brief"):
    a = A[article]
    c.emit(raw, "ikiwiki-" + article, open(os.path.join(d, "out", "posts", article, "index.html"), "rb").read(), a, engine="ikiwiki", version=package("ikiwiki"), theme="actiontabs", source="Backwater", url=f"https://backwater.example/posts/{article}/",
           author=a["author"], published=a["date"], notes="6 comments, sidebar with the latest entries and tags")

# tDiary
d = fresh("tdiary")
os.makedirs(os.path.join(d, "data"))
write(os.path.join(d, "tdiary.conf"), f"""@lang = 'en'
@data_path = '{d}/data'
@cache_path = '{d}/cache'
@options = {{}}
@options2 = {{}}
@multi_user = false
@author_name = 'Margery Thwaite-Ellis'
@author_mail = ''
@index_page = ''
@html_title = 'Hedge and Ditch'
@header = "<%= navi %>\\n<h1>Hedge and Ditch</h1>\\n<%=calendar%>\\n"
@footer = "<%= navi %>\\n"
@date_format = '%Y-%m-%d'
@section_anchor = '<span class="sanchor">_</span>'
@comment_anchor = '<span class="canchor">_</span>'
@latest_limit = 10
@theme = 'default'
@css = ''
@show_comment = true
@comment_limit = 3
@comment_limit_per_day = 100
@show_referer = false
@hour_offset = 0
@no_referer = []
@only_volatile = []
@referer_table = []
@options['apply_plugin'] = true

load_cgi_conf
""")
months = {}
for a in ENGLISH:
    if a["id"] in ("bees-column", "stay-or-go", "library-branch", "harbour-dredging"):
        months.setdefault(a["date"][:7].replace("-", ""), []).append(a)
for month, list_ in months.items():
    diary, notes = "TDIARY2.01.00\n", "TDIARY2.01.00\n"
    for a in sorted(list_, key=lambda a: a["date"]):
        stamp = int(datetime.datetime.fromisoformat(a["date"] + "T09:10:00").timestamp())
        text = "".join("<" + x[1:] if x.startswith("<") else x for x in [c.to_html(c.Article(a, blocks=[b])).replace("\n", "") + "\n" for b in a["blocks"]])
        diary += f"Date: {a['date'].replace('-', '')}\nTitle: \nLast-Modified: {stamp}\nVisible: true\nFormat: tDiary\n\n{a['title']}\n{text}\n.\n"
        for i, k in enumerate(c.comments_for(folder, a, 6), 1):
            notes += f"Date: {a['date'].replace('-', '')}\nName: {k['author']}\nMail: \nLast-Modified: {stamp + 3600 * i}\nVisible: true\n\n{k['text']}\n.\n"
    write(os.path.join(d, "data", month[:4], month + ".td2"), diary)
    write(os.path.join(d, "data", month[:4], month + ".tdc"), notes)
for article in ("bees-column", "bees-column", "stay-or-go"):  # the first request only sets the engine up
    a = A[article]
    out = run("ruby", "/usr/share/tdiary/index.rb", cwd=d, REQUEST_METHOD="GET", QUERY_STRING="date=" + a["date"].replace("-", ""), SERVER_NAME="hedge.example", SERVER_PORT="443", HTTPS="on", SCRIPT_NAME="/index.rb", REQUEST_URI="/", REMOTE_ADDR="127.0.0.1", LC_ALL="C.UTF-8", HTTP_HOST="hedge.example")
    body = out.split(b"\r\n\r\n", 1)[1]
    c.emit(raw, "tdiary-" + article, body, a, engine="tdiary", version=package("tdiary-core"), theme="default", source="Hedge and Ditch", url=None, author="Margery Thwaite-Ellis" if article == "bees-column" else None, published=a["date"], notes="a diary's day with 6 comments, a form and a calendar")

# MHonArc: a mailing list's archive, messages as plain text
d = fresh("mhonarc")
box = ""
for n, article in enumerate(["coverage-maps", "drone-tanf", "stay-or-go", "leaving-is-not-a-plan"]):
    a = A[article]
    sent = datetime.datetime.fromisoformat(a["date"] + "T11:22:33")
    lines = []
    for b in c.gold_blocks(a, title=False):
        lines.append("\n".join(textwrap.wrap(b, 70)))
    root = f"<{article}@lists.example>"
    box += f"From list@lists.example {sent:%a %b %d %H:%M:%S %Y}\nFrom: {a['author']} <{article[:4]}@mail.example>\nTo: levant-list@lists.example\nSubject: {a['title']}\nDate: {sent:%a, %d %b %Y %H:%M:%S} +0000\nMessage-ID: {root}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n" + "\n\n".join(lines) + "\n\n"
    for i, k in enumerate(c.comments_for(folder, a, 3)):
        later = sent + datetime.timedelta(hours=3 + i)
        quoted = "\n".join("> " + l for l in textwrap.wrap(c.plain(a["blocks"][0][1]), 66))
        box += f"From list@lists.example {later:%a %b %d %H:%M:%S %Y}\nFrom: {k['author']} <r{i}@mail.example>\nTo: levant-list@lists.example\nSubject: Re: {a['title']}\nDate: {later:%a, %d %b %Y %H:%M:%S} +0000\nMessage-ID: <{article}-{i}@lists.example>\nIn-Reply-To: {root}\nReferences: {root}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{quoted}\n\n" + "\n".join(textwrap.wrap(k["text"], 70)) + "\n\n"
write(os.path.join(d, "list.mbox"), box)
os.makedirs(os.path.join(d, "out"))
run("mhonarc", "-quiet", "-title", "levant-list", "-outdir", os.path.join(d, "out"), os.path.join(d, "list.mbox"), cwd=d)
for article in ("coverage-maps", "drone-tanf"):
    a = A[article]
    for f in sorted(os.listdir(os.path.join(d, "out"))):
        text = open(os.path.join(d, "out", f), "rb").read()
        if f.startswith("msg") and b"<!--X-Message-Id: " + article.encode() + b"@" in text.replace(b"&#45;", b"-").replace(b"&#x2d;", b"-"):
            c.emit(raw, "mhonarc-" + article, text, a, engine="mhonarc", version=package("mhonarc"), theme="default", source="levant-list", url=None, author=a["author"], published=a["date"], notes="a message of a list archive, plain text in a pre element, lines of 70; follow-ups listed below", encoding="utf-8")

# htp: the template of its own site, tables and colours, ISO-8859-1
d = fresh("htp")
for f in ("htp.htt", "htp.def"):
    for ext in ("", ".gz"):
        if os.path.exists(f"/usr/share/doc/htp/{f}{ext}"):
            run("cp", f"/usr/share/doc/htp/{f}{ext}", d)
            if ext:
                run("gunzip", os.path.join(d, f + ext))
write(os.path.join(d, "macros.def"), '<set sourcecgi="http://htp.sourceforge.net/cgi-bin/source">\n')  # not in the package
for article in ("ferry-notice", "fr-editorial"):
    a = A[article]
    body = "".join(ch if ord(ch) < 256 else "?" for ch in c.to_html(a))
    write(os.path.join(d, article + ".htp"), f'<set title="{a["title"]}">\n<file template="htp.htt">\n<block body>\n{body}\n</block>\n', "iso-8859-1")
    run("htp", article + ".htp", article + ".html", cwd=d)
    c.emit(raw, f"htp-{article}" + ("-iso-8859-1" if a.lang == "fr" else ""), open(os.path.join(d, article + ".html"), "rb").read(), a, engine="htp", version=package("htp"), theme="htp.htt of its own site", source=None, url=None, author=None, published=None, encoding="iso-8859-1",
           notes="nested tables for layout; ISO-8859-1 declared in a meta element only" + ("; in French" if a.lang == "fr" else ", the bytes are ASCII"))
