import GRDB

/// The tables, as steps from each version to the next; a step that was released never changes.
enum ArchiveSchema {
  /// The number of the newest step, kept in `user_version` too.
  static let version = 3

  /// The setting that counts the readings which were taken out.
  static let removals = "removals"

  /// Counts readings that are taken out by whatever statement, as long as a connection is open: who
  /// holds some of them in memory need not ask again and again whether all are still there.
  static func countRemovals(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TEMP TRIGGER reading_removed AFTER DELETE ON main.reading BEGIN
          INSERT INTO setting (name, value) VALUES ('\(removals)', 1)
            ON CONFLICT (name) DO UPDATE SET value = value + 1;
        END
        """)
  }

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      for statement in first { try database.execute(sql: statement) }
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    migrator.registerMigration("2") { database in
      try database.execute(sql: second)
      try database.execute(sql: "PRAGMA user_version = 2")
    }
    migrator.registerMigration("3") { database in
      for statement in third { try database.execute(sql: statement) }
      try database.execute(sql: "PRAGMA user_version = 3")
    }
    return migrator
  }()

  /// Documents of older readers have nothing there until they are read again.
  private static let third = [
    "ALTER TABLE document ADD COLUMN provenance BLOB NOT NULL DEFAULT x''",
    "ALTER TABLE failure ADD COLUMN remedy TEXT",
  ]

  private static let second = """
    CREATE TABLE rendering (
      path TEXT PRIMARY KEY,
      basis INTEGER NOT NULL,
      sha256 TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """

  private static let first = [
    """
    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value ANY NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE bundle (
      hash TEXT PRIMARY KEY,
      validation BLOB
    ) STRICT
    """,
    """
    CREATE TABLE bundle_file (
      bundle TEXT NOT NULL REFERENCES bundle ON DELETE CASCADE,
      path TEXT NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (bundle, path)
    ) STRICT
    """,
    """
    CREATE TABLE document (
      number INTEGER PRIMARY KEY,
      path BLOB NOT NULL UNIQUE,
      id TEXT NOT NULL UNIQUE,
      device INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      size INTEGER NOT NULL,
      modified INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      content TEXT NOT NULL,
      racy INTEGER NOT NULL,
      reader INTEGER NOT NULL,
      source BLOB NOT NULL,
      title TEXT,
      published TEXT,
      origin TEXT,
      language TEXT,
      text BLOB NOT NULL,
      blocks BLOB NOT NULL
    ) STRICT
    """,
    // AUTOINCREMENT: a revision is never used again, so equal revisions are the same reading.
    """
    CREATE TABLE reading (
      revision INTEGER PRIMARY KEY AUTOINCREMENT,
      document INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
      bundle TEXT NOT NULL,
      version INTEGER NOT NULL,
      dated_as TEXT,
      words INTEGER NOT NULL,
      statements INTEGER NOT NULL,
      passages BLOB NOT NULL,
      UNIQUE (document, bundle, version)
    ) STRICT
    """,
    "CREATE INDEX reading_edition ON reading (bundle, version, document)",
    """
    CREATE TABLE statement (
      reading INTEGER NOT NULL REFERENCES reading ON DELETE CASCADE,
      place INTEGER NOT NULL,
      claim TEXT NOT NULL,
      pole TEXT NOT NULL,
      voice TEXT NOT NULL,
      basis TEXT NOT NULL,
      speaker TEXT,
      weight INTEGER NOT NULL,
      sentence_start INTEGER NOT NULL,
      sentence_end INTEGER NOT NULL,
      evidence_start INTEGER NOT NULL,
      evidence_end INTEGER NOT NULL,
      context_start INTEGER,
      context_end INTEGER,
      words INTEGER NOT NULL,
      block INTEGER NOT NULL,
      rule_file TEXT NOT NULL,
      rule_line INTEGER NOT NULL,
      trail BLOB NOT NULL,
      PRIMARY KEY (reading, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE failure (
      path BLOB PRIMARY KEY,
      kind TEXT NOT NULL,
      reason TEXT NOT NULL,
      device INTEGER,
      inode INTEGER,
      size INTEGER,
      modified INTEGER,
      changed INTEGER,
      content TEXT,
      reader INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE attempt (
      path BLOB PRIMARY KEY,
      tries INTEGER NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE page (
      tree INTEGER NOT NULL,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      size INTEGER NOT NULL,
      mtime_ns INTEGER NOT NULL,
      ino INTEGER NOT NULL,
      PRIMARY KEY (tree, path)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE change (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      before TEXT,
      after TEXT NOT NULL,
      published_at TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT
    """,
  ]
}
