'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'

/** Closes the menu once it has led to another page: with a script the page around it stays. */
export function CloseOnWay({ menu }: { menu: string }) {
  const path = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another path is what it waits for
  useEffect(() => {
    const open = document.getElementById(menu)
    if (open?.matches(':popover-open')) open.hidePopover()
  }, [path, menu])
  return null
}
