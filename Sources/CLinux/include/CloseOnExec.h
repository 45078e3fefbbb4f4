#pragma once

// Descriptors that no child ever sees: between a plain call and fcntl(FD_CLOEXEC) another thread may
// start one. glibc declares both calls only under _GNU_SOURCE, which Swift's Glibc module is built
// without.

/// The next connection of a listening socket, or -1 with errno of accept4(2).
int parallax_accept(int listening);

/// A pipe whose ends do not block: reading end first. Returns 0, or -1 with errno of pipe2(2).
int parallax_pipe(int ends[_Nonnull 2]);
