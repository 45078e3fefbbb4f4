"""Mounts and limits of the kernel, for rows that need "mounts": they run in a namespace of their own and as its root."""
import pathlib
import subprocess


def mount(*words):
    subprocess.run(["mount", *words], check=True)


def unmount(folder):
    subprocess.run(["umount", folder], check=True)


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
