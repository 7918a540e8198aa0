import { changeRole, type RoleChange, type RoleResult } from './give-role.ts'

/**
 * Takes somebody's role at an organisation away: from their next request on they stand for it no longer, and invitations
 * they may not make any more are called back. People may give up their own role; the last coordinator may not.
 */
export async function takeRole({ db, ...change }: RoleChange): Promise<RoleResult> {
  return db.$transaction((tx) => changeRole(tx, { ...change, to: null }))
}
