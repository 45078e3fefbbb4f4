#define _GNU_SOURCE
#include "ReadingChild.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <unistd.h>

static int file_of(const void *bytes, size_t size) {
  int file = memfd_create("article", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (file < 0) return -1;
  const char *rest = bytes;
  while (size > 0) {
    ssize_t written = write(file, rest, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      close(file);
      return -1;
    }
    rest += written;
    size -= (size_t)written;
  }
  fcntl(file, F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
  lseek(file, 0, SEEK_SET);
  return file;
}

static int prepare(posix_spawnattr_t *attributes, posix_spawn_file_actions_t *actions, int input,
                   int output) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  int error = posix_spawnattr_setsigdefault(attributes, &all);
  if (!error) error = posix_spawnattr_setsigmask(attributes, &none);
  if (!error) error = posix_spawnattr_setpgroup(attributes, 0);
  if (!error)
    error = posix_spawnattr_setflags(
        attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP);
  if (!error) error = posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO);
  if (!error) error = posix_spawn_file_actions_adddup2(actions, output, STDOUT_FILENO);
  if (!error)
    error = posix_spawn_file_actions_addopen(actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  if (!error) error = posix_spawn_file_actions_addclosefrom_np(actions, STDERR_FILENO + 1);
  return error;
}

static int spawn(pid_t *child, const char *program, const char *argument, int input, int output) {
  // posix_spawn does not write to its arguments; their type is older than const.
  char *const arguments[] = {(char *)program, (char *)argument, NULL};
  // Nothing of the service's own environment: notification socket, credentials, paths.
  char *const environment[] = {"LANG=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin", NULL};
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  int error = posix_spawnattr_init(&attributes);
  if (error) return error;
  error = posix_spawn_file_actions_init(&actions);
  if (!error) {
    error = prepare(&attributes, &actions, input, output);
    if (!error) error = posix_spawn(child, program, &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
  }
  posix_spawnattr_destroy(&attributes);
  return error;
}

int parallax_start_reading_child(pid_t *child, int *output, const char *program,
                                 const char *argument, const void *bytes, size_t size) {
  int input = file_of(bytes, size);
  if (input < 0) return errno;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC)) {
    int error = errno;
    close(input);
    return error;
  }
  int error = spawn(child, program, argument, input, ends[1]);
  close(input);
  close(ends[1]);
  if (error)
    close(ends[0]);
  else
    *output = ends[0];
  return error;
}
