#define _GNU_SOURCE
#include "WatchingChild.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <sys/eventfd.h>
#include <sys/vfs.h>
#include <unistd.h>

extern char **environ;

static int set_signals(posix_spawnattr_t *attributes) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  int error = posix_spawnattr_setsigdefault(attributes, &all);
  if (!error) error = posix_spawnattr_setsigmask(attributes, &none);
  if (!error)
    error = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  return error;
}

// The sources are above 2 (they were opened while 0, 1 and 2 were in use), so no dup2 overwrites one.
static int set_descriptors(posix_spawn_file_actions_t *actions, int input, int output, int errors) {
  int error = posix_spawn_file_actions_adddup2(actions, input, STDIN_FILENO);
  if (!error) error = posix_spawn_file_actions_adddup2(actions, output, STDOUT_FILENO);
  if (!error) error = posix_spawn_file_actions_adddup2(actions, errors, STDERR_FILENO);
  if (!error) error = posix_spawn_file_actions_addclosefrom_np(actions, STDERR_FILENO + 1);
  return error;
}

int parallax_spawn_watching_child(pid_t *child, const char *program, const char *root,
                                  const char *cookies, int input, int output, int errors) {
  // posix_spawn does not write to its arguments; their type is older than const.
  char *const arguments[] = {(char *)program, (char *)root, (char *)cookies, NULL};
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_t actions;
  int error = posix_spawnattr_init(&attributes);
  if (error) return error;
  error = posix_spawn_file_actions_init(&actions);
  if (!error) {
    error = set_signals(&attributes);
    if (!error) error = set_descriptors(&actions, input, output, errors);
    if (!error) error = posix_spawn(child, program, &actions, &attributes, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
  }
  posix_spawnattr_destroy(&attributes);
  return error;
}

int parallax_watching_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

int parallax_watching_pipe(int *ends) { return pipe2(ends, O_CLOEXEC); }

unsigned int parallax_file_system_magic(const char *path) {
  struct statfs information;
  return statfs(path, &information) == 0 ? (unsigned int)information.f_type : 0;
}

void parallax_watching_name_thread(const char *name) { pthread_setname_np(pthread_self(), name); }
