#pragma once

// Takes from the calling process, and from all that it starts, what reading a file does not need. Why
// C: neither Landlock nor seccomp has functions in libc, and their structures are not in Swift's
// Glibc module.

/// Sets the most address space (bytes), processor time (seconds) and open files; no file grows, no
/// core is written. Returns 0, or an errno.
int parallax_limit_resources(unsigned long memory, unsigned long seconds, unsigned long files);

/// No file can be written, made or removed, and only programs, libraries and settings of the system be
/// read; nothing can be reached by TCP, no process outside be signalled (Landlock, Linux 5.13 and
/// later; the network from 6.7).
/// Returns 0, or an errno: ENOSYS and EOPNOTSUPP where the kernel has no Landlock.
int parallax_confine_files(void);

/// No socket can be made, no other process be looked into, no io_uring be set up (seccomp).
/// Returns 0, or an errno.
int parallax_confine_calls(void);
