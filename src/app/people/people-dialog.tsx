import { usePeople } from '../../api/people.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { InviteSection } from './invite-section.tsx'
import { NotYet } from './not-yet.tsx'
import { PersonRow } from './person-row.tsx'
import { Refused } from './refused.tsx'
import { RemovedRow } from './removed-row.tsx'
import { Section } from './section.tsx'

/** Who is here, for administrators. */
export function PeopleDialog({ self, onClose }: { self: string; onClose: () => void }) {
  const people = usePeople()
  const { data, error, refetch } = people
  return (
    <Dialog
      title="People"
      description="Everybody sees what is their own and nothing else; administrators too."
      onClose={onClose}
    >
      <div className="flex flex-col gap-6">
        {!data && <NotYet query={people} />}
        {data && (
          <>
            <Refused error={error} again={() => void refetch()} />
            <InviteSection invitations={data.invitations} />
            <Section title="Here">
              <ul>
                {data.items.map((person) => (
                  <PersonRow key={person.id} person={person} self={person.id === self} />
                ))}
              </ul>
            </Section>
            {data.removed.length > 0 && (
              <Section title="Removed">
                <ul>
                  {data.removed.map((person) => (
                    <RemovedRow key={person.id} person={person} />
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </div>
    </Dialog>
  )
}
