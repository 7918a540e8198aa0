'use client'

import { useState } from 'react'
import { Card } from '#components/ui/card.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Enrolment } from '#lib/accounts/schema.ts'
import { BackupCodes } from './backup-codes.tsx'
import { ConfirmStep, StartStep, StopStep } from './second-step-forms.tsx'

type Stage = { at: 'off' | 'on' } | { at: 'confirming' | 'codes'; enrolment: Enrolment }

/** Turning the code from an app on and off. */
export function SecondStep({ on }: { on: boolean }) {
  const [stage, setStage] = useState<Stage>({ at: on ? 'on' : 'off' })
  const active = stage.at === 'on' || stage.at === 'codes'
  return (
    <Card as="section" labelledBy="second-step">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Heading level={2} id="second-step">
          A code from an app
        </Heading>
        <Tag tone={active ? 'good' : 'neutral'}>{active ? 'On' : 'Off'}</Tag>
      </div>
      <p>
        With this on, signing in asks for your password and then for six digits from an app on your telephone.
        Somebody who finds out your password still cannot get in.
      </p>
      {stage.at === 'off' && (
        <StartStep onStarted={(enrolment) => setStage({ at: 'confirming', enrolment })} />
      )}
      {stage.at === 'confirming' && (
        <ConfirmStep
          enrolment={stage.enrolment}
          onConfirmed={() => setStage({ at: 'codes', enrolment: stage.enrolment })}
          onCancel={() => setStage({ at: 'off' })}
        />
      )}
      {stage.at === 'codes' && (
        <BackupCodes codes={stage.enrolment.backupCodes} onKept={() => setStage({ at: 'on' })} />
      )}
      {stage.at === 'on' && <StopStep onStopped={() => setStage({ at: 'off' })} />}
    </Card>
  )
}
