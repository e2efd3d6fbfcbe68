import type { TimelineRow } from '@quittance/contract'
import { readJournal, versionOfDossier, type JournalRow } from '@quittance/database'
import { cents, dayText, eurosText, NBSP, parseDay } from '@quittance/kernel'
import { z } from 'zod'
import { isIntact } from '#dossier/seal.ts'
import { noDossier } from '#dossier/moved.ts'
import type { Work } from '#wiring/work.ts'

type Asked = { readonly id: string; readonly cursor?: string | undefined; readonly limit: number }

/** What happened to a dossier, from the journal, the latest first. @throws Refused `not-found`. */
export async function readTimeline(work: Work, asked: Asked) {
  if ((await versionOfDossier(work.tx, asked.id)) === null) throw noDossier()
  const before = Number(asked.cursor)
  const entries = await readJournal(work.tx, {
    organisationId: work.caller.organisationId,
    dossierId: asked.id,
    limit: asked.limit + 1,
    ...(Number.isSafeInteger(before) && asked.cursor !== undefined ? { before } : {}),
  })
  const shown = entries.slice(0, asked.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(timelineRow),
    nextCursor: entries.length > asked.limit && last !== undefined ? String(last.position) : null,
  }
}

type Told = Pick<TimelineRow, 'icon' | 'title' | 'detail' | 'link'>
type Facts = z.infer<typeof factsSchema>
type Teller = (facts: Facts, entry: JournalRow) => Told

const factsSchema = z.looseObject({
  reference: z.string().optional(),
  creditor: z.string().optional(),
  text: z.string().optional(),
  reason: z.string().nullish(),
  resolution: z.string().optional(),
  amountCents: z.number().nullish(),
  dueOn: z.string().nullish(),
  on: z.string().optional(),
  letter: z.string().optional(),
  personSays: z.string().optional(),
  step: z.string().optional(),
  channel: z.string().optional(),
  number: z.union([z.string(), z.number()]).optional(),
  failure: z.string().nullish(),
  declaredName: z.string().optional(),
  findings: z.number().optional(),
  decision: z.string().optional(),
  kind: z.string().optional(),
  receivedOn: z.string().optional(),
  happened: z.boolean().optional(),
  payOverBy: z.string().nullish(),
})

const letterNames: Readonly<Record<string, string>> = {
  'first-reminder': 'Première lettre',
  'second-reminder': 'Deuxième relance',
  'last-reminder': 'Dernière relance',
  'formal-notice': 'Mise en demeure',
  receipt: 'Quittance',
  'payment-notice': 'Avis d’encaissement',
  notice: 'Avis d’encaissement',
}

const channelNames: Readonly<Record<string, string>> = {
  letter: 'lettre simple',
  'registered-letter': 'lettre recommandée',
  'e-mail': 'courriel',
}

