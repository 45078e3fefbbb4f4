"""Forum pages of django-machina. Arguments: CONTENT RAW WORK, run with the Python of an environment with django-machina from PyPI.

The article is the opening post of a topic; what others answered are the comments."""
import datetime
import importlib.metadata
import os
import shutil
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lib"))
import content as c

folder, raw, work = [os.path.abspath(x) for x in sys.argv[1:4]]
d = os.path.join(work, "machina")
shutil.rmtree(d, ignore_errors=True)
os.makedirs(d)
import django
from django.conf import settings
from machina import MACHINA_MAIN_STATIC_DIR, MACHINA_MAIN_TEMPLATE_DIR

settings.configure(
    SECRET_KEY="pack", DEBUG=False, ALLOWED_HOSTS=["*"], ROOT_URLCONF="machina_urls", STATIC_URL="/static/", MEDIA_URL="/media/", MEDIA_ROOT=os.path.join(d, "media"),
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.path.join(d, "db.sqlite")}}, DEFAULT_AUTO_FIELD="django.db.models.AutoField", USE_TZ=True, TIME_ZONE="UTC", LANGUAGE_CODE="en-gb",
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions", "django.contrib.messages", "django.contrib.staticfiles", "mptt", "haystack", "widget_tweaks",
                    "machina", "machina.apps.forum", "machina.apps.forum_conversation", "machina.apps.forum_conversation.forum_attachments", "machina.apps.forum_conversation.forum_polls", "machina.apps.forum_feeds",
                    "machina.apps.forum_moderation", "machina.apps.forum_search", "machina.apps.forum_tracking", "machina.apps.forum_member", "machina.apps.forum_permission"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware", "django.contrib.messages.middleware.MessageMiddleware", "machina.apps.forum_permission.middleware.ForumPermissionMiddleware"],
    TEMPLATES=[{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [MACHINA_MAIN_TEMPLATE_DIR], "OPTIONS": {"context_processors": ["django.template.context_processors.request", "django.contrib.auth.context_processors.auth", "django.contrib.messages.context_processors.messages", "machina.core.context_processors.metadata"],
                "loaders": ["django.template.loaders.filesystem.Loader", "django.template.loaders.app_directories.Loader"]}}],
    CACHES={"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}, "machina_attachments": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}},
    HAYSTACK_CONNECTIONS={"default": {"ENGINE": "haystack.backends.simple_backend.SimpleEngine"}}, STATICFILES_DIRS=[MACHINA_MAIN_STATIC_DIR], MACHINA_FORUM_NAME="The Back Table",
    MACHINA_DEFAULT_AUTHENTICATED_USER_FORUM_PERMISSIONS=["can_see_forum", "can_read_forum", "can_start_new_topics", "can_reply_to_topics"])
with open(os.path.join(d, "machina_urls.py"), "w") as f:
    f.write('from django.urls import include, path\nfrom machina import urls\nurlpatterns = [path("forum/", include(urls)), path("login/", lambda r: None, name="login"), path("logout/", lambda r: None, name="logout")]\n')
sys.path.insert(0, d)
django.setup()
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client

call_command("migrate", verbosity=0)
from machina.apps.forum.models import Forum
from machina.apps.forum_conversation.models import Post, Topic
from machina.apps.forum_permission.models import ForumPermission, UserForumPermission

A = c.articles(folder)
forum = Forum.objects.create(name="World affairs", type=Forum.FORUM_POST, description="Syria, the Kurds, America and after")
for code in ("can_see_forum", "can_read_forum", "can_reply_to_topics"):
    UserForumPermission.objects.create(permission=ForumPermission.objects.get(codename=code), forum=forum, anonymous_user=True, has_perm=True)


def user(name):
    return get_user_model().objects.get_or_create(username=name)[0]


for page, article, n in [("machina-leaving-is-not-a-plan", "leaving-is-not-a-plan", 9), ("machina-interview-river", "interview-river", 6), ("machina-letter-interpreter", "letter-interpreter", 8)]:
    a = A[article]
    topic = Topic.objects.create(forum=forum, subject=a["title"], poster=user(a["author"]), type=Topic.TOPIC_POST, status=Topic.TOPIC_UNLOCKED, approved=True)
    Post.objects.create(topic=topic, subject=a["title"], content=c.to_markdown(a), poster=user(a["author"]), approved=True)
    for k in c.comments_for(folder, a, n):
        Post.objects.create(topic=topic, subject="Re: " + a["title"], content=k["text"], poster=user(k["author"]), approved=True)
    first = datetime.datetime.fromisoformat(a["date"] + "T08:00:00+00:00")
    for i, p in enumerate(topic.posts.order_by("pk")):
        Post.objects.filter(pk=p.pk).update(created=first + datetime.timedelta(hours=5 * i), updated=first + datetime.timedelta(hours=5 * i))
    path = f"/forum/forum/{forum.slug}-{forum.pk}/topic/{topic.slug}-{topic.pk}/"
    response = Client().get(path, HTTP_HOST="backtable.example")
    assert response.status_code == 200, (path, response)
    c.emit(raw, page, response.content, a, engine="django-machina", version=importlib.metadata.version("django-machina"), theme="default", source="The Back Table", url="http://backtable.example" + path, author=a["author"], published=a["date"],
           notes=f"a forum's topic: the article is the opening post, the {n} answers are comments")
