import type { ReactNode } from 'react'
import { FieldNotes } from './field.tsx'

/** Where a picture is sent from; what becomes of it, the hint says. */
export function PictureField({ name, hint }: { name: string; hint: ReactNode }) {
  return (
    <div>
      <label htmlFor={name} className="font-semibold">
        PNG, JPEG or WebP file
      </label>
      <FieldNotes name={name} hint={hint} />
      <input
        id={name}
        name={name}
        type="file"
        accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
        aria-describedby={`${name}-hint`}
        className="control"
      />
    </div>
  )
}
