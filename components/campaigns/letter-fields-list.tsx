import { Folded } from '#components/ui/folded.tsx'

const fields: Readonly<Record<string, string>> = {
  salutation: 'Dear …, as is right for this MP',
  member_name: 'the MP’s name',
  member_kind: 'backbencher, minister, speaker or abstentionist, to compare with',
  seat_name: 'the constituency',
  nation: 'England, Scotland, Wales or Northern Ireland',
  asks: 'the asks that fit this MP, a list',
  own_words: 'what the supporter wrote, and the paragraphs they chose',
  sender_name: 'the supporter’s name',
  represented_name: 'whose letter it is, when somebody writes it for them; else nothing',
  campaign_title: 'the campaign’s title',
  coalition_name: 'the coalition’s name',
  signatories: 'the organisations whose signature stands, a list',
}

/** What a letter can name. */
export function LetterFieldsList() {
  return (
    <Folded boxed summary="What can be filled in">
      <p className="text-ink-soft">
        Words can depend on these, with <code>if</code>, <code>unless</code> and <code>case</code>; a list is
        gone through with <code>{'{% for ask in asks %}{{ ask }}{% endfor %}'}</code> or written with{' '}
        <code>{'{{ signatories | join: "; " }}'}</code>. Nothing else is read.
      </p>
      <dl className="mt-2 grid gap-2">
        {Object.entries(fields).map(([name, meaning]) => (
          <div key={name}>
            <dt>
              <code className="font-semibold">{`{{ ${name} }}`}</code>
            </dt>
            <dd className="text-ink-soft">{meaning}</dd>
          </div>
        ))}
      </dl>
    </Folded>
  )
}
