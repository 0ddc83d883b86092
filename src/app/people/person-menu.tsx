import { LogOut, UserRound, UsersRound } from 'lucide-react'
import { Suspense, useState } from 'react'
import { signOut } from '../../api/session.ts'
import type { Person } from '../../contract/person.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import type { MenuItem } from '../../ui/menu-item.ts'
import { prepared } from '../../ui/prepared.tsx'
import { toast } from '../../ui/toast.ts'
import { PERSON_BUTTON } from './person-button.ts'
import { roleLabel, toRefusal } from './words.ts'

const AccountDialog = prepared(async () => (await import('./account-dialog.tsx')).AccountDialog)
const PeopleDialog = prepared(async () => (await import('./people-dialog.tsx')).PeopleDialog)

const leave = () =>
  signOut().then(
    () => location.reload(),
    (error: unknown) =>
      toast({ title: toRefusal(error)?.message ?? 'This did not work.', tone: 'error' }),
  )

/** Who is signed in, and what is theirs to decide. */
export function PersonMenu({ person }: { person: Person }) {
  const [dialog, setDialog] = useState<'account' | 'people' | null>(null)
  const close = () => setDialog(null)
  const items: MenuItem[] = [
    { id: 'who', heading: `${person.name} · ${roleLabel(person.role)}` },
    {
      id: 'account',
      label: 'Account',
      icon: <UserRound aria-hidden size={14} />,
      onSelect: () => setDialog('account'),
    },
    ...(person.role === 'admin'
      ? [
          {
            id: 'people',
            label: 'People',
            icon: <UsersRound aria-hidden size={14} />,
            onSelect: () => setDialog('people'),
          },
        ]
      : []),
    { id: 'line', separator: true },
    {
      id: 'out',
      label: 'Sign out',
      icon: <LogOut aria-hidden size={14} />,
      onSelect: () => void leave(),
    },
  ]
  return (
    <>
      <Menu
        label={person.name}
        align="end"
        items={items}
        trigger={
          <IconButton id={PERSON_BUTTON} label={`Signed in as ${person.name}`} size="sm">
            <UserRound aria-hidden size={16} />
          </IconButton>
        }
      />
      <Suspense>
        {dialog === 'account' && <AccountDialog onClose={close} />}
        {dialog === 'people' && <PeopleDialog self={person.id} onClose={close} />}
      </Suspense>
    </>
  )
}
