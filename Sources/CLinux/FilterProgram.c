#define _GNU_SOURCE
#include "FilterProgram.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <string.h>
#include <unistd.h>

enum { MOST_WORDS = 31 };

extern char **environ;

static int spawn(pid_t *child, char *const *words, int input, int output) {
  posix_spawn_file_actions_t actions;
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  error = posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  if (!error) error = posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  if (!error) error = posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  if (!error) error = posix_spawn(child, words[0], &actions, NULL, words, environ);
  posix_spawn_file_actions_destroy(&actions);
  return error;
}

int parallax_start_filter(pid_t *child, int *output, const char *words, int input) {
  // posix_spawn does not write to its arguments; their type is older than const.
  char *list[MOST_WORDS + 1];
  int count = 0;
  for (const char *word = words; *word && count < MOST_WORDS; word += strlen(word) + 1)
    list[count++] = (char *)word;
  list[count] = NULL;
  if (count == 0) return EINVAL;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC)) return errno;
  int error = spawn(child, list, input, ends[1]);
  close(ends[1]);
  if (error)
    close(ends[0]);
  else
    *output = ends[0];
  return error;
}
