import { Folded } from './folded.tsx'

/** Whose data we use, in the words their licences ask for; folded, for it stands on every page. */
export function DataAttribution({ title = 'Where the data comes from' }: { title?: string }) {
  return (
    <Folded summary={title}>
      <p lang="en">
        Contains OS data © Crown copyright and database right. Contains Royal Mail data © Royal Mail copyright
        and database right. Contains National Statistics data © Crown copyright and database right. Contains
        Parliamentary information licensed under the Open Parliament Licence v3.0. Constituency look-up,
        memberships, all-party groups and deprivation: mySociety, CC BY 4.0. Government posts: Institute for
        Government, CC BY 4.0.
      </p>
    </Folded>
  )
}
