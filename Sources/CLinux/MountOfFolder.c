#define _GNU_SOURCE
#include "MountOfFolder.h"

#include <fcntl.h>
#include <sys/stat.h>

uint64_t parallax_mount_of_folder(int folder) {
  struct statx facts;
  if (statx(folder, "", AT_EMPTY_PATH, STATX_MNT_ID, &facts) != 0) return 0;
  return facts.stx_mask & STATX_MNT_ID ? facts.stx_mnt_id : 0;
}
