// Reads the parts of ZIP files, which office documents and e-books are.
#include <archive.h>
#include <archive_entry.h>
