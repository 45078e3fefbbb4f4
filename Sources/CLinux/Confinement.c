#define _GNU_SOURCE
#include "Confinement.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

static int limit(int resource, rlim_t most) {
  struct rlimit limits = {most, most};
  return setrlimit(resource, &limits) ? errno : 0;
}

int parallax_limit_resources(unsigned long memory, unsigned long seconds, unsigned long files) {
  int error = limit(RLIMIT_AS, memory);
  if (!error) error = limit(RLIMIT_CPU, seconds);
  if (!error) error = limit(RLIMIT_NOFILE, files);
  if (!error) error = limit(RLIMIT_FSIZE, 0);
  return error ? error : limit(RLIMIT_CORE, 0);
}

// linux/landlock.h of older headers lacks what newer kernels can: the numbers are the kernel's own.
enum { CREATE_RULESET = 444, ADD_RULE = 445, RESTRICT_SELF = 446 };
enum { RULE_PATH_BENEATH = 1, GET_VERSION = 1 };
enum { EXECUTE = 1 << 0, READ_FILE = 1 << 2, READ_DIRECTORY = 1 << 3 };

struct ruleset {
  uint64_t files;
  uint64_t network;
  uint64_t scopes;
};

struct path_rule {
  uint64_t allowed;
  int32_t folder;
} __attribute__((packed));

/// The rights over files that a version of Landlock knows: all that it knows are taken.
static uint64_t rights_over_files(long version) {
  if (version >= 5) return (1 << 16) - 1;
  if (version >= 3) return (1 << 15) - 1;
  return version >= 2 ? (1 << 14) - 1 : (1 << 13) - 1;
}

static int allow_reading(int rules, const char *path) {
  int folder = open(path, O_PATH | O_CLOEXEC);
  if (folder < 0) return 0;
  struct path_rule rule = {EXECUTE | READ_FILE | READ_DIRECTORY, folder};
  long result = syscall(ADD_RULE, rules, RULE_PATH_BENEATH, &rule, 0);
  int error = result ? errno : 0;
  close(folder);
  return error;
}

// What is missing on a system is passed over.
static const char *const readable[] = {"/usr", "/lib", "/lib64", "/etc", "/bin", "/opt"};

int parallax_confine_files(void) {
  long version = syscall(CREATE_RULESET, NULL, 0, GET_VERSION);
  if (version < 0) return errno;
  struct ruleset all = {rights_over_files(version), version >= 4 ? 3 : 0, version >= 6 ? 3 : 0};
  size_t size = version >= 6 ? sizeof all : version >= 4 ? offsetof(struct ruleset, scopes)
                                                         : offsetof(struct ruleset, network);
  long rules = syscall(CREATE_RULESET, &all, size, 0);
  if (rules < 0) return errno;
  int error = 0;
  for (size_t place = 0; place < sizeof readable / sizeof *readable && !error; place++)
    error = allow_reading((int)rules, readable[place]);
  if (!error && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) error = errno;
  if (!error && syscall(RESTRICT_SELF, rules, 0)) error = errno;
  close((int)rules);
  return error;
}

#if defined(__x86_64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define REFUSE(number)                                      \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, number, 0, 1),        \
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES)

int parallax_confine_calls(void) {
#ifdef OWN_ARCHITECTURE
  struct sock_filter steps[] = {
      // Numbers of another architecture mean other calls.
      LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, OWN_ARCHITECTURE, 1, 0),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
      LOAD(nr),
      REFUSE(SYS_socket),
      REFUSE(SYS_ptrace),
      REFUSE(SYS_process_vm_readv),
      REFUSE(SYS_process_vm_writev),
      REFUSE(425 /* io_uring_setup */),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {sizeof steps / sizeof *steps, steps};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return errno;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) ? errno : 0;
#else
  return ENOSYS;
#endif
}
