/** Whose data we use, in the words their licences ask for. */
export function DataAttribution({ title = 'Where the data comes from' }: { title?: string }) {
  return (
    <div>
      <h2 className="font-semibold text-ink">{title}</h2>
      <p lang="en" className="mt-1">
        Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright
        and database right. Contains National Statistics data © Crown copyright and database right. Contains
        Parliamentary information licensed under the Open Parliament Licence v3.0. Constituency look-up:
        mySociety, CC BY 4.0.
      </p>
    </div>
  )
}
