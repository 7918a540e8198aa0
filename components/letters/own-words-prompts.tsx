/** Ways to begin, for whoever sits before an empty box. */
export function OwnWordsPrompts() {
  return (
    <div>
      <h2 className="font-semibold">Some ways to begin</h2>
      <ul className="mt-1 list-disc space-y-1 pl-6">
        <li>“I live with arthritis, and on an ordinary day that means …”</li>
        <li>“I care for my mother and write on her behalf. She …”</li>
        <li>“I work with people who … and what I see is …”</li>
        <li>“The one thing that would change most for me is …”</li>
      </ul>
    </div>
  )
}
