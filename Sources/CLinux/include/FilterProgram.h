#pragma once
#include <sys/types.h>

/// Starts a program whose standard input is an open file and whose standard output a pipe; its standard
/// error is the caller's. The words of its command line, the program's path first, end with a NUL
/// each, the last with two; there are at most 31.
///
/// Why C: posix_spawn's file actions are opaque, and must be destroyed on every path.
/// Returns 0 and the end of the pipe to read from, or an error number; ENOENT and EACCES speak of the
/// program.
int parallax_start_filter(pid_t *_Nonnull child, int *_Nonnull output, const char *_Nonnull words,
                          int input);
