import type { savingFr } from '#app/law/words/saving.fr.ts'
import type { SameKeys } from '#words/use-words.ts'

/** English words of the acts that save a claim. */
export const savingEn: SameKeys<typeof savingFr> = {
  saves: 'What would save it',
  by: (day) => `done by ${day}, the cheapest first`,
  ifDone: (day) => `Last day, if the act is done on ${day}:`,
  arguably: (day) =>
    `The last sure day, ${day}, is over: only an arguable reading still leaves time.`,
  stops: 'the period stops',
  surest: 'the surest',
  free: 'no cost',
  costHeld: (sum) => `${sum}, to be confirmed`,
  costBegun: (sum) => `${sum} known, the rest to be confirmed`,
  costToConfirm: 'cost to be confirmed',
  changesNothing: 'What would change nothing',
  over: 'The period is over',
  tryIt: 'Try',
  tryAct: (act) => `Try: ${act}`,
  written: 'written by the debtor',
  signed: 'signed by the debtor',
  paid: 'paid by the debtor in person',
  sent: 'registered, with acknowledgment of receipt',
  'agreed-or-met': 'agreed in writing, or begun',
  registered: 'registered by the court',
  served: 'granted, then served',
  'filed-or-served': 'brought before the court',
  'carried-out': 'carried out, not only asked for',
  'prior-attempt': 'after an amicable attempt',
  'prior-attempt-perhaps': 'perhaps after an amicable attempt',
  'claim-above-the-limit': 'if the sum is above the limit of article 750-1',
  'judicial-court': 'before the tribunal judiciaire',
  'order-granted': 'if the judge grants it',
  dispute: 'if there is a dispute',
  'judge-permission': 'with the judge’s permission',
  'written-lease': 'with a written lease',
  title: 'with an enforceable title',
}
