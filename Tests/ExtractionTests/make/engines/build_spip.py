"""SPIP pages. Arguments: CONTENT RAW SPIPROOT WORK; needs Debian's spip (Debian 13), php-cli, php-sqlite3.

SPIPROOT is a copy of /usr/share/spip with empty, writable IMG, local, config, tmp, plugins. The site is installed over HTTP as the
installer asks; articles, authors and forum messages are put into its SQLite base; pages are fetched over HTTP."""
import glob
import http.cookiejar
import os
import shutil
import sqlite3
import subprocess
import sys
import time
import urllib.parse
import urllib.request

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, origin, work = sys.argv[1:5]
A = c.articles(folder)
FRENCH = [("Les gardiens n'ont plus de salaire", "Dans trois prisons du nord-est, les gardiens sont restés onze jours sans être payés. L'un d'eux raconte sa nuit.", "2025-02-15"),
          ("Le port attend ses dragueurs", "Les travaux du bassin intérieur reprendront en février, avec deux ans de retard et un budget doublé.", "2024-02-06"),
          ("Ce que les Kurdes ont signé", "Une page et demie, huit comités, et presque tout reste à négocier avec Damas.", "2025-03-22"),
          ("Le musée des erreurs", "Neuf cents cartes d'îles qui n'existent pas, dans une ancienne usine des eaux.", "2023-12-04")]
SITES = [("fr", "Le Quai", "lequai.example", [("spip-fr-editorial", "fr-editorial", 3)]),
         ("en", "The Towpath", "towpath.example", [("spip-half-measures", "half-measures", 6), ("spip-live-withdrawal", "live-withdrawal", 7)])]
for lang, name, host, pages in SITES:
    site = os.path.join(work, "spip-" + lang)
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(origin, site, symlinks=False)
    for sub in ("IMG", "local", "config", "tmp", "plugins"):
        shutil.rmtree(os.path.join(site, sub), ignore_errors=True)
        os.makedirs(os.path.join(site, sub))
        os.chmod(os.path.join(site, sub), 0o777)
    server = subprocess.Popen(["php", "-d", "display_errors=0", "-S", "127.0.0.1:8977", "-t", site], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(1)
    try:
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))
        base = "http://127.0.0.1:8977/ecrire/"
        opener.open(base + f"?exec=install&etape=1&var_lang_ecrire={lang}").read()
        db = dict(exec="install", server_db="sqlite3", adresse_db="", login_db="", pass_db="")
        for step in (dict(db, etape="2", chmod="511"), dict(db, etape="3", chmod="511", choix_db="new_spip", table_new="spip", tprefix="spip"),
                     dict(db, etape="3b", sel_db="spip", nom="Redaction", email="desk@mail.example", login="editor", **{"pass": "packpassword"}, pass_verif="packpassword", nom_site=name), dict(exec="install", etape="4"), dict(exec="install", etape="fin")):
            opener.open(base, urllib.parse.urlencode(step).encode()).read()
        q = sqlite3.connect(glob.glob(os.path.join(site, "config", "bases", "spip.sqlite"))[0])
        meta = {"nom_site": name, "slogan_site": "", "adresse_site": "https://" + host, "langue_site": lang, "langues_utilisees": lang, "forums_publics": "posteriori", "articles_mots": "oui", "articles_chapeau": "oui"}
        for k, v in meta.items():
            q.execute("insert or replace into spip_meta (nom, valeur, impt) values (?,?,'oui')", (k, v))
        rubric = "Éditoriaux" if lang == "fr" else "Syria"
        q.execute("insert into spip_rubriques (id_rubrique, titre, id_secteur, statut, date, lang, statut_tmp) values (1,?,1,'publie','2023-01-01 00:00:00',?,'publie')", (rubric, lang))
        ids = {}
        def add(title, text, author, date, chapo=""):
            n = q.execute("select coalesce(max(id_article),0)+1 from spip_articles").fetchone()[0]
            q.execute("insert into spip_articles (id_article, titre, id_rubrique, id_secteur, texte, chapo, date, statut, lang, accepter_forum) values (?,?,1,1,?,?,?,'publie',?,'pos')", (n, title, text, chapo, date + " 07:30:00", lang))
            if author:
                m = q.execute("select id_auteur from spip_auteurs where nom=?", (author,)).fetchone()
                if not m:
                    q.execute("insert into spip_auteurs (nom, statut, lang) values (?,'1comite',?)", (author, lang))
                    m = q.execute("select id_auteur from spip_auteurs where nom=?", (author,)).fetchone()
                q.execute("insert into spip_auteurs_liens (id_auteur, id_objet, objet) values (?,?,'article')", (m[0], n))
            return n
        if lang == "fr":
            for t, x, day in FRENCH:
                add(t, x, "La rédaction", day)
        for a in A.values():
            if a.lang == lang and (lang == "fr" or a["section"] not in ("Local", "Sport", "Garden", "Culture")):
                ids[a["id"]] = add(a["title"], c.to_spip(a), a["author"], a["date"])
        for page, article, n in pages:
            last = thread = None
            for i, k in enumerate(c.comments_for(folder, A[article], n)):
                m = q.execute("select coalesce(max(id_forum),0)+1 from spip_forum").fetchone()[0]
                parent = last if k["reply"] and last else 0
                thread = thread if parent else m
                q.execute("insert into spip_forum (id_forum, id_objet, objet, id_parent, id_thread, date_heure, date_thread, titre, texte, auteur, email_auteur, statut) values (?,?,'article',?,?,?,?,?,?,?,?,'publie')",
                          (m, ids[article], parent, thread, f"{A[article]['date']} 1{i}:05:00", f"{A[article]['date']} 1{i}:05:00", A[article]["title"], k["text"], k["author"], "r@mail.example"))
                last = m
        q.commit()
        q.close()
        for sub in ("tmp/cache", "tmp/meta_cache.php", "local/cache-css"):
            p = os.path.join(site, sub)
            shutil.rmtree(p, ignore_errors=True) if os.path.isdir(p) else os.path.exists(p) and os.unlink(p)
        for page, article, n in pages:
            a = A[article]
            path = f"/spip.php?article{ids[article]}"
            for _ in range(2):
                body = urllib.request.urlopen(urllib.request.Request("http://127.0.0.1:8977" + path, headers={"Host": host})).read()
            version = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "spip"], capture_output=True, text=True).stdout
            c.emit(raw, page, body, a, engine="spip", version=version, theme="squelettes-dist", source=name, url=f"https://{host}{path}", author=a["author"], published=a["date"], notes=f"{n} forum messages; other articles of the section" + ("; in French" if lang == "fr" else ""))
    finally:
        server.terminate()
        server.wait()
