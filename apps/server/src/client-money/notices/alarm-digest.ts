import { createHash } from 'node:crypto'
import type { MoneyAlarm } from '@quittance/contract'
import {
  digestReaders,
  getOrganisation,
  inOrganisation,
  listOrganisationIds,
  oneOf,
  reserveAct,
  type DigestReader,
} from '@quittance/database'
import { canonicalJson } from '@quittance/evidence'
import { dayText, englishDay, withoutThinSpaces } from '@quittance/kernel'
import { z } from 'zod'
import { moneyAlarms } from '#client-money/notices/money-alarms.ts'
import type { Carrier } from '#departures/carriers.ts'
import { asJson } from '#http/json.ts'
import { inboxAlarms } from '#inbound/inbox-alarms.ts'
import { recordAs } from '#journal/record.ts'
import { outbox } from '#ports/mail.ts'
import type { House } from '#wiring/house.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Reserves, for each member who asked for them, the alarms of the day by e-mail: at most once a day,
 * nothing where there is none, nothing that their role could not act on.
 */
export async function sendDigestsEverywhere(house: House): Promise<void> {
  for (const organisationId of await listOrganisationIds(house.database.door)) {
    await inOrganisation(house.database.app, organisationId, async (tx) => {
      for (const reader of await digestReaders(tx)) {
        const role = oneOf(['manager', 'officer', 'accountant', 'auditor'], reader.role)
        const caller = { organisationId, userId: reader.userId, name: reader.name, role }
        const [now, today] = [house.clock.now(), house.clock.today()]
        await reserveDigest({ house, caller, tx, now, today }, reader)
      }
    })
  }
}

async function reserveDigest(work: Work, reader: DigestReader): Promise<void> {
  const alarms = [...(await inboxAlarms(work)), ...(await moneyAlarms(work))]
  const organisation = await getOrganisation(work.tx)
  if (alarms.length === 0 || organisation.email === null) return
  const { house, tx, now, today } = work
  const { organisationId } = work.caller
  const inEnglish = reader.language === 'en'
  const subject = inEnglish ? `Alarms of ${englishDay(today)}` : `Alarmes du ${dayText(today)}`
  const payload = {
    letter: 'alarm-digest',
    on: today.toString(),
    to: reader.email,
    subject,
    text: (inEnglish ? englishTextOf : textOf)(reader, alarms),
  }
  const contentSha256 = createHash('sha256')
    .update(canonicalJson(asJson(payload)))
    .digest()
  const id = house.chance.id()
  const reserved = await reserveAct(tx, {
    organisationId,
    id,
    kind: 'alarm-digest',
    dossierId: null,
    step: `alarm-digest/${reader.userId}/${today.toString()}`,
    channel: 'e-mail',
    reservedAt: now,
    reservedBy: reader.userId,
    payload,
    contentSha256,
    simulated: house.mail.simulated || organisation.isDemo,
  })
  if (reserved === 'already-reserved') return
  const actor = { kind: 'worker', id: 'alarm-digest' } as const
  await recordAs(
    { tx, now, house, organisationId, actor },
    {
      verb: 'letter-reserved',
      subject: { kind: 'outward-act', id },
      facts: { letter: 'alarm-digest', channel: 'e-mail', on: today.toString() },
      references: [contentSha256.toString('hex')],
    },
  )
  await house.jobs.send(tx, 'acts-leave', { organisationId, id: organisationId })
}

function textOf({ name }: DigestReader, alarms: readonly MoneyAlarm[]): string {
  return [
    `Bonjour ${name},`,
    'Voici ce qui ne peut pas attendre aujourd’hui :',
    alarms.map(({ says }) => `- ${says.fr}`).join('\n'),
    'Ces points sont dans « Ma journée ». Vous recevez ce message parce que vous l’avez demandé dans vos réglages ; vous pouvez y renoncer au même endroit.',
  ].join('\n\n')
}

function englishTextOf({ name }: DigestReader, alarms: readonly MoneyAlarm[]): string {
  return [
    `Hello ${name},`,
    'Here is what cannot wait today:',
    alarms.map(({ says }) => `- ${says.en}`).join('\n'),
    'These points are in “My day”. You receive this message because you asked for it in your settings; you may give it up there.',
  ].join('\n\n')
}

/** E-mail of the alarms of a day: words alone, nothing attached. */
export const digestCarrier: Carrier = { kind: 'alarm-digest', carry: sendDigest }

const payloadSchema = z.looseObject({ to: z.string(), subject: z.string(), text: z.string() })

async function sendDigest(house: House, act: Parameters<Carrier['carry']>[1]) {
  const { to, subject, text } = payloadSchema.parse(act.payload)
  const organisation = await inOrganisation(
    house.database.app,
    act.organisation_id,
    getOrganisation,
  )
  if (organisation.email === null) return { kind: 'failed' as const, failure: 'no-sender-address' }
  const mail = organisation.isDemo ? outbox : house.mail
  const sent = await mail.send({
    from: { name: organisation.name, address: organisation.email },
    to,
    subject: withoutThinSpaces(subject),
    text: withoutThinSpaces(text),
    attachment: null,
    messageId: `<${act.id}@${organisation.email.split('@')[1] ?? 'localhost'}>`,
  })
  if (sent.kind === 'sent') return { kind: 'done' as const, result: { answer: sent.answer } }
  if (sent.kind === 'unknown') return { kind: 'ambiguous' as const, failure: sent.answer }
  return { kind: 'failed' as const, failure: sent.answer }
}
