import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import { Pool } from 'pg'

const MIGRATIONS = 'prisma/migrations'
const SCHEMA = 'prisma/schema'
const noFilter = { externalTables: [], externalEnums: [] }

function readMigrations(folder: string) {
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : []
  return {
    baseDir: resolve(folder),
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
        },
      })),
  }
}

function readSchema(folder: string) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.prisma'))
  return files.map((name) => ({
    path: join(folder, name),
    content: readFileSync(join(folder, name), 'utf8'),
  }))
}

async function engineOn(factory: SqlMigrationAwareDriverAdapterFactory) {
  return SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(factory))
}

/** Prisma's adapter cuts a script at each semicolon; PostgreSQL takes it whole, so that it may hold a function. */
class WholeScripts extends PrismaPg {
  readonly #pool: Pool

  constructor(pool: Pool) {
    super(pool)
    this.#pool = pool
  }

  override async connect() {
    const connection = await super.connect()
    connection.executeScript = async (script) => {
      await this.#pool.query(script)
    }
    return connection
  }
}

/**
 * Applies every migration the database does not have yet and records each in `_prisma_migrations`, as Prisma's own
 * command does, with Prisma's own engine compiled to WebAssembly: nothing is downloaded.
 * @returns the names of those applied now
 */
export async function applyMigrations(databaseUrl: string, folder = MIGRATIONS): Promise<string[]> {
  const pool = new Pool({ connectionString: databaseUrl, max: 2 })
  const engine = await engineOn(new WholeScripts(pool))
  try {
    const applied = await engine.applyMigrations({
      migrationsList: readMigrations(folder),
      filters: noFilter,
    })
    return applied.appliedMigrationNames
  } finally {
    engine.free()
    // The engine leaves its connections open, and an open one keeps this process alive.
    await pool.end()
  }
}

/**
 * What separates the schema files from the migrations, as SQL; an empty string when nothing does. Worked out in a
 * database in memory.
 */
export async function schemaDrift(folder = MIGRATIONS, schema = SCHEMA): Promise<string> {
  const { PGlite } = await import('@electric-sql/pglite')
  const db = new PGlite()
  try {
    for (const { migrationFile } of readMigrations(folder).migrationDirectories) {
      await db.exec(migrationFile.content.value)
    }
    const { PrismaPGlite } = await import('pglite-prisma-adapter')
    const engine = await engineOn(new PrismaPGlite(db))
    const files = readSchema(schema)
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: resolve(schema) },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: noFilter,
    })
    engine.free()
    return (stdout ?? '').replace(/^-- This is an empty migration\.\s*$/m, '').trim()
  } finally {
    await db.close()
  }
}
