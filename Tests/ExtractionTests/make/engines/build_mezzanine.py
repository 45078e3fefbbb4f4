"""Mezzanine pages. Arguments: CONTENT RAW WORK BIN (the bin folder of an environment with mezzanine and django-cookie-law from PyPI)."""
import os
import re
import shutil
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
folder, raw, work, bin_ = [os.path.abspath(x) for x in sys.argv[1:5]]
d = os.path.join(work, "mezzanine")
if len(sys.argv) == 5:  # set the project up, then come back inside it
    shutil.rmtree(d, ignore_errors=True)
    os.makedirs(d)
    subprocess.run([os.path.join(bin_, "mezzanine-project"), "gazette", "."], cwd=d, check=True, stdout=subprocess.DEVNULL)
    with open(os.path.join(d, "gazette", "local_settings.py"), "a") as f:
        f.write("\nSITE_TITLE = 'The Weir Gazette'\nSITE_TAGLINE = 'Every other Thursday'\nALLOWED_HOSTS = ['*']\nCOMMENTS_DEFAULT_APPROVED = True\nCOMMENTS_ACCOUNT_REQUIRED = False\nDEBUG = False\n"
                "USE_I18N = True\nBLOG_USE_FEATURED_IMAGE = False\nRICHTEXT_FILTER_LEVEL = 3\nimport os as _os\nDATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': _os.path.join(_os.path.dirname(__file__), 'db.sqlite')}}\n")
    settings = os.path.join(d, "gazette", "settings.py")
    text = open(settings).read().replace('INSTALLED_APPS = (', 'INSTALLED_APPS = (\n    "cookielaw",', 1).replace('INSTALLED_APPS = [', 'INSTALLED_APPS = [\n    "cookielaw",', 1)
    text = text.replace('"django.template.context_processors.static",', '"django.template.context_processors.static",\n                "cookielaw.context_processors.cookielaw",')
    open(settings, "w").write(text)
    site = subprocess.run([os.path.join(bin_, "python"), "-c", "import mezzanine.core, os; print(os.path.dirname(mezzanine.core.__file__))"], capture_output=True, text=True).stdout.strip()
    os.makedirs(os.path.join(d, "templates"), exist_ok=True)
    base = open(os.path.join(site, "templates", "base.html")).read()  # the theme's own, with the plugin's tag where its manual says
    base = re.sub(r'(<body id=.*?>)', r'\1\n{% load cookielaw_tags %}{% cookielaw_banner %}', base, count=1)
    open(os.path.join(d, "templates", "base.html"), "w").write(base)
    subprocess.run([os.path.join(bin_, "python"), "manage.py", "createdb", "--noinput", "--nodata"], cwd=d, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([os.path.join(bin_, "python"), os.path.abspath(__file__), folder, raw, work, bin_, "inside"], cwd=d, check=True)
    sys.exit()

sys.path.insert(0, d)
sys.path.insert(0, os.path.join(here, "..", "lib"))
os.environ["DJANGO_SETTINGS_MODULE"] = "gazette.settings"
import datetime
import importlib.metadata

import content as c
import django
from django.conf import settings

django.setup()
settings.ALLOWED_HOSTS = ["*"]
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from mezzanine.blog.models import BlogCategory, BlogPost
from mezzanine.generic.models import AssignedKeyword, Keyword, ThreadedComment

A = c.articles(folder)
User = get_user_model()
posts = {}
PAGES = [("mezzanine-trial-assad", "trial-assad", 8), ("mezzanine-drone-tanf", "drone-tanf", 9), ("mezzanine-bees-column", "bees-column", 4), ("mezzanine-border-strip", "border-strip", 5)]
counts = {a: n for _, a, n in PAGES}
for a in A.values():
    if a.lang != "en":
        continue
    name = a["author"] or "The editors"
    user, _ = User.objects.get_or_create(username=name.lower().replace(" ", "."), defaults={"first_name": name.split(" ", 1)[0], "last_name": name.split(" ", 1)[1]})
    when = datetime.datetime.fromisoformat(a["date"] + "T08:00:00+00:00")
    p = BlogPost.objects.create(title=a["title"], slug=a["id"], content=c.to_html(c.with_boxes(a, [(t["title"], f"/blog/{t['id']}/") for t in c.teasers(A, a, 2)] if a["id"] in ("trial-assad", "border-strip") else None, a["id"] == "border-strip")),
                                description=a["teaser"], gen_description=False, user=user, publish_date=when, status=2)
    category, _ = BlogCategory.objects.get_or_create(title=a["section"])
    p.categories.add(category)
    for t in a["tags"]:
        k, _ = Keyword.objects.get_or_create(title=t)
        p.keywords.add(AssignedKeyword(keyword=k), bulk=False)
    posts[a["id"]] = p
for a in A.values():
    if a["id"] not in posts:
        continue
    p = posts[a["id"]]
    p.related_posts.set([posts[t["id"]] for t in c.teasers(A, a, 4)])
    last = None
    for i, k in enumerate(c.comments_for(folder, a, counts.get(a["id"], 1))):
        last = ThreadedComment.objects.create(content_type=ContentType.objects.get_for_model(p), object_pk=p.pk, site_id=1, user_name=k["author"], user_email="r@mail.example", comment=k["text"], is_public=True,
                                              submit_date=p.publish_date + datetime.timedelta(hours=2 + i), replied_to=last if k["reply"] else None)
for page, article, n in PAGES:
    a = A[article]
    response = Client().get(f"/blog/{article}/", HTTP_HOST="weirgazette.example", secure=False)
    assert response.status_code == 200, response
    c.emit(raw, page, response.content, a, engine="mezzanine", version=importlib.metadata.version("mezzanine") + ", django " + django.get_version(), theme="default", source="The Weir Gazette", url=f"http://weirgazette.example/blog/{article}/",
           author=a["author"], published=None, notes=f"{n} threaded comments, ratings, share links, related posts, recent posts, cookie banner of django-cookie-law" + ("; «read also» box in the article" if article in ("trial-assad", "border-strip") else ""))
