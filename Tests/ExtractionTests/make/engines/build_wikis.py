"""MediaWiki and DokuWiki pages. Arguments: CONTENT RAW WORK; needs Debian's mediawiki, dokuwiki, php-cli, php-sqlite3.

A talk page is the wiki's forum: the article is its opening section, the answers are comments."""
import os
import shutil
import subprocess
import sys
import time
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work = sys.argv[1:4]
A = c.articles(folder)


def package(name):
    return subprocess.run(["dpkg-query", "-W", "-f", "${Version}", name], capture_output=True, text=True).stdout


def fetch(path, host):
    return urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:8978" + path, headers={"Host": host})).read()


# MediaWiki
d = os.path.join(work, "mediawiki")
shutil.rmtree(d, ignore_errors=True)
os.makedirs(d)
subprocess.run(["cp", "-rL", "/usr/share/mediawiki", os.path.join(d, "w")], stderr=subprocess.DEVNULL)
for sub in ("skins", "extensions"):
    if not os.path.isdir(os.path.join(d, "w", sub)):
        subprocess.run(["cp", "-rL", "/var/lib/mediawiki/" + sub, os.path.join(d, "w", sub)], stderr=subprocess.DEVNULL)
w = os.path.join(d, "w")
for f in ("LocalSettings.php",):
    if os.path.lexists(os.path.join(w, f)):
        os.unlink(os.path.join(w, f))
run = lambda *a, **k: subprocess.run(a, check=True, cwd=w, stdout=subprocess.DEVNULL, **k)
run("php", "maintenance/install.php", "--dbtype", "sqlite", "--dbpath", os.path.join(d, "data"), "--dbname", "wiki", "--server", "http://shingle.example", "--scriptpath", "", "--pass", "a-long-pack-password", "--with-extensions", "Shingle", "Admin")
settings = os.path.join(w, "LocalSettings.php")
text = open(settings).read()
text = text.replace('$wgDefaultSkin = "vector";', '$wgDefaultSkin = "vector";\n') + '\n$wgUsePathInfo = true;\n$wgRawHtml = false;\n$wgShowExceptionDetails = true;\n$wgJobRunRate = 0;\n$wgRightsText = "CC BY-SA 4.0";\n$wgRightsUrl = "https://creativecommons.org/licenses/by-sa/4.0/";\n$wgParserCacheType = CACHE_NONE;\nwfLoadExtension("Cite");\n' * 1
text = text.replace('wfLoadExtension("Cite");\n', "", 1) if text.count("'Cite'") else text
open(settings, "w").write(text)


def put(title, body, user="Admin"):
    run("php", "maintenance/edit.php", "-u", user, title, input=body.encode())


for a in A.values():
    if a.lang == "en" and a["section"] in ("Analysis", "Explainers", "Essay", "News analysis", "Culture"):
        tail = "".join(f"[[Category:{t[0].upper() + t[1:]}]]\n" for t in a["tags"])
        refs = "\n== Notes ==\n<references />\n" if any(b[0] == "fn" for b in a["blocks"]) else ""
        put(a["title"].replace("?", ""), c.to_mediawiki(a) + refs + "\n== See also ==\n" + "".join(f"* [[{t['title'].replace('?', '')}]]\n" for t in c.teasers(A, a, 3)) + "\n" + tail)
a = A["letter-interpreter"]
talk = c.to_mediawiki(a) + f"--[[User:Interpreter|Interpreter]] 10:12, 21 August 2023 (UTC)\n\n"
for i, k in enumerate(c.comments_for(folder, a, 6)):
    talk += ":" * (2 if k["reply"] else 1) + k["text"] + f" --[[User:{k['author'].replace('.', '')}|{k['author']}]] 1{i}:30, 22 August 2023 (UTC)\n\n"
