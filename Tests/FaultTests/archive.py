"""What an archive holds, read from a copy of its files: the archive itself is left as it was found."""
import contextlib
import pathlib
import shutil
import sqlite3
import tempfile

NAME = "archive.sqlite"


def path(place):
    return place.state / NAME


@contextlib.contextmanager
def copy(place):
    """A connection to a copy of the archive with its log."""
    with tempfile.TemporaryDirectory(dir=place.root) as folder:
        for ending in ("", "-wal"):
            with contextlib.suppress(FileNotFoundError):
                shutil.copy(f"{path(place)}{ending}", pathlib.Path(folder, NAME + ending))
        connection = sqlite3.connect(pathlib.Path(folder, NAME))
        try:
            yield connection
        finally:
            connection.close()


def rows(place, sql):
    with copy(place) as connection:
        return connection.execute(sql).fetchall()


def number(place, sql):
    """The only value of the only row."""
    return rows(place, sql)[0][0]


def documents(place):
    """How many documents are kept; none where the archive has not got so far as to have tables."""
    try:
        return number(place, "SELECT count(*) FROM document")
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            return 0
        raise


def doubled(place):
    """Documents that have more than one reading."""
    return rows(place, "SELECT document FROM reading GROUP BY document HAVING count(*) > 1")


def statements(place):
    return number(place, "SELECT count(*) FROM statement")
