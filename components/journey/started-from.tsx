import { startedFrom } from '#lib/letters/merge-typed.ts'

/** Goes with a form: what each of its boxes holds as it is opened, so that what another tab saves meanwhile is noticed. */
export function StartedFrom({ texts }: { texts: Readonly<Record<string, string>> }) {
  return <input type="hidden" name="startedFrom" value={JSON.stringify(startedFrom(texts))} />
}
