#pragma once

/// The access control list of a file in the form that the kernel keeps it in, which sys/xattr.h gives
/// and Swift's Glibc module does not show. Returns its length, or -1 with errno of getxattr(2).
long parallax_access_list(const char *_Nonnull path, unsigned char *_Nonnull bytes, long size);
