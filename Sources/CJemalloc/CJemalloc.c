#include "CJemalloc.h"

#include <jemalloc/jemalloc.h>
#include <stddef.h>

// Read by jemalloc before the first allocation. What is freed goes back to the system within a
// second, by a thread that sleeps where there is nothing to give back: else an idle service would keep
// what its last report took. Two heaps are enough for the threads that work at a time.
const char *malloc_conf =
    "narenas:2,dirty_decay_ms:1000,muzzy_decay_ms:0,background_thread:true,max_background_threads:1";

int parallax_memory_is_of_jemalloc(void) {
  unsigned heaps = 0;
  size_t size = sizeof heaps;
  return mallctl("opt.narenas", &heaps, &size, NULL, 0) == 0 && heaps == 2;
}
