import type { Issue } from '../../models/issue.ts'
import { repairAll } from '../../models/repair.ts'
import type { Facts } from '../../models/rule.ts'
import type { Ask } from '../ask/ask.ts'
import { fillForm } from '../ask/fill-form.ts'

/** Every repair of a severity, as one step. */
export const repairForm = (ask: Ask, facts: Facts, severity: Issue['severity']): void =>
  fillForm(ask, repairAll(ask.model, ask.request(), facts, severity))
