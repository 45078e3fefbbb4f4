# make run     read the seeds, write the report, and go on watching: drop articles into seeds/SOURCE/
# make report  read the seeds once and write the report
# make test    run every test
# make test-report   look at reports with browsers: access, layout, links, feed, schema
# make test-faults   kill, starve and mistreat the service, and walk at random over its inbox
# make soak    the same for hours: long walks, half an hour of churn, 100,000 documents at once
# make bench [CORPUS=FILE]   measure speed and memory beside limits and peers
# make install [PREFIX=/usr/local] [DESTDIR=]   install the programs, lexicons and systemd units
# Each installs first, with apt-get, the libraries that are missing.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
RELEASE := .build/release
FLAGS = -c release $(STATIC)
# A program that carries Swift's libraries starts faster and needs no toolchain where it runs.
STATIC = $(shell lib=$$($(SWIFT)c -print-target-info 2>/dev/null \
	| sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p'); \
	test -e "$${lib}_static/linux/libswiftCore.a" && echo --static-swift-stdlib)

# Debian 12 names the first libinotifytools0-dev; it answers to this name too.
PACKAGES = libinotifytools-dev libuchardet-dev libcld2-dev libgumbo-dev libgmime-3.0-dev libarchive-dev poppler-utils pandoc nettle-dev libjemalloc-dev libsqlite3-dev pkg-config g++
# What causes faults: commands, each with the package that has it where it is missing.
HELPERS = bindfs:bindfs cc:g++ vim:vim mkfs.ext4:e2fsprogs

.PHONY: run report test test-report test-faults soak bench build setup setup-faults install uninstall clean

run: build
	@echo
	@echo "Reading seeds/. The report: file://$(CURDIR)/reports/index.html"
	@echo "Drop an article into seeds/NAME-OF-ITS-SOURCE/ and reload the page. Ctrl-C ends."
	@echo
	@# On a terminal the program gets Ctrl-C alone, so that make ends with its exit status.
	@if [ -t 0 ]; then set -m; $(RELEASE)/parallax watch seeds --reports reports --state .state; \
	else exec $(RELEASE)/parallax watch seeds --reports reports --state .state; fi

report: build
	$(RELEASE)/parallax compare seeds -o reports
	@echo "The report: file://$(CURDIR)/reports/index.html"

test: setup
	@# One after the other: tests that wait for real processes and folders must not starve each other.
	$(SWIFT) test --no-parallel

test-report: build
	Tests/ReportTests/run

# A debug build beside the release: it alone can be told to die or hang at a given step.
test-faults: build setup-faults
	$(SWIFT) build
	Tests/FaultTests/run --jobs 5
	Tests/FaultTests/model --seed 1 --steps 2000
	Tests/ExtractionTests/mixed
	Tests/ExtractionTests/break --seconds 30

soak: build setup-faults
	$(SWIFT) build
	for seed in 1 2 3; do Tests/ExtractionTests/mixed --seed $$seed || exit 1; done
	Tests/ExtractionTests/break --seed 2 --seconds 600
	for seed in 1 2 3 4; do Tests/FaultTests/model --seed $$seed --steps 5000 || exit 1; done
	Tests/FaultTests/run --long
	Tests/FaultTests/run --listed
	Tests/FaultTests/soak --minutes 30
	Tests/FaultTests/load 100000 20

bench: build
	CORPUS="$(CORPUS)" Tests/Benchmarks/bench

build: setup
	$(SWIFT) build $(FLAGS) --product parallax
	$(SWIFT) build $(FLAGS) --product parallax-inotify
	$(SWIFT) build $(FLAGS) --product parallax-reader

setup:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "Swift 6.3 or newer is needed and there is no \"$(SWIFT)\" here: see https://www.swift.org/install/linux/" >&2; \
	  exit 1; }
	@command -v apt-get >/dev/null || { \
	  echo "No apt-get here. The libraries that are needed, by their names in Debian: $(PACKAGES)"; \
	  exit 0; }; \
	present=$$(dpkg-query -W -f '$${db:Status-Abbrev} $${Package} $${Provides}\n' \
	  | sed -n 's/^ii //p' | tr -s ' ,' '\n'); \
	missing=; for name in $(PACKAGES); do \
	  echo "$$present" | grep -qxF -e $$name || missing="$$missing $$name"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing:$$missing"; \
	  $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends $$missing; \
	fi

# Without one of them its rows are told as not run; without mkfs.ext4 one fails.
setup-faults:
	@missing=; for helper in $(HELPERS); do \
	  PATH="$$PATH:/usr/sbin:/sbin" command -v $${helper%:*} >/dev/null || missing="$$missing $${helper#*:}"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing:$$missing"; \
	  { $(SUDO) apt-get update -q && $(SUDO) apt-get install -y -q --no-install-recommends $$missing; } \
	  || echo "Not installed:$$missing. The rows of faults that need them are not run, or fail."; \
	fi

# Build first, as yourself: `make build && sudo make install`.
install:
	@test -x $(RELEASE)/parallax || { echo "Nothing is built yet: run make build first." >&2; exit 1; }
	install -D -m 755 $(RELEASE)/parallax $(DESTDIR)$(PREFIX)/bin/parallax
	install -D -m 755 $(RELEASE)/parallax-inotify $(DESTDIR)$(PREFIX)/libexec/parallax/parallax-inotify
	install -D -m 755 $(RELEASE)/parallax-reader $(DESTDIR)$(PREFIX)/libexec/parallax/parallax-reader
	rm -rf $(DESTDIR)$(PREFIX)/share/parallax/Lexicons
	cd Lexicons && find . -type f -exec install -D -m 644 {} $(abspath $(DESTDIR)$(PREFIX))/share/parallax/Lexicons/{} \;
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/parallax/systemd-examples systemd/examples/*
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/lib/sysusers.d systemd/sysusers.d/parallax.conf
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/lib/tmpfiles.d systemd/tmpfiles.d/parallax.conf
	install -D -m 644 -t $(DESTDIR)$(PREFIX)/lib/systemd/system systemd/parallax*.service systemd/parallax*.timer
	sed -i 's|=/usr/bin/|=$(PREFIX)/bin/|' $(DESTDIR)$(PREFIX)/lib/systemd/system/parallax*.service \
	  $(DESTDIR)$(PREFIX)/share/parallax/systemd-examples/user.service
	test -e $(DESTDIR)/etc/parallax/parallax.yaml \
	  || install -D -m 644 -t $(DESTDIR)/etc/parallax systemd/parallax.yaml
	@test -n "$(DESTDIR)" || echo "Now: systemd-sysusers && systemd-tmpfiles --create" \
	  "&& systemctl daemon-reload && systemctl enable --now parallax"

# The settings, the inbox, the archive and the report stay.
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/parallax
	rm -rf $(DESTDIR)$(PREFIX)/libexec/parallax $(DESTDIR)$(PREFIX)/share/parallax
	rm -f $(DESTDIR)$(PREFIX)/lib/sysusers.d/parallax.conf
	rm -f $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/parallax.conf
	rm -f $(DESTDIR)$(PREFIX)/lib/systemd/system/parallax.service
	rm -f $(DESTDIR)$(PREFIX)/lib/systemd/system/parallax-verify.service
	rm -f $(DESTDIR)$(PREFIX)/lib/systemd/system/parallax-verify.timer

clean:
	rm -rf .build reports .reports.next .reports.lock .state
