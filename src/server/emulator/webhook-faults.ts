/** What can be wrong with the calls to a task's webhookURL; `calls/marked-webhook.ts` does it. */
export const webhookFaults = [
  {
    name: 'webhook foreign',
    help: 'Webhooks tell of a picture elsewhere that another task made, at a price of its own.',
  },
  {
    name: 'webhook forged',
    help: 'Webhooks name the right task, with a picture elsewhere and a price of their own.',
  },
  {
    name: 'webhook garbled',
    help: 'Webhooks carry a body that is no JSON.',
  },
  {
    name: 'webhook astray',
    help: "Webhooks go to the same address with another task's UUID in place of this one's.",
  },
  {
    name: 'webhook repeat',
    number: 'how many calls more, 1 where absent',
    help: 'Webhooks that were taken are sent again.',
  },
  {
    name: 'webhook reverse',
    help: 'Webhooks wait until every result has ended; the last one is told first.',
  },
  {
    name: 'webhook early',
    help: 'A webhook tells of a finished picture before the submission is answered.',
  },
] as const
