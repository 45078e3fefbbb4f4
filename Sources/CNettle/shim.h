// Nettle's SHA-2: a small, well-kept library that every Debian carries.
#include <nettle/sha2.h>
