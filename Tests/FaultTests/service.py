"""A service of the built program in a fresh folder, with what every fault is held against.

The report on disk is at every moment a whole one (`WholeReport` looks all the time), and after `sync` it is byte for byte
what a cold start on the same folder writes (`Place.check`).
"""
import contextlib
import hashlib
import json
import os
import pathlib
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]
RELEASE = pathlib.Path(os.environ.get("PARALLAX_RELEASE", PROJECT / ".build/release/parallax")).absolute()
# A debug build alone has failpoints.
DEBUG = pathlib.Path(os.environ.get("PARALLAX_DEBUG", PROJECT / ".build/debug/parallax")).absolute()
NOBODY = 65534

ARTICLES = [
    "Washington betrayed the Kurds and left them to Turkish bombs.",
    "The United States stands by the Kurds, its best partner in Syria.",
    "Assad gassed his own people and must go.",
    "The Syrian army liberated Palmyra from ISIS.",
    "American air strikes killed dozens of civilians in Raqqa.",
    "ISIS is on the rise again, officials said.",
]


def new_folder():
    return tempfile.mkdtemp(prefix="parallax-fault-")


class Failure(Exception):
    """An expectation that did not hold."""


def expect(holds, what):
    if not holds:
        raise Failure(what)


class Place:
    """A folder with an inbox, a report, a state, and at most one service (`start`)."""

    def __init__(self, root=None):
        self.root = pathlib.Path(root or new_folder())
        self.inbox, self.reports, self.state = (self.root / name for name in ("inbox", "reports", "state"))
        self.log = self.root / "service.log"
        self.lexicons = PROJECT / "Lexicons"
        self.inbox.mkdir(parents=True, exist_ok=True)
        self.process = None
        self.whole = None
        self.binary = RELEASE
        self.user = None
        # Whether the service is to list its inbox and not to trust events.
        self.polls = False
        # Words before each command that reads the inbox, as of `setpriv`.
        self.before = ()

    # -- Articles

    def text(self, number=0):
        return ARTICLES[number % len(ARTICLES)] + "\n"

    def write(self, path, text=None, number=0):
        """Writes a file as `cp` does: open, write, close."""
        target = self.inbox / path
        target.parent.mkdir(parents=True, exist_ok=True)
        data = self.text(number) if text is None else text
        target.write_bytes(data if isinstance(data, bytes) else data.encode())
        return target

    def drop(self, path, text=None, number=0):
        """Writes a file at once, by a rename into the inbox."""
        draft = self.root / f".draft-{os.getpid()}-{threading.get_ident()}"
        data = self.text(number) if text is None else text
        draft.write_bytes(data if isinstance(data, bytes) else data.encode())
        target = self.inbox / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if os.stat(target.parent).st_dev != os.stat(self.root).st_dev:
            # An inbox on a disk of its own.
            draft = pathlib.Path(shutil.move(draft, target.parent / draft.name))
        os.rename(draft, target)
        return target

    def fill(self, count=5, sources=3):
        """Some articles of some sources."""
        for number in range(count):
            self.drop(f"source-{number % sources}/article-{number}.txt", number=number)

    # -- The service

    def start(self, *, failpoints=None, environment=None, before=(), limits=(), user=None, arguments=(), ready=True,
              inbox=None, program=None, stdout=subprocess.DEVNULL, stderr=None):
        """Starts the service and waits until it answers.

        failpoints: for the debug build's PARALLAX_FAILPOINTS (see Sources/ParallaxCommands/Failpoints.swift); `before`:
        words before the command (`["faketime", ...]`); `limits`: pairs for setrlimit; `user`: a uid to run as, when
        these tests run as root; `program`: another copy of it; `ready=False`: do not wait.
        """
        self.binary = program or (DEBUG if failpoints else RELEASE)
        values = {name: value for name, value in os.environ.items()
                  if not name.startswith("PARALLAX_") and not name.endswith("_DIRECTORY") and name != "NOTIFY_SOCKET"}
        values |= {"PARALLAX_WATCHING": "polling"} if self.polls else {}
        values |= environment or {}
        if failpoints:
            values["PARALLAX_FAILPOINTS"] = failpoints
        self.user = user if os.getuid() == 0 else None
        if self.user:
            self.root.chmod(0o755)
            for folder in (self.state, self.reports.parent):
                folder.mkdir(exist_ok=True)
                os.chown(folder, self.user, self.user)

        def limit():
            for kind, value in limits:
                # The hard limit stays, so that a test may lift the other again.
                resource.setrlimit(kind, (value, resource.getrlimit(kind)[1]))

        command = [*before, *self.before, self.binary, "watch", inbox or self.inbox, *self.folders(), *arguments]
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr or log, env=values, cwd=self.root,
                preexec_fn=limit if limits else None, user=self.user, group=self.user, extra_groups=[] if self.user else None)
        self.whole = self.whole or WholeReport(self.reports)
        if ready:
            # A second where nothing else runs; a busy machine takes many times that.
            self.wait("the service answers", self.answers, 90)
        return self.process

    def folders(self):
        return ["--reports", self.reports, "--state", self.state, "--lexicons", self.lexicons]

    @property
    def pid(self):
        return self.process.pid

    def watcher(self):
        """The process id of the watching child, or None."""
        children = pathlib.Path(f"/proc/{self.pid}/task/{self.pid}/children")
        with contextlib.suppress(OSError):
            for task in pathlib.Path(f"/proc/{self.pid}/task").iterdir():
                for child in (task / "children").read_text().split():
                    if "parallax-inotif" in pathlib.Path(f"/proc/{child}/comm").read_text():
                        return int(child)
        return None

    def is_alive(self):
        return self.process is not None and self.process.poll() is None

    def answers(self):
        if not self.is_alive():
            raise Failure(f"the service has ended with {self.process.poll()}: {self.log_text()[-2000:]}")
        return self.ask("status").returncode == 0

    def ask(self, command, *arguments, timeout=90):
        """Runs a command that asks the service."""
        return subprocess.run([RELEASE, command, "--state", self.state, *arguments], capture_output=True, text=True,
                              timeout=timeout, cwd=self.root)

    def status(self):
        """What `parallax status --json` says."""
        answer = self.ask("status", "--json")
        expect(answer.returncode == 0, f"status: {answer.stderr}")
        return json.loads(answer.stdout)

    def analysed(self):
        """How many documents have been analysed since the start because their content was new."""
        return self.status()["work"]["analysed"]

    def wait_for_analyses(self, count, within=45):
        """Waits, without a sync, until so many documents have been analysed since the start, and not one more."""
        self.wait(f"{count} analyses", lambda: self.analysed() >= count, within, pause=0.1)
        expect(self.analysed() == count, f"{self.analysed()} analyses, not {count}")

    def warnings(self):
        """The lines of the log that are warnings or worse."""
        return [line for line in self.log_text().splitlines()
                if line.startswith(("warning:", "error:", "critical:"))]

    def sync(self, within=90):
        """Waits until everything in the inbox is in the report."""
        end = time.monotonic() + within
        while True:
            answer = self.ask("sync")
            if answer.returncode == 0:
                return
            expect(self.is_alive(), f"the service has ended with {self.process.poll()}: {self.log_text()[-2000:]}")
            expect(time.monotonic() < end, f"sync: {answer.stdout}{answer.stderr}\n{self.log_text()[-2000:]}")

    def wait_until_idle(self, within=60):
        """Waits until the service has taken no time of a processor, to a hundredth of a second, for two seconds."""
        taken = lambda: pathlib.Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[11:13]  # noqa: E731
        end, before = time.monotonic() + within, None
        while (now := taken()) != before:
            expect(time.monotonic() < end, f"the service is still busy after {within} s")
            before = now
            time.sleep(2)

    def stop(self, number=signal.SIGTERM, within=30):
        """Ends the service; returns its exit status."""
        self.process.send_signal(number)
        return self.end(within)

    def end(self, within=30):
        """Waits for an end that something else has caused; returns the exit status."""
        try:
            status = self.process.wait(within)
        except subprocess.TimeoutExpired:
            raise Failure(f"not ended within {within} s:\n{self.log_text()[-1500:]}") from None
        self.process = None
        return status

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process = None

    def run(self, *command, **more):
        """Runs the program to its end, with this place's folders where they are named by `...`."""
        words = [word for part in command for word in (self.folders() if part is ... else [part])]
        more = {"capture_output": True, "text": True, "timeout": 120, "cwd": self.root} | more
        return subprocess.run([RELEASE, *words], **more)

    def log_text(self):
        return self.log.read_text(errors="backslashreplace") if self.log.exists() else ""

    def told(self, text):
        """How many lines of the log hold a text."""
        return sum(text in line for line in self.log_text().splitlines())

    def troubles(self):
        """What the status names as not as it should be."""
        return self.status()["troubles"]

    def work(self):
        """Documents analysed (again for other lexicons or dates, too) and reports published since the start."""
        work = self.status()["work"]
        return work["analysed"] + work["analysedAgain"], work["publications"]

    # -- What is expected

    def expect_documents(self, count):
        """The report shows so many."""
        found = self.documents()
        expect(found == count, f"{found} documents, not {count}")

    def expect_analyses(self, count):
        """So many since the start, those for other lexicons or dates included."""
        found = self.work()[0]
        expect(found == count, f"{found} analyses, not {count}")

    def wait_for_trouble(self, reason, within=30):
        """Waits until the status names a trouble with these words."""
        self.wait(f"the status says: {reason}", lambda: any(reason in text for text in self.troubles()), within)

    def wait(self, what, condition, within=30, pause=0.02):
        """Waits until the condition holds."""
        end = time.monotonic() + within
        while not (value := condition()):
            expect(time.monotonic() < end, f"not within {within} s: {what}\n{self.log_text()[-1500:]}")
            time.sleep(pause)
        return value

    def documents(self):
        """How many documents the report shows."""
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            while True:
                before = os.stat(self.reports).st_ino
                count = len(os.listdir(self.reports / "documents"))
                # One that was exchanged while it was being listed is being changed by now.
                if os.stat(self.reports).st_ino == before:
                    return count
        return 0

    def shows(self, text, page="index.html"):
        """Whether a page of the report holds a text."""
        with contextlib.suppress(FileNotFoundError):
            return text.encode() in (self.reports / page).read_bytes()
        return False

    def differences(self, within=300):
        """Paths whose bytes differ between the report and a cold start's."""
        cold = self.root / "cold"
        shutil.rmtree(cold, ignore_errors=True)
        done = subprocess.run([*self.before, RELEASE, "compare", self.inbox, "-o", cold, "--lexicons", self.lexicons],
                              capture_output=True, text=True, timeout=within, cwd=self.root, user=self.user, group=self.user,
                              extra_groups=[] if self.user else None)
        expect(done.returncode == 0, f"compare: {done.stderr}")
        live, cold = tree(self.reports), tree(cold)
        return sorted(path for path in live.keys() | cold.keys() if live.get(path) != cold.get(path))

    def check(self):
        """The oracle: alive, synced, the report that of a cold start, and whole at every moment until now."""
        self.sync()
        differences = self.differences()
        expect(not differences, f"differs from a cold start: {differences[:5]}\n{self.log_text()[-1500:]}")
        expect(self.is_alive(), f"the service has ended: {self.log_text()[-1500:]}")
        expect(not self.whole.torn, f"a torn report was seen: {self.whole.torn[:3]}")

    def measures(self):
        """Resident memory in kB, its peak, open descriptors, threads."""
        status = pathlib.Path(f"/proc/{self.pid}/status").read_text()
        fields = dict(line.split(":", 1) for line in status.splitlines())
        return {"rss": int(fields["VmRSS"].split()[0]), "peak": int(fields["VmHWM"].split()[0]),
                "descriptors": len(os.listdir(f"/proc/{self.pid}/fd")), "threads": int(fields["Threads"])}

    def processor_seconds(self):
        """What the service has used of the processors."""
        fields = pathlib.Path(f"/proc/{self.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self):
        if self.is_alive():
            # One that was stopped does not die of a signal that it never gets.
            with contextlib.suppress(ProcessLookupError):
                self.process.send_signal(signal.SIGCONT)
            self.kill()
        if self.whole:
            self.whole.end()
        erase(self.root)


def erase(folder):
    """Removes a folder, whatever the rights in it; not what is still mounted there."""
    subprocess.run(["chmod", "-R", "u+rwX", folder], stderr=subprocess.DEVNULL)
    shutil.rmtree(folder, ignore_errors=True)


def tree(folder):
    """The files of a report by path, as hashes, without the history."""
    folder, files = pathlib.Path(folder), {}
    for place, _, names in os.walk(folder):
        for name in names:
            path = pathlib.Path(place, name)
            relative = path.relative_to(folder).as_posix()
            if not relative.startswith("changes/"):
                files[relative] = hashlib.sha256(path.read_bytes()).hexdigest()
    return files


class WholeReport:
    """Reads the report again and again, as readers do, and holds it against its own `report.json`."""

    def __init__(self, folder, pause=0.05):
        self.folder, self.pause = pathlib.Path(folder), pause
        self.torn, self.looks = [], 0
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.watch, daemon=True)
        self.thread.start()

    def watch(self):
        while True:
            start = time.monotonic()
            if fault := self.look():
                self.torn.append(fault)
            # A look at thousands of pages must not take the time of what makes them.
            if self.over.wait(max(self.pause, 4 * (time.monotonic() - start))):
                return

    def look(self):
        """What is wrong with the report now; nothing where it was renewed while it was being read."""
        try:
            # Held open, so that no other folder gets its number when it is removed.
            opened = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        except OSError:
            return None
        try:
            return self.look_at(os.fstat(opened).st_ino)
        finally:
            os.close(opened)

    def look_at(self, before):
        try:
            first = (self.folder / "report.json").read_bytes()
        except OSError:
            return None
        try:
            summary = json.loads(first)
            files = tree(self.folder)
            found = "".join(f"{path}\t{sha}\n" for path, sha in sorted(files.items(), key=lambda page: page[0].encode())
                            if path != "report.json" and not path.rsplit("/", 1)[-1].startswith(".tmp-"))
            found = hashlib.sha256(found.encode()).hexdigest()
            self.looks += 1
            fault = None if found in json.dumps(summary) else f"its pages have the hash {found}, not {first[:200]}"
        except (OSError, ValueError) as error:
            fault = f"{error}"
        try:
            isSame = os.stat(self.folder).st_ino == before and (self.folder / "report.json").read_bytes() == first
        except OSError:
            return None
        return fault if isSame and fault else None

    def end(self):
        self.over.set()
        self.thread.join()
