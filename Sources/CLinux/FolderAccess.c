#include "FolderAccess.h"

#include <sys/xattr.h>

long parallax_access_list(const char *path, unsigned char *bytes, long size) {
  return getxattr(path, "system.posix_acl_access", bytes, (size_t)size);
}
