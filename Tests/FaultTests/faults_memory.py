"""Fault 57: no memory."""
import resource
import signal

from contents import reasons
from service import expect
from table import fault

# Analysing it takes some 150 MB, its page little.
GREEDY = '"' * 1_000_000
CRASHES = {-signal.SIGILL, -signal.SIGTRAP, -signal.SIGABRT, -signal.SIGSEGV, -signal.SIGBUS}


@fault(57, "no memory for a document", "a limit on the address space (LimitAS) that an article needs more of; the test starts "
       "the service again as systemd does", "two crashes, then the article is left alone and listed; all else is read; its next "
       "content is read", seconds=100)
def no_memory(place):
    """That a child of the reader's is ended comes with the formats that are read in one."""
    place.fill()
    place.start()
    place.sync()
    size = address_space(place)
    place.drop("greedy/enough.txt", GREEDY)
    place.sync()
    needed = address_space(place, "VmPeak") - size
    expect(place.stop() == 0, "not stopped in order")
    limits = [(resource.RLIMIT_AS, size + needed // 2)]
    place.drop("greedy/more.txt", GREEDY)
    endings = run_to_its_end(place, limits)
    expect(len(endings) == 2 and set(endings) <= CRASHES, f"it ended with {endings}")
    expect(reasons(place) == {"greedy/more.txt": "reading it ended the program again and again"}, f"unread are {reasons(place)}")
    place.expect_documents(6)
    expect(place.log_text().count("left alone: reading it ended the program again") == 1, "not said once in the log")
    # It serves on, also over another start; what has changed is read.
    place.drop("greedy/other.txt", number=1)
    place.sync()
    expect(place.documents() == 7 and place.stop() == 0, "it does not go on")
    expect(run_to_its_end(place, limits) == [], "it crashed again")
    place.drop("greedy/more.txt", number=2)
    place.check()
    expect(place.documents() == 8 and not reasons(place), f"{place.documents()} documents, unread {reasons(place)}")
    names = ", ".join(signal.Signals(-ending).name for ending in endings)
    return f"{needed >> 20} MB needed, half of it given: ended by {names}, then listed; the rest was read"


def run_to_its_end(place, limits):
    """Starts it until it has read all: how it ended before."""
    endings = []
    while True:
        expect(len(endings) < 6, f"it does not converge: {endings}")
        place.start(limits=limits, ready=False)
        place.wait("it is synced or ended", lambda: not place.is_alive() or place.ask("sync").returncode == 0, within=90)
        if place.is_alive():
            return endings
        endings.append(place.process.wait())


def address_space(place, field="VmSize"):
    """In bytes."""
    for line in open(f"/proc/{place.pid}/status"):
        if line.startswith(field):
            return int(line.split()[1]) << 10
    raise KeyError(field)
