import type { Pool } from 'pg'

/** Three files of the log: what a start after a crash has to read again at most, and what the disk has to hold. */
const MOST_BYTES = 48_000_000

/**
 * Writes what the log holds to where it belongs, once there is much of it. PostgreSQL has a process of its own for this;
 * PGlite has not, and its log would grow until the next start.
 */
export async function checkpointWhenDue(pool: Pool, most = MOST_BYTES): Promise<void> {
  const { rows } = await pool.query<{ bytes: number }>(
    'SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::float8 AS bytes FROM pg_control_checkpoint()',
  )
  if ((rows[0]?.bytes ?? 0) >= most) await pool.query('CHECKPOINT')
}
