"""Mounts and limits of the kernel, for rows that need "mounts": they run in a namespace of their own and as its root."""
import ctypes
import os
import pathlib
import subprocess
import time

from service import Failure


def mount(*words):
    subprocess.run(["mount", *words], check=True)


def unmount(folder, within=20):
    """Frees a mount point, and waits for that: it is busy for as long as anybody has just one file of it open.

    A reader of the report, a comparison of the inbox or a process that has just been killed may have one for a moment.
    """
    end = time.monotonic() + within
    while (done := subprocess.run(["umount", folder], capture_output=True, text=True)).returncode != 0:
        if "busy" not in done.stderr or time.monotonic() > end:
            raise Failure(f"umount: {done.stderr}")
        time.sleep(0.05)


def limit(name, value):
    """Sets a limit of this namespace, such as `max_inotify_watches`."""
    pathlib.Path("/proc/sys/user", name).write_text(f"{value}\n")


def ram_disk(folder, size="64m", **more):
    """Mounts a file system in memory on a folder, which is made if it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    options = ",".join([f"size={size}", *(f"{name}={value}" for name, value in more.items())])
    mount("-t", "tmpfs", "-o", options, "parallax-test", folder)
    return folder


def bind(source, target):
    """Shows a folder at another place as well."""
    mount("--bind", source, target)


def rename_exchange(first, second):
    """renameat2(2) with RENAME_EXCHANGE: each in the other's place, at once."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.renameat2(-100, os.fsencode(first), -100, os.fsencode(second), 2) != 0:
        raise OSError(ctypes.get_errno(), "renameat2")
