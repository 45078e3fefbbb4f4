#pragma once
#include <stdint.h>

/// The number of the mount that an open folder was reached by (statx(2), STATX_MNT_ID), which tells a
/// folder from another one that was mounted over it, even of the same file system. glibc declares it
/// only under _GNU_SOURCE, which Swift's Glibc module is built without.
/// Returns 0 where it cannot be told: Linux before 5.8.
uint64_t parallax_mount_of_folder(int folder);
