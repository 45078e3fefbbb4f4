#pragma once

/// O_PATH, for passing through folders: Swift's Glibc module is built without _GNU_SOURCE, which
/// shows it. The value is the kernel's on every architecture but Alpha, PA-RISC and SPARC.
static const int parallax_open_path_only = 010000000;
