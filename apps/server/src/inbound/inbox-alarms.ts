import type { MoneyAlarm } from '@quittance/contract'
import { countAddressChecks, countUnhandled } from '@quittance/database'
import { said } from '@quittance/kernel'
import { rightsOf } from '#wiring/rights.ts'
import type { Work } from '#wiring/work.ts'

/** Replies that wait, those from nobody known, and addresses to check, for who may act on them. */
export async function inboxAlarms(work: Work): Promise<readonly MoneyAlarm[]> {
  if (!rightsOf(work.caller.role).includes('work-dossiers')) return []
  const { waiting, unmatched } = await countUnhandled(work.tx)
  const checks = await countAddressChecks(work.tx)
  return [
    ...(waiting === unmatched ? [] : [waitingAlarm(waiting - unmatched)]),
    ...(unmatched === 0 ? [] : [unmatchedAlarm(unmatched)]),
    ...(checks === 0 ? [] : [checksAlarm(checks)]),
  ]
}

function waitingAlarm(count: number): MoneyAlarm {
  return {
    kind: 'replies-waiting',
    page: 'inbox',
    says:
      count === 1
        ? said(
            'Une réponse attend : la suite de son dossier est suspendue.',
            'A reply is waiting: what follows on its case is suspended.',
          )
        : said(
            `${count} réponses attendent : la suite de leurs dossiers est suspendue.`,
            `${count} replies are waiting: what follows on their cases is suspended.`,
          ),
  }
}

function unmatchedAlarm(count: number): MoneyAlarm {
  return {
    kind: 'replies-unmatched',
    page: 'inbox',
    says:
      count === 1
        ? said(
            'Une réponse vient d’un expéditeur inconnu : dites son dossier, ou pourquoi elle n’en a pas.',
            'A reply comes from an unknown sender: say its case, or why it has none.',
          )
        : said(
            `${count} réponses viennent d’expéditeurs inconnus : dites leur dossier, ou pourquoi elles n’en ont pas.`,
            `${count} replies come from unknown senders: say their case, or why they have none.`,
          ),
  }
}

function checksAlarm(count: number): MoneyAlarm {
  return {
    kind: 'addresses-to-check',
    page: 'inbox',
    says:
      count === 1
        ? said(
            'Une adresse est à vérifier : rien ne part par cette voie.',
            'An address is to be checked: nothing leaves by that way.',
          )
        : said(
            `${count} adresses sont à vérifier : rien ne part par ces voies.`,
            `${count} addresses are to be checked: nothing leaves by those ways.`,
          ),
  }
}
