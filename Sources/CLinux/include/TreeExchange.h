#pragma once

/// Exchanges two names of one folder at once, by renameat2(RENAME_EXCHANGE): glibc declares both only
/// under _GNU_SOURCE, which Swift's Glibc module is built without.
/// Returns 0, or -1 with errno: EINVAL, ENOSYS, ENOTSUP where the file system cannot, EBUSY and EXDEV
/// at mount points.
int parallax_exchange_names(int folder, const char *_Nonnull one, const char *_Nonnull other);
