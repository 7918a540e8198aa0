import { Button } from '#components/ui/button.tsx'
import type { ButtonLook } from '#components/ui/button-look.ts'

type Props = { action: string; look?: ButtonLook; label?: string; children: string }

/** One press that does one thing, as a form of its own; `label` says of what, where several say the same. */
export function Press({ action, look = 'secondary', label, children }: Props) {
  return (
    <form method="post" action={action}>
      <Button look={look} aria-label={label} className="w-full sm:w-auto">
        {children}
      </Button>
    </form>
  )
}
