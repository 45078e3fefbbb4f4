import Glibc

/// How many processors there are to work on.
package enum ProcessorCount {
  package static var online: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
