'use client'

import type { ReactNode } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

type Props = {
  /** A `PressButton`: pressing it opens the dialog. */
  trigger: ReactNode
  title: string
  children: (close: () => void) => ReactNode
}

/** A question over the page; Escape and a press outside close it, and the keyboard returns to the trigger. */
export function DialogBox({ trigger, title, children }: Props) {
  return (
    <DialogTrigger>
      {trigger}
      <ModalOverlay
        isDismissable
        className="fixed inset-0 z-20 grid place-items-center overflow-auto bg-black/60 p-4"
      >
        <Modal className="w-full max-w-[34rem]">
          <Dialog className="flow rounded-xl border border-line bg-surface p-5 shadow-card outline-none sm:p-7">
            {({ close }) => (
              <>
                <Heading slot="title" className="font-bold font-display text-[1.35rem]">
                  {title}
                </Heading>
                {children(close)}
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
