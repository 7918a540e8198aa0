import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Heading } from '#components/ui/heading.tsx'
import { RadioList } from '#components/ui/radio-list.tsx'
import type { CaughtMail } from '#lib/catcher/caught-mail.ts'
import { defaultAnswer } from '#lib/catcher/compose-answer.ts'

/** Plays the MP's office: sends something back to Chorus by real mail. Works without scripts. */
export function AnswerForm({ mail }: { mail: CaughtMail }) {
  return (
    <Card as="section" labelledBy="answer-heading">
      <Heading level={2} id="answer-heading">
        Answer as the MP’s office
      </Heading>
      <form method="post" action={`/api/dev/mail/${mail.id}/answer`} className="flow">
        <RadioList
          name="kind"
          legend="What comes back?"
          defaultValue="answer"
          options={[
            {
              value: 'answer',
              label: 'An answer',
              hint: 'Written by a person, with the letter quoted below it.',
            },
            {
              value: 'letter',
              label: 'A letter in a PDF',
              hint: 'Its words stand in an attached file, as offices often send them.',
            },
            { value: 'out_of_office', label: 'An out-of-office', hint: 'Written by a machine.' },
            {
              value: 'bounce',
              label: 'A bounce',
              hint: 'The mail system says that there is no such mailbox. It has its own text.',
            },
          ]}
        />
        <Field as="textarea" name="text" label="What it says" rows={10} defaultValue={defaultAnswer(mail)} />
        <Button>Send it to Chorus</Button>
      </form>
    </Card>
  )
}
