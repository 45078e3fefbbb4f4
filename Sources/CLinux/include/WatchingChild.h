// What FolderWatching needs beside Swift's Glibc module.
#pragma once
#include <sys/types.h>

/// Starts `program` with two arguments, these three descriptors as its standard ones and no other.
///
/// Why C: posix_spawn's attributes and actions are opaque, and must be destroyed on every path. All
/// signals get their default action and none is blocked, for an ignored signal would stay ignored in
/// the child. Returns 0 or an error number; ENOENT and EACCES speak of the program.
int parallax_spawn_watching_child(pid_t *_Nonnull child, const char *_Nonnull program,
                                  const char *_Nonnull root, const char *_Nonnull cookies, int input,
                                  int output, int errors);

/// Names the calling thread, as debuggers and /proc show it.
///
/// Why C: pthread_setname_np is a GNU extension that Swift's Glibc module leaves out.
void parallax_watching_name_thread(const char *_Nonnull name);

/// An eventfd that is closed on exec and never blocks; -1 with errno where none is left.
///
/// Why C: <sys/eventfd.h> is not in Swift's Glibc module.
int parallax_watching_eventfd(void);

/// A pipe whose ends are closed on exec, the end for reading first; -1 with errno.
///
/// Why C: pipe2 is not in Swift's Glibc module, and setting the flag afterwards leaves a gap in which
/// another thread's child inherits the pipe.
int parallax_watching_pipe(int *_Nonnull ends);

/// The magic number of the file system at a path (statfs); 0 where it cannot be told.
///
/// Why C: <sys/vfs.h> is not in Swift's Glibc module.
unsigned int parallax_file_system_magic(const char *_Nonnull path);
