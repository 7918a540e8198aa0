import { expect, test } from 'vitest'
import { outOfLine } from './out-of-line.ts'

test.each`
  sent    | refused | inDoubt | out          | because
  ${0}    | ${0}    | ${0}    | ${null}      | ${'nothing left yet'}
  ${0}    | ${9}    | ${0}    | ${null}      | ${'nine are too few to judge by'}
  ${0}    | ${10}   | ${0}    | ${'refused'} | ${'all ten were refused'}
  ${90}   | ${10}   | ${0}    | ${'refused'} | ${'one in ten was refused'}
  ${91}   | ${10}   | ${0}    | ${null}      | ${'fewer than one in ten were'}
  ${5000} | ${240}  | ${0}    | ${null}      | ${'one mailbox that is gone is not the campaign’s fault'}
  ${190}  | ${0}    | ${10}   | ${'inDoubt'} | ${'one in twenty is in doubt'}
  ${191}  | ${0}    | ${10}   | ${null}      | ${'fewer than one in twenty are'}
  ${0}    | ${5}    | ${5}    | ${null}      | ${'neither kind is enough by itself'}
  ${0}    | ${30}   | ${30}   | ${'refused'} | ${'both are, and a refusal says more'}
`('$out where $sent were sent, $refused refused and $inDoubt in doubt: $because', ({ out, ...ended }) => {
  expect(outOfLine(ended)).toBe(out)
})
