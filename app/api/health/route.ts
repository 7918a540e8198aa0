import { readHealth } from '#lib/dashboard/health.ts'
import { database } from '#lib/platform/database.ts'

export const dynamic = 'force-dynamic'

/** 200 when everything works, 503 with what is wrong otherwise. */
export async function GET(): Promise<Response> {
  const health = await readHealth(database(), new Date())
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  })
}
