'use client'

import { buttonLook } from '#components/ui/button-look.ts'
import { Icon } from '#components/ui/icon.tsx'

/** Opens the browser's print dialogue; hidden where scripts do not run. */
export function PrintButton({ children }: { children: string }) {
  return (
    <button type="button" onClick={() => window.print()} className={buttonLook('secondary', 'needs-script')}>
      <Icon name="print" />
      {children}
    </button>
  )
}
