#define _GNU_SOURCE
#include "CloseOnExec.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

int parallax_accept(int listening) {
  return accept4(listening, NULL, NULL, SOCK_CLOEXEC);
}

int parallax_pipe(int ends[2]) {
  return pipe2(ends, O_CLOEXEC | O_NONBLOCK);
}
