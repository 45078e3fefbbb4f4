// What Swift's Glibc module does not show of Linux. One header a topic; each shim says why it exists.
#pragma once
#include "TreeExchange.h"
#include "FileOpening.h"
#include "FolderAccess.h"
#include "WatchingChild.h"
#include "CloseOnExec.h"
#include "CrashNote.h"
#include "MountOfFolder.h"
#include "Confinement.h"
#include "ReadingChild.h"
#include "FilterProgram.h"
