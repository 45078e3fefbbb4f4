#pragma once

// Neither malloc_trim nor mallopt is in Swift's Glibc module.

/// Gives memory that was freed, in whatever order, back to the system.
void parallax_give_back_freed_memory(void);

/// Lets all threads take memory from two heaps, and not each from its own; before there are threads.
void parallax_share_heaps(void);