/** One sentence a verb of the journal; a verb without one is told by its name. */
const tellers: Readonly<Record<string, Teller>> = {
  'claim-deposited': ({ creditor }) =>
    told('dossier', 'Créance déposée', creditor === undefined ? '' : `Confiée par ${creditor}.`),
  'note-written': ({ text }) => told('note', 'Note', text ?? ''),
  'promise-noted': ({ amountCents, dueOn }) =>
    told('note', 'Promesse notée', `${money(amountCents)} au plus tard le ${dateOf(dueOn)}.`),
  'dispute-opened': ({ reason }) => told('note', 'Contestation reçue', reason ?? ''),
  'dispute-settled': ({ resolution }) => told('note', 'Contestation close', resolution ?? ''),
  'letter-reserved': ({ letter, channel, reference, personSays }, { subject }) =>
    withLink(
      told(
        'letter',
        `${nameOf(letter)} approuvée`,
        [
          `Par ${channelOf(channel)}, sous la référence ${reference ?? ''}.`,
          ...(personSays === undefined ? [] : [`Vérifié${NBSP}: ${personSays}`]),
        ].join(' '),
      ),
      { kind: 'act', id: subject.id },
    ),
  'act-left': ({ step, channel }, { subject }) =>
    withLink(told('letter', `Envoi : ${nameOf(step?.split('/').at(2))}`, departureOf(channel)), {
      kind: 'act',
      id: subject.id,
    }),
  'act-failed': ({ failure }, { subject }) =>
    withLink(told('letter', 'Envoi refusé', failure ?? ''), { kind: 'act', id: subject.id }),
  'act-in-doubt': (_, { subject }) =>
    withLink(
      told(
        'time',
        'Envoi douteux',
        'Personne ne sait s’il a eu lieu : dites-le, il ne sera pas refait seul.',
      ),
      { kind: 'act', id: subject.id },
    ),
  'doubt-resolved': ({ happened, reason }) =>
    told('letter', happened === true ? 'Envoi confirmé' : 'Envoi démenti', reason ?? ''),
  'registered-number-entered': ({ number }) =>
    told('letter', 'Recommandé numéroté', String(number ?? '')),
  'exhibit-attached': ({ declaredName, number }, { subject }) =>
    withLink(told('proof', `Pièce ${String(number ?? '')} attachée`, declaredName ?? ''), {
      kind: 'exhibit',
      id: subject.id,
    }),
  'exhibit-read': ({ number, findings }, { subject }) =>
    withLink(
      told('message', 'Conversation lue', `${counted(number, 'message')}${found(findings)}.`),
      { kind: 'exhibit', id: subject.id },
    ),
  'finding-decided': ({ decision, amountCents, dueOn }, { subject }) =>
    withLink(
      told(
        'proof',
        decisions[decision ?? ''] ?? 'Engagement retenu',
        amountCents == null
          ? ''
          : `${money(amountCents)}${dueOn == null ? '' : `, ${dateOf(dueOn)}`}.`,
      ),
      { kind: 'finding', id: subject.id },
    ),
  'payment-recorded': ({ amountCents, receivedOn }) =>
    told('euro', `Versement de ${money(amountCents)}`, `Reçu le ${dateOf(receivedOn)}.`),
  'receipt-issued': ({ reference, amountCents }, { subject }) =>
    withLink(
      told(
        'euro',
        `Quittance ${reference ?? ''}`,
        `Remise au débiteur pour ${money(amountCents)}.`,
      ),
      {
        kind: 'receipt',
        id: subject.id,
      },
    ),
}

function timelineRow(entry: JournalRow): TimelineRow {
  const facts = factsSchema.safeParse(entry.facts)
  const teller = tellers[entry.verb]
  const words =
    teller === undefined || !facts.success
      ? told('note', entry.verb.replaceAll('-', ' '), '')
      : teller(facts.data, entry)
  return {
    id: entry.id,
    at: entry.recordedAt.toString(),
    verb: entry.verb,
    ...words,
    fingerprint: entry.leafHash,
    intact: isIntact(entry),
    actor: entry.actor.kind === 'worker' ? 'le produit' : 'un membre',
  }
}

function told(icon: Told['icon'], title: string, detail: string): Told {
  return { icon, title, detail, link: null }
}

function withLink(words: Told, link: Told['link']): Told {
  return { ...words, link }
}

function nameOf(letter: string | undefined): string {
  return letterNames[letter ?? ''] ?? 'Lettre'
}

function channelOf(channel: string | undefined): string {
  return channelNames[channel ?? ''] ?? 'courrier'
}

function departureOf(channel: string | undefined): string {
  return channel === 'e-mail' ? 'Remise à la messagerie.' : 'Imprimée dans le lot postal du jour.'
}

const decisions: Readonly<Record<string, string>> = {
  corrected: 'Engagement corrigé',
  'set-aside': 'Engagement écarté',
}

function counted(count: string | number | undefined, one: string): string {
  return `${String(count ?? 0)} ${one}${Number(count ?? 0) < 2 ? '' : 's'}`
}

function found(findings: number | undefined): string {
  if (findings === undefined || findings === 0) return ', aucun engagement trouvé'
  return `, ${counted(findings, 'engagement')} à revoir`
}

function money(amount: number | null | undefined): string {
  return amount == null ? '' : eurosText(cents(amount))
}

function dateOf(text: string | null | undefined): string {
  const read = text == null ? null : parseDay(text)
  return read === null ? '' : dayText(read)
}
