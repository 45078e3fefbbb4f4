#pragma once
#include <stddef.h>
#include <sys/types.h>

/// Starts `program` with one argument in a process group of its own: standard input gives these bytes,
/// standard output is a pipe, standard error is lost, no other descriptor is open.
///
/// The bytes lie in a sealed file in memory, so that the child can go back in them and nobody can
/// change them. Why C: memfd_create and posix_spawn's opaque attributes.
/// Returns 0 and the end of the pipe to read from, or an error number.
int parallax_start_reading_child(pid_t *_Nonnull child, int *_Nonnull output,
                                 const char *_Nonnull program, const char *_Nonnull argument,
                                 const void *_Nullable bytes, size_t size);
