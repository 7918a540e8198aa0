import { secretBytes } from '#lib/platform/secret-bytes.ts'
import type { Draft } from './draft.ts'

const MARK_BYTES = 9

/** The draft with a mark of its own, which it keeps from then on. */
export const markDraft = (before: Draft): Draft =>
  before.mark ? before : { ...before, mark: secretBytes(MARK_BYTES).toString('base64url') }
