import { TRASH_DAYS } from '../../contract/trash.ts'
import type { Operation } from './operation.ts'

/** The trash as a whole. */
export const trashOperations: Operation[] = [
  {
    method: 'delete',
    path: '/api/trash',
    summary: 'Empty the trash',
    description: `Deletes for good what lies in it, at once instead of after ${TRASH_DAYS} days. What is still under way stays.`,
    answer: { status: 200, schema: 'Emptied', about: 'How many were deleted, and how many stay.' },
    errors: [],
  },
]
