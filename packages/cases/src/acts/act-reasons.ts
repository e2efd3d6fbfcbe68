import {
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  said,
  type Cents,
  type Day,
  type Said,
} from '@quittance/kernel'

import { actVerbs } from '#acts/act-words.ts'
import type { CaseAct, CaseFacts } from '#case-facts.ts'
import { promiseToCallAbout, limitationPresses, nextPayOver } from '#case-reading.ts'
import { nextReminder } from '#scenario/case-standing.ts'

/** Why an act is proposed (motif), each with its sentence in {@link reasonWords}. */
export const reasonCodes = [
  'commitment-found',
  'reply-received',
  'first-letter-owed',
  'due-date-passed',
  'first-letter-unanswered',
  'reminder-unanswered',
  'reminders-without-effect',
  'call-may-spare-a-letter',
  'promise-not-kept',
  'limitation-presses',
  'notice-without-effect',
  'money-to-pay-over',
  'nothing-owed',
  'no-act-left',
  'money-has-its-receipt',
  'promise-at-any-time',
  'dispute-at-any-time',
  'departure-unknown',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

/** A reason as a store keeps it: its code, with the day and the sum that its sentence names. */
export type ActReason = {
  readonly code: ReasonCode
  readonly day: Day | null
  readonly amount: Cents | null
}

/** How an act is called: by its name, but where the case calls it otherwise. */
export const verbCodes = ['read-reply', 'last-reminder', 'say-whether-left'] as const
export type VerbCode = CaseAct | (typeof verbCodes)[number]

/** How a dossier calls an act. */
export function verbOf(act: CaseAct, facts: CaseFacts): VerbCode {
  if (act === 'review-finding' && facts.findingsAwaiting === 0) return 'read-reply'
  return act === 'reminder' && nextReminder(facts) === 'last-reminder' ? 'last-reminder' : act
}

/** The verb of an act, as a button and a row of the queue say it. */
export function verbWords(code: VerbCode): Said {
  return allVerbs[code]
}

const otherVerbs: Readonly<Record<(typeof verbCodes)[number], Said>> = {
  'read-reply': said('Lire la réponse', 'Read the reply'),
  'last-reminder': said('Écrire la dernière relance', 'Write the last reminder'),
  'say-whether-left': said('Dire si l’envoi a eu lieu', 'Say whether it left'),
}

const allVerbs: Readonly<Record<VerbCode, Said>> = { ...actVerbs, ...otherVerbs }

/** Why the act is proposed. */
export function reasonOf(act: CaseAct, facts: CaseFacts, on: Day): ActReason {
  switch (act) {
    case 'review-finding':
      return plain(facts.findingsAwaiting > 0 ? 'commitment-found' : 'reply-received')
    case 'first-letter':
      return plain('first-letter-owed')
    case 'reminder':
      return plain(reminderReason(facts))
    case 'formal-notice':
      return plain('reminders-without-effect')
    case 'call':
      return plain(
        promiseToCallAbout(facts, on) === null ? 'call-may-spare-a-letter' : 'promise-not-kept',
      )
    case 'hand-over': {
      const { lastDay } = facts.limitation
      return limitationPresses(facts, on) && lastDay !== null
        ? { code: 'limitation-presses', day: lastDay, amount: null }
        : plain('notice-without-effect')
    }
    case 'pay-over': {
      const payment = nextPayOver(facts)
      const day = payment?.payOverBy ?? null
      return {
        code: 'money-to-pay-over',
        day,
        amount: day === null ? null : (payment?.amount ?? null),
      }
    }
    case 'close':
      return plain(facts.statement.total <= 0 ? 'nothing-owed' : 'no-act-left')
    case 'record-payment':
      return plain('money-has-its-receipt')
    case 'promise':
      return plain('promise-at-any-time')
    case 'dispute':
      return plain('dispute-at-any-time')
  }
}

function plain(code: ReasonCode): ActReason {
  return { code, day: null, amount: null }
}

function reminderReason({ firstLetter, reminders }: CaseFacts): ReasonCode {
  if (firstLetter === null) return 'due-date-passed'
  return reminders.length === 0 ? 'first-letter-unanswered' : 'reminder-unanswered'
}

const SENTENCES: Readonly<Record<ReasonCode, Said>> = {
  'commitment-found': said(
    'Un engagement trouvé attend votre lecture.',
    'A commitment that was found is waiting for you to read it.',
  ),
  'reply-received': said(
    'Une réponse du débiteur attend votre lecture.',
    'A reply from the debtor is waiting for you to read it.',
  ),
  'first-letter-owed': said(
    'Aucune démarche n’est permise avant elle.',
    'No step is allowed before it.',
  ),
  'due-date-passed': said(
    'L’échéance est passée sans paiement.',
    'The due date has passed without payment.',
  ),
  'first-letter-unanswered': said(
    'Le délai du premier courrier est passé sans paiement.',
    'The time left by the first letter has passed without payment.',
  ),
  'reminder-unanswered': said(
    'Le délai de la relance précédente est passé sans paiement.',
    'The time left by the reminder before has passed without payment.',
  ),
  'reminders-without-effect': said(
    'Les relances sont restées sans effet.',
    'The reminders have had no effect.',
  ),
  'call-may-spare-a-letter': said(
    'Un appel peut éviter un courrier de plus.',
    'A call may spare one more letter.',
  ),
  'promise-not-kept': said(
    'L’engagement n’a pas été tenu à son échéance.',
    'The promise was not kept on the day it fell due.',
  ),
  'limitation-presses': said(
    'La prescription approche. Une mise en demeure n’y change rien.',
    'Limitation is near. A formal notice does not change it.',
  ),
  'notice-without-effect': said(
    'La mise en demeure est restée sans effet.',
    'The formal notice has had no effect.',
  ),
  'money-to-pay-over': said(
    'Des fonds encaissés sont à verser.',
    'Money collected is to be paid over.',
  ),
  'nothing-owed': said('Plus rien n’est dû ni à verser.', 'Nothing is owed or left to pay over.'),
  'no-act-left': said('Plus aucun acte n’est à faire ici.', 'No act is left to do here.'),
  'money-has-its-receipt': said(
    'Tout argent reçu est enregistré et donne lieu à quittance.',
    'All money received is recorded and gives rise to a receipt.',
  ),
  'promise-at-any-time': said(
    'Le débiteur peut s’engager à tout moment.',
    'The debtor may make a promise at any time.',
  ),
  'dispute-at-any-time': said(
    'Le débiteur peut contester à tout moment.',
    'The debtor may dispute the claim at any time.',
  ),
  'departure-unknown': said(
    'Un envoi a une issue inconnue.',
    'Nobody knows whether a letter left.',
  ),
}

/** A reason in one sentence; with its day and its sum where it has them. */
export function reasonWords({ code, day, amount }: ActReason): Said {
  if (day === null) return SENTENCES[code]
  if (code === 'limitation-presses') {
    return said(
      `Dernier jour pour agir : ${dayText(day)}. Une mise en demeure n’y change rien.`,
      `Last day to act: ${englishDay(day)}. A formal notice does not change it.`,
    )
  }
  if (code === 'departure-unknown') {
    return said(
      `Un envoi du ${dayText(day)} a une issue inconnue.`,
      `Nobody knows whether the letter of ${englishDay(day)} left.`,
    )
  }
  if (code !== 'money-to-pay-over' || amount === null) return SENTENCES[code]
  return said(
    `${eurosText(amount)} à verser au plus tard le ${dayText(day)}.`,
    `${englishEuros(amount)} to be paid over by ${englishDay(day)}.`,
  )
}
