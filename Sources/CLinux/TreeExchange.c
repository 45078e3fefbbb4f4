#define _GNU_SOURCE
#include "TreeExchange.h"

#include <fcntl.h>
#include <stdio.h>

int parallax_exchange_names(int folder, const char *one, const char *other) {
  return renameat2(folder, one, folder, other, RENAME_EXCHANGE);
}