put("Talk:Raqqa", f"== {a['title']} ==\n\n" + talk)
put("MediaWiki:Sidebar", "* navigation\n** mainpage|mainpage-description\n** recentchanges-url|recentchanges\n** randompage-url|randompage\n* latest\n" + "".join(f"** {t['title'].replace('?', '')}|{t['title']}\n" for t in c.teasers(A, A["border-strip"], 4)) + "* SEARCH\n* TOOLBOX\n")
server = subprocess.Popen(["php", "-S", "127.0.0.1:8978", "-t", w], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
time.sleep(1)
try:
    for page, article, title, skin in [("mediawiki-vector-half-measures", "half-measures", None, "vector"), ("mediawiki-monobook-sanctions-table", "sanctions-table", None, "monobook"), ("mediawiki-talk-letter-interpreter", "letter-interpreter", "Talk:Raqqa", "vector")]:
        a = A[article]
        path = "/index.php?title=" + urllib.request.quote((title or a["title"].replace("?", "")).replace(" ", "_")) + "&useskin=" + skin
        body = fetch(path, "shingle.example")
        c.emit(raw, page, body, a, engine="mediawiki", version=package("mediawiki"), theme=skin, source="Shingle", url="http://shingle.example" + path.split("&useskin")[0], author=None, published=None,
               notes_heading="Notes" if article == "half-measures" else None,
               notes="a talk page: the article is the opening section, 6 signed answers are comments" if title else "table of contents, categories, see-also links")
finally:
    server.terminate()
    server.wait()

# DokuWiki
d = os.path.join(work, "dokuwiki")
shutil.rmtree(d, ignore_errors=True)
subprocess.run(["cp", "-rL", "/usr/share/dokuwiki", d], stderr=subprocess.DEVNULL)
data = os.path.join(d, "data")
shutil.rmtree(data, ignore_errors=True)
for sub in ("attic", "cache", "index", "locks", "media", "media_attic", "media_meta", "meta", "pages", "tmp", "log"):
    os.makedirs(os.path.join(data, sub))
shutil.rmtree(os.path.join(d, "conf"), ignore_errors=True)
subprocess.run(["cp", "-rL", "/etc/dokuwiki", os.path.join(d, "conf")], stderr=subprocess.DEVNULL)
with open(os.path.join(d, "conf", "local.php"), "w") as f:
    f.write("<?php\n$conf['title'] = 'Sluice';\n$conf['tagline'] = 'What we know and who said so';\n$conf['useacl'] = 0;\n$conf['savedir'] = './data';\n$conf['sidebar'] = 'sidebar';\n$conf['typography'] = 1;\n$conf['license'] = 'cc-by-sa';\n$conf['superuser'] = '';\n$conf['userewrite'] = 0;\n")
for f in ("local.protected.php", "preload.php"):
    p = os.path.join(d, "inc" if f == "preload.php" else "conf", f)
    if os.path.exists(p):
        os.unlink(p)
for a in A.values():
    if a.lang == "en":
        open(os.path.join(data, "pages", a["id"].replace("-", "_") + ".txt"), "w").write(c.to_dokuwiki(a))
open(os.path.join(data, "pages", "sidebar.txt"), "w").write("===== Latest =====\n\n" + "".join(f"  * [[{t['id'].replace('-', '_')}|{t['title']}]]\\\\ {t['teaser']}\n" for t in c.teasers(A, A["faq-isis"], 5)))
server = subprocess.Popen(["php", "-d", "error_reporting=0", "-S", "127.0.0.1:8978", "-t", d], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
time.sleep(1)
try:
    for page, article in [("dokuwiki-faq-isis", "faq-isis"), ("dokuwiki-returning-home", "returning-home")]:
        path = "/doku.php?id=" + article.replace("-", "_")
        fetch(path, "sluice.example")
        body = fetch(path, "sluice.example")
        c.emit(raw, page, body, A[article], engine="dokuwiki", version=package("dokuwiki"), theme="dokuwiki", source="Sluice", url="http://sluice.example" + path, author=None, published=None, notes="table of contents, sidebar with latest pages and their teasers")
finally:
    server.terminate()
    server.wait()
