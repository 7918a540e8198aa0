/** Whose data we use, in the words their licences ask for; folded, for it stands on every page. */
export function DataAttribution({ title = 'Where the data comes from' }: { title?: string }) {
  return (
    <details>
      <summary className="min-h-11 content-center font-semibold text-ink">{title}</summary>
      <p lang="en" className="mt-1">
        Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright
        and database right. Contains National Statistics data © Crown copyright and database right. Contains
        Parliamentary information licensed under the Open Parliament Licence v3.0. Constituency look-up and
        memberships: mySociety, CC BY 4.0.
      </p>
    </details>
  )
}
