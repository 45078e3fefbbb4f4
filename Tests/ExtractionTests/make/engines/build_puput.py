"""Puput (Wagtail) pages. Arguments: CONTENT RAW WORK, run with the Python of an environment with puput and django-contrib-comments from PyPI."""
import datetime
import importlib.metadata
import os
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work = [os.path.abspath(x) for x in sys.argv[1:4]]
d = os.path.join(work, "puput")
shutil.rmtree(d, ignore_errors=True)
os.makedirs(d)
import django
from django.conf import settings

from puput import PUPUT_APPS

settings.configure(
    SECRET_KEY="pack", DEBUG=False, ALLOWED_HOSTS=["*"], ROOT_URLCONF="puput_urls", STATIC_URL="/static/", MEDIA_URL="/media/", WAGTAIL_SITE_NAME="Lantern", WAGTAILADMIN_BASE_URL="http://lantern.example",
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.join(d, "db.sqlite")}}, DEFAULT_AUTO_FIELD="django.db.models.BigAutoField", SITE_ID=1, USE_TZ=True, TIME_ZONE="UTC", LANGUAGE_CODE="en-gb",
    INSTALLED_APPS=("django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages", "django.contrib.staticfiles", "django.contrib.sites", "django_comments") + tuple(PUPUT_APPS),
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware", "django.middleware.csrf.CsrfViewMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware", "wagtail.contrib.redirects.middleware.RedirectMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {"context_processors": ["django.template.context_processors.request", "django.contrib.auth.context_processors.auth", "django.contrib.messages.context_processors.messages"]}}],
    PUPUT_AS_PLUGIN=False, PUPUT_COMMENTS_PROVIDER="puput.comments.DjangoCommentsProvider")
with open(os.path.join(d, "puput_urls.py"), "w") as f:
    f.write('from django.urls import include, path\nfrom puput import urls as puput_urls\nfrom wagtail import urls as wagtail_urls\nfrom wagtail.documents import urls as docs\nfrom wagtail.admin import urls as adm\nurlpatterns = [path("comments/", include("django_comments.urls")), path("admin/", include(adm)), path("documents/", include(docs)), path("", include(puput_urls)), path("", include(wagtail_urls))]\n')
sys.path.insert(0, d)
django.setup()
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.test import Client

call_command("migrate", verbosity=0)
from django_comments.models import Comment
from puput.models import BlogPage, Category, CategoryEntryPage, EntryPage, EntryPageRelated
from wagtail.models import Page, Site

A = c.articles(folder)
PAGES = [("puput-harbour-dredging", "harbour-dredging", 4), ("puput-kurds-bargain", "kurds-bargain", 6), ("puput-editorial-vote", "editorial-vote", 8)]
counts = {a: n for _, a, n in PAGES}
root = Page.objects.get(depth=1)
for p in Page.objects.filter(depth=2):
    p.delete()
root = Page.objects.get(depth=1)
blog = BlogPage(title="Lantern", slug="lantern", description="A light from the pier", display_comments=True, num_last_entries=6)
root.add_child(instance=blog)
Site.objects.all().delete()
Site.objects.create(hostname="lantern.example", root_page=blog, is_default_site=True, site_name="Lantern")
from django.contrib.sites.models import Site as DjangoSite
DjangoSite.objects.update_or_create(pk=1, defaults={"domain": "lantern.example", "name": "Lantern"})
entries = {}
for a in A.values():
    if a.lang != "en":
        continue
    name = a["author"] or "The editors"
    user, _ = get_user_model().objects.get_or_create(username="".join(x for x in name.lower() if x.isalnum()), defaults={"first_name": name.split(" ", 1)[0], "last_name": name.split(" ", 1)[1]})
    also = [(t["title"], f"/{t['id']}/") for t in c.teasers(A, a, 2)] if a["id"] == "kurds-bargain" else None
    e = EntryPage(title=a["title"], slug=a["id"], body=c.to_html(c.with_boxes(a, also)), excerpt=a["teaser"], search_description=a["teaser"], owner=user, date=datetime.datetime.fromisoformat(a["date"] + "T08:00:00+00:00"))
    blog.add_child(instance=e)
    category, _ = Category.objects.get_or_create(name=a["section"])
    CategoryEntryPage.objects.create(category=category, page=e)
    e.tags.add(*a["tags"])
    e.save()
    entries[a["id"]] = e
for id_, e in entries.items():
    for t in c.teasers(A, A[id_], 3):
        EntryPageRelated.objects.create(entrypage_from=e, entrypage_to=entries[t["id"]])
    for i, k in enumerate(c.comments_for(folder, A[id_], counts.get(id_, 0))):
        Comment.objects.create(content_type=ContentType.objects.get_for_model(EntryPage), object_pk=e.pk, site_id=1, user_name=k["author"], user_email="r@mail.example", comment=k["text"], is_public=True, submit_date=e.date + datetime.timedelta(hours=3 + i))
for page, article, n in PAGES:
    a = A[article]
    e = entries[article]
    path = f"/{a['date'].replace('-', '/')}/{article}/"
    response = Client().get(path, HTTP_HOST="lantern.example")
    assert response.status_code == 200, (path, response)
    c.emit(raw, page, response.content, a, engine="puput", version=f"{importlib.metadata.version('puput')}, wagtail {importlib.metadata.version('wagtail')}", theme="default", source="Lantern", url="http://lantern.example" + path, author=e.owner.username, published=a["date"],
           notes=f"{n} comments, share links, related entries with teasers, last and popular entries, OpenGraph" + ("; «read also» box in the article" if article == "kurds-bargain" else ""))
