#pragma once

// malloc_trim is not in Swift's Glibc module.

/// Gives memory that was freed, in whatever order, back to the system.
void parallax_give_back_freed_memory(void);
