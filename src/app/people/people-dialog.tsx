import { usePeople } from '../../api/people.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { FieldMessage } from '../../ui/field-message.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { InviteSection } from './invite-section.tsx'
import { PersonRow } from './person-row.tsx'
import { RemovedRow } from './removed-row.tsx'
import { Section } from './section.tsx'
import { toRefusal } from './words.ts'

/** Who is here, for administrators. */
export function PeopleDialog({ self, onClose }: { self: string; onClose: () => void }) {
  const { data, error } = usePeople()
  const refusal = toRefusal(error)
  return (
    <Dialog
      title="People"
      description="Everybody sees what is their own and nothing else; administrators too."
      onClose={onClose}
    >
      <div className="flex flex-col gap-6">
        {refusal && <FieldMessage severity="error" message={refusal.message} />}
        {!data && !refusal && <Skeleton className="h-40" />}
        {data && (
          <>
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
