import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { actsToCheck, inOrganisation } from '@quittance/database'
import { judgeMessage } from '@quittance/gate'
import { cents, day } from '@quittance/kernel'
import { composeShortMessage } from '@quittance/letters'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { letActsLeave } from '#departures/leave.ts'
import { faultsOfAct } from '#integrity/acts.ts'
import { smsCarrier } from '#sms/carrier.ts'
import { lastChecks } from '#sms/last-sms-check.ts'
import { followSmsOf } from '#sms/provider/follow-sms.ts'
import { smsIn } from '#sms/sms-payload.ts'
import { debtor, deposit } from '#testing/facts.ts'
import { openTestHouse, type TestHouse } from '#testing/house.ts'
import { OVH_ACCOUNT, OVH_KEYS, ovhSimulator, tagOfAct } from '#testing/ovh-simulator.ts'
import { quickPasswords } from '#testing/quick-passwords.ts'
import { at, listAt, textAt } from '#testing/read.ts'
import {
  actInState,
  approved,
  deposited,
  expectOk,
  readyToAct,
  sent,
  toldOf,
  versionOf,
  type Ready,
} from '#testing/steps.ts'

let house: TestHouse
let member: Ready
let simulator: Awaited<ReturnType<typeof ovhSimulator>>

beforeAll(async () => {
  simulator = await ovhSimulator()
  house = await openTestHouse('2026-05-04', {
    passwords: quickPasswords,
    smsUrl: simulator.address,
  })
  member = await readyToAct(house)
})
afterAll(async () => {
  await house.stop()
  simulator.stop()
})
beforeEach(() => {
  simulator.state.trouble = null
})

let rank = 0

/** A case of its own number, whose first letter left on 4 May; it is 12 May, in the morning. */
async function reminded(phone?: string | null): Promise<{ id: string; phone: string }> {
  rank += 1
  const own = `+336399814${String(rank + 10).padStart(2, '0')}`
  const given = phone === undefined ? own : phone
  house.clock.set('2026-05-04')
  const items = deposit(member.creditorId).items.map((item) => ({
    ...item,
    number: `SMS-${rank}`,
  }))
  const { id } = await deposited(member, {
    items,
    debtor: debtor({ name: `Garage Mobile ${rank}`, phone: given }),
  })
  await sent(member, id, { letter: 'first-reminder' })
  house.clock.set('2026-05-12', '10:00')
  return { id, phone: own }
}

const composed = async (id: string, text: string | null = null) =>
  await member.post(`/api/dossiers/${id}/sms/compose`, { id, text })

async function approvedSms(id: string, more: { text?: string; textSha256?: string } = {}) {
  const { text = null } = more
  const drafted = expectOk(await composed(id, text))
  return await member.post(`/api/dossiers/${id}/sms`, {
    expectedVersion: await versionOf(member, id),
    text,
    textSha256: more.textSha256 ?? at(drafted.body, 'draft', 'textSha256') ?? '0'.repeat(64),
  })
}

async function sentSms(id: string): Promise<string> {
  const actId = textAt(expectOk(await approvedSms(id)), 'actId')
  await actInState(member, { actId, dossierId: id, state: 'done' })
  return actId
}

/** What may be asked of the debtor now, or why not, in the words of the house. */
async function demands(id: string) {
  const view = expectOk(await member.get(`/api/dossiers/${id}`))
  const impossible = listAt(view, 'impossible')
  const possible = listAt(view, 'possible').map((one) => at(one, 'act'))
  const told = (act: string) => {
    const why = impossible.find((one) => at(one, 'act') === act)
    return why === undefined ? possible.includes(act) : plain(at(why, 'because', 'fr'))
  }
  const sms = at(expectOk(await composed(id)).body, 'impossible', 'fr') ?? null
  return {
    sms: sms === null ? null : plain(sms),
    reminder: told('reminder'),
    call: told('call'),
  }
}

/** The row of a case among those of the day. */
const rowOfDay = async (id: string) =>
  listAt(expectOk(await member.get('/api/day')), 'rows').find((row) => at(row, 'dossierId') === id)

const pastOf = async (id: string) => listAt(expectOk(await composed(id)), 'past')
const rulesOf = (body: unknown) => {
  const findings = at(body, 'draft', 'gate', 'findings')
  return Array.isArray(findings) ? findings.map((one: unknown) => at(one, 'rule')) : []
}
const plain = (text: unknown) => String(text).replaceAll(/\s/gu, ' ')

/** Asks the provider later in the day. */
async function followed(time: string, day = '2026-05-12'): Promise<void> {
  house.clock.set(day, time)
  await followSmsOf(house.house, member.organisationId)
}

describe('an SMS without a provider', () => {
  it('stays in the local outbox, and says so', async () => {
    const { id } = await reminded()
    expect(expectOk(await composed(id)).body).toMatchObject({ simulated: true, impossible: null })
    const actId = await sentSms(id)
    expect(await pastOf(id)).toMatchObject([{ actId, state: 'done', simulated: true }])
    expect(simulator.sent).toEqual([])
  })
})

describe('an SMS', () => {
  beforeAll(async () => {
    expectOk(await member.post('/api/sms-provider', { provider: 'ovh', account: OVH_ACCOUNT }))
    expectOk(await member.post('/api/sms-provider/keys', OVH_KEYS))
  })

  it('is carried by a provider whose keys are in no table, in no journal, and never shown', async () => {
    const shown = await member.get('/api/sms-provider')
    expect(shown.body).toMatchObject({ own: { account: OVH_ACCOUNT }, hasKeys: true })
    const journal = (await member.get('/api/journal')).bytes.toString()
    expect(journal).toContain('sms-provider-set')
    for (const key of Object.values(OVH_KEYS)) {
      expect(shown.bytes.toString()).not.toContain(key)
      expect(journal).not.toContain(key)
    }
    const path = join(house.folder, 'sms', member.organisationId)
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(OVH_KEYS)
  })

  it('is written in the words of the house, that the gate passes, and leaves once with these very words', async () => {
    const { id, phone } = await reminded()
    const sheet = expectOk(await composed(id)).body
    expect(at(sheet, 'draft', 'gate')).toMatchObject({ verdict: 'pass', findings: [] })
    const segments = at(sheet, 'draft', 'segments')
    expect(segments).toMatchObject({ alphabet: 'gsm-7', messages: 2, foreign: [] })
    const text = String(at(sheet, 'draft', 'text'))
    const dossier = expectOk(await member.get(`/api/dossiers/${id}`)).body
    expect(text).toContain(String(at(dossier, 'firstLetter', 'reference')))
    expect(text).toContain('notre lettre du 04/05/2026')
    const actId = await sentSms(id)
    const [sms] = simulator.sent.filter(({ tag }) => tag === tagOfAct(actId))
    expect(sms).toMatchObject({ receiver: phone, message: text })
    const told = (await toldOf(member, id)).map((row) => plain(at(row, 'title', 'fr')))
    expect(told).toEqual(expect.arrayContaining(['SMS prêt à partir', 'Envoi : SMS']))
  })

  it('is found with the words that were approved where the store is checked, and named where it has others', async () => {
    const { id } = await reminded()
    const actId = await sentSms(id)
    const { app } = house.house.database
    const kept = await inOrganisation(app, member.organisationId, (tx) =>
      actsToCheck(tx, { after: null, limit: 500 }),
    )
    expect(kept.flatMap(faultsOfAct)).toEqual([])
    const mine = kept.filter((act) => act.id === actId)
    const others = mine.map((act) => ({
      ...act,
      payload: { ...smsIn(act.payload), text: 'Payez' },
    }))
    expect(others.flatMap(faultsOfAct)).toMatchObject([
      { code: 'act-altered', subject: `outward-act/${actId}` },
    ])
  })

  it('is refused before the first letter, to a landline, to a foreign number that may be one, and to nobody', async () => {
    house.clock.set('2026-05-12', '10:00')
    const { id } = await deposited(member, {
      items: deposit(member.creditorId).items.map((item) => ({ ...item, number: 'SMS-0' })),
      debtor: debtor({ name: 'Garage Neuf', phone: '06 39 98 14 09' }),
    })
    const impossible = async (of: string) =>
      plain(at(expectOk(await composed(of)).body, 'impossible', 'fr'))
    expect(await impossible(id)).toBe('Impossible avant la première lettre.')
    expect(await approvedSms(id)).toMatchObject({ status: 422, body: { code: 'gate-refuses' } })
    expect(await impossible((await reminded('01 99 00 12 34')).id)).toContain('ligne fixe')
    expect(await impossible((await reminded('+1 212 555 2368')).id)).toContain('étranger')
    expect(await impossible((await reminded(null)).id)).toContain('aucun téléphone')
  })

  it('typed by a person, is judged: no word without the reference, no false sum, no threat', async () => {
    const { id } = await reminded()
    const bare = expectOk(await composed(id, 'Payez 1 850,00 € avant demain.')).body
    expect(rulesOf(bare)).toContain('first-letter-reference')
    const house0 = String(at(expectOk(await composed(id)).body, 'draft', 'text'))
    const threat = `${house0} Sinon l’huissier viendra saisir vos meubles.`
    const judged = expectOk(await composed(id, threat)).body
    expect(rulesOf(judged)).toContain('enforcement-without-title')
    expect(await approvedSms(id, { text: threat })).toMatchObject({
      status: 422,
      body: { code: 'gate-refuses' },
    })
    const wrong = house0.replace(/\d[\d ]*,\d\d €/u, '9 999,99 €')
    expect(rulesOf(expectOk(await composed(id, wrong)).body)).toContain('sums-of-the-day')
    const polite = `Bonjour. ${house0} Merci, à bientôt, très sincèrement.`
    const kept = expectOk(await composed(id, polite)).body
    expect(at(kept, 'draft')).toMatchObject({ typed: true, gate: { verdict: 'pass' } })
  })

  it('counts each SMS, and names the signs that make it cost more', async () => {
    const { id } = await reminded()
    const house0 = String(at(expectOk(await composed(id)).body, 'draft', 'text'))
    const dear = expectOk(await composed(id, `${house0} Êtes-vous là ? Reçu en août.`)).body
    expect(at(dear, 'draft', 'segments')).toMatchObject({ alphabet: 'ucs-2', messages: 5 })
    expect(at(dear, 'draft', 'segments', 'foreign')).toEqual(['Ê', 'ç', 'û'])
  })

  it('is one contact of the day on every case of the person', async () => {
    const { id } = await reminded()
    await sentSms(id)
    const again = expectOk(await composed(id)).body
    expect(at(again, 'draft', 'gate')).toMatchObject({ verdict: 'refuse' })
    expect(rulesOf(again)).toEqual(['contact-frequency'])
    const calls = expectOk(await member.get(`/api/dossiers/${id}/calls`)).body
    expect(at(calls, 'contacts', 0, 'kind')).toBe('sms')
    expect(at(calls, 'gate', 'findings', 0, 'rule')).toBe('contact-frequency')
  })

  it('waits for the hours of the house: a Sunday and a holiday are none', async () => {
    const { id } = await reminded()
    // 14 May 2026 is Ascension Day; the 13th, in the evening, leads to the 15th.
    house.clock.set('2026-05-13', '20:30')
    const sheet = expectOk(await composed(id)).body
    expect(at(sheet, 'draft')).toMatchObject({ waits: true, leavesFrom: '2026-05-15T06:00:00Z' })
    expect(at(sheet, 'draft', 'text')).toContain('au 15/05/2026')
    const actId = textAt(expectOk(await approvedSms(id)), 'actId')
    await actInState(member, { actId, dossierId: id, state: 'reserved' })
    await member.post(`/api/acts/${actId}/taking-back`, {})
  })

  it('keeps every other demand waiting while it has not left, or nobody knows whether it did', async () => {
    const { id } = await reminded()
    house.clock.set('2026-05-19', '20:30')
    expect(await demands(id)).toEqual({ sms: null, reminder: true, call: true })
    const actId = textAt(expectOk(await approvedSms(id)), 'actId')
    const waits = 'Impossible : un envoi est déjà réservé.'
    expect(await demands(id)).toEqual({ sms: waits, reminder: waits, call: waits })
    const dossier = expectOk(await member.get(`/api/dossiers/${id}`)).body
    expect(at(dossier, 'underWay')).toMatchObject([
      { actId, label: { fr: 'SMS' }, state: 'reserved' },
    ])
    expect(expectOk(await member.get(`/api/acts/${actId}`)).body).toMatchObject({
      state: 'reserved',
      canTakeBack: true,
      leavesFrom: '2026-05-20T06:00:00Z',
    })
    const letter = await approved(member, id, { letter: 'second-reminder' })
    expect([letter.status, plain(at(letter.body, 'detail'))]).toEqual([422, waits])
    simulator.state.trouble = 'failing'
    house.clock.set('2026-05-20', '08:05')
    await letActsLeave(
      house.house,
      { carriers: [smsCarrier], lastCheck: lastChecks },
      member.organisationId,
    )
    await actInState(member, { actId, dossierId: id, state: 'ambiguous' })
    const doubtful = 'Impossible : un envoi a peut-être eu lieu, une personne doit le dire.'
    expect(await demands(id)).toEqual({ sms: doubtful, reminder: doubtful, call: doubtful })
    expect(await rowOfDay(id)).toMatchObject({ act: 'reminder', tab: 'approve' })
    const reason = 'OVHcloud ne l’a pas.'
    expectOk(await member.post(`/api/acts/${actId}/resolve`, { happened: false, reason }))
    expect(await demands(id)).toEqual({ sms: null, reminder: true, call: true })
  })

  it('is held back at the last moment where a payment came, a reply waits, or the number changed', async () => {
    const { id } = await reminded()
    house.clock.set('2026-05-12', '19:30')
    const actId = textAt(expectOk(await approvedSms(id)), 'actId')
    expectOk(
      await member.post('/api/inbound/notes', {
        channel: 'phone',
        receivedOn: '2026-05-12',
        text: 'J’ai payé hier.',
        dossierId: id,
      }),
    )
    house.clock.set('2026-05-13', '08:05')
    await letActsLeave(
      house.house,
      { carriers: [smsCarrier], lastCheck: lastChecks },
      member.organisationId,
    )
    await actInState(member, { actId, dossierId: id, state: 'cancelled' })
    expect(simulator.sent.some(({ tag }) => tag === tagOfAct(actId))).toBe(false)
    const told = (await toldOf(member, id)).map((row) => plain(at(row, 'title', 'fr')))
    expect(told).toContain('Envoi retenu : SMS')
  })

  it('is not approved as something else than what was read', async () => {
    const { id } = await reminded()
    expect(await approvedSms(id, { textSha256: 'a'.repeat(64) })).toMatchObject({
      status: 409,
      body: { code: 'dossier-moved' },
    })
  })
})

describe('the words of the house', () => {
  const capacities = ['creditor', 'agency', 'judicial-officer'] as const
  const audiences = ['consumer', 'professional'] as const
  const uses = capacities.flatMap((capacity) =>
    audiences.map((audience) => ({ capacity, audience })),
  )

  it.each(uses)('pass the gate where they belong and are refused elsewhere: %o', (template) => {
    for (const { capacity, audience } of uses) {
      const isTheirs = capacity === template.capacity && audience === template.audience
      const { verdict, findings } = judged(template, { capacity, audience })
      expect({ capacity, audience, findings, verdict }).toMatchObject({
        verdict: isTheirs ? 'pass' : 'refuse',
      })
    }
  })
})

type Use = {
  readonly capacity: 'creditor' | 'agency' | 'judicial-officer'
  readonly audience: 'consumer' | 'professional'
}

/** What the gate says of the words written for one use, sent in another. */
function judged(template: Use, sent: Use) {
  const total = cents(185_000)
  const firstLetter = { reference: '2026-0001-01', sentOn: day('2026-05-04') }
  const text = composeShortMessage({
    audience: template.audience,
    sender: {
      capacity: template.capacity,
      name: 'Cabinet Lambert',
      phone: '01 99 00 12 34',
      email: null,
    },
    creditorName: 'Piscines du Vallon',
    firstLetter,
    issuedOn: day('2026-05-12'),
    totalCents: total,
    partContested: false,
    paymentReference: 'RF18539007547034',
  })
  return judgeMessage({
    on: Temporal.Instant.from('2026-05-12T08:00:00Z'),
    channel: 'sms',
    text,
    dossier: {
      sender: { capacity: sent.capacity, name: 'Cabinet Lambert', address: '1 rue Haute, Lyon' },
      creditor: { name: 'Piscines du Vallon', address: '2 rue Basse, Lyon' },
      debtor: { kind: sent.audience, postalCode: '69001' },
      recipient: 'debtor',
      step: 'reminder',
      firstLetter,
      statement: {
        principal: total,
        interest: cents(0),
        indemnity: cents(0),
        paid: cents(0),
        total,
      },
      limitation: 'running',
      title: false,
      mandate: { signedOn: day('2026-01-02'), endsOn: null },
      insurance: { until: day('2026-12-31') },
      separateAccount: { declaredOn: day('2026-01-02') },
      paymentIbans: [],
      disputes: [],
      holds: { insolvency: false, overIndebtedness: false, vulnerability: false },
      promise: null,
      paymentSinceComposition: false,
      template,
      contacts: [],
    },
  }).value
}

describe('what became of an SMS', () => {
  it('delivered, is an exhibit with the very bytes, and says that nobody is shown to have read it', async () => {
    const { id } = await reminded()
    const actId = await sentSms(id)
    await followed('10:05')
    expect(await pastOf(id)).toMatchObject([{ actId, receipt: null }])
    simulator.happened(tagOfAct(actId), 1, 4)
    await followed('10:07')
    expect(await pastOf(id)).toMatchObject([{ receipt: null }])
    await followed('10:11')
    const [past] = await pastOf(id)
    expect(past).toMatchObject({ receipt: { state: 'delivered', because: null, exhibitNumber: 1 } })
    const dossier = expectOk(await member.get(`/api/dossiers/${id}`)).body
    const sha256 = String(at(dossier, 'exhibits', 0, 'sha256'))
    const bytes = await buffer(house.house.files.read(sha256))
    expect(JSON.parse(bytes.toString())).toMatchObject({ deliveryReceipt: 1, ptt: 4 })
    const [told] = await toldOf(member, id)
    expect(at(told, 'detail', 'fr')).toContain('non que quelqu’un l’a lu')
    const { id: providerId } = simulator.sent.find(({ tag }) => tag === tagOfAct(actId)) ?? {}
    const asked = () => simulator.asked.filter((one) => one.endsWith(`/outgoing/${providerId}`))
    const before = asked().length
    expect(before).toBeGreaterThan(0)
    await followed('12:00')
    expect(asked()).toHaveLength(before)
  })

  it('not delivered, says why', async () => {
    const { id } = await reminded()
    const actId = await sentSms(id)
    simulator.happened(tagOfAct(actId), 2, 23)
    await followed('10:20')
    expect(await pastOf(id)).toMatchObject([
      {
        receipt: {
          state: 'not-delivered',
          because: { en: 'The number is wrong, or this operator does not serve it: check it.' },
        },
      },
    ])
  })

  it('left in error, is counted with the reminders that did, and apologised for by letter', async () => {
    const { id } = await reminded()
    const actId = await sentSms(id)
    house.clock.set('2026-05-12', '15:00')
    expectOk(
      await member.post(`/api/dossiers/${id}/payments`, {
        expectedVersion: await versionOf(member, id),
        amountCents: 50_000,
        receivedOn: '2026-05-11',
        method: 'to-creditor',
      }),
    )
    const wrong = listAt(await member.get('/api/sendings/wrong'), 'wrong')
    expect(wrong.filter((one) => at(one, 'actId') === actId)).toMatchObject([
      { label: { fr: 'SMS' }, channel: 'letter' },
    ])
    const asked = { letter: 'apology', channel: 'letter', about: actId, edits: {} }
    const apology = expectOk(await member.post(`/api/dossiers/${id}/letters/compose`, asked))
    expect(plain(at(apology.body, 'text'))).toContain('Envoi concerné : SMS du 12 mai 2026')
    expect(plain(at(apology.body, 'text'))).toContain(
      'Ne tenez aucun compte de notre SMS du 12 mai 2026. Le présent envoi',
    )
    expect(at(apology.body, 'gate', 'verdict')).toBe('pass')
  })

  it('in doubt, is found with the provider and never sent again; without that, a person says', async () => {
    const { id } = await reminded()
    simulator.state.trouble = 'taken-then-cut'
    const actId = textAt(expectOk(await approvedSms(id)), 'actId')
    await actInState(member, { actId, dossierId: id, state: 'ambiguous' })
    simulator.state.trouble = null
    await followed('10:30')
    await actInState(member, { actId, dossierId: id, state: 'done' })
    expect(simulator.sent.filter(({ tag }) => tag === tagOfAct(actId))).toHaveLength(1)

    const other = await reminded()
    simulator.state.trouble = 'failing'
    const lost = textAt(expectOk(await approvedSms(other.id)), 'actId')
    await actInState(member, { actId: lost, dossierId: other.id, state: 'ambiguous' })
    simulator.state.trouble = null
    await followed('10:40')
    await actInState(member, { actId: lost, dossierId: other.id, state: 'ambiguous' })
    const shown = await member.get('/api/sms-provider')
    expect(shown.body).toMatchObject({ failure: 'not-shown' })
    const reason = 'OVHcloud ne l’a pas.'
    expectOk(await member.post(`/api/acts/${lost}/resolve`, { happened: false, reason }))
    await sentSms(other.id)
  })
})

describe('a reply by SMS', () => {
  it('comes into the same inbox, matched by its number, and stops the sequence until it is handled', async () => {
    const { id, phone } = await reminded()
    simulator.answers(phone, 'Je paie 200 euros vendredi', '2026-05-12T10:40:00+02:00')
    await followed('10:45')
    await followed('10:50')
    const rows = listAt(await member.get('/api/inbound'), 'rows')
    const mine = rows.filter((row) => at(row, 'sender') === phone)
    expect(mine).toMatchObject([
      {
        channel: 'sms',
        way: 'provider',
        body: 'Je paie 200 euros vendredi',
        sure: true,
        candidates: [{ dossier: { id } }],
      },
    ])
    expect(at(expectOk(await composed(id)).body, 'impossible', 'fr')).toContain('réponse')
    const messageId = String(at(mine[0], 'id'))
    expectOk(await member.post(`/api/inbound/${messageId}/placing`, { dossierId: id }))
    const dossier = expectOk(await member.get(`/api/dossiers/${id}`)).body
    const sha256 = String(at(dossier, 'exhibits', 0, 'sha256'))
    const bytes = await buffer(house.house.files.read(sha256))
    const raw = simulator.received.find(({ sender }) => sender === phone)
    expect(bytes.toString()).toBe(JSON.stringify(raw))
  })

  it('STOP closes the channel to the number, until a person lifts it for a reason', async () => {
    const { id, phone } = await reminded()
    simulator.answers(phone, 'Stop.', '2026-05-12T10:55:00+02:00')
    await followed('11:00')
    const [reply] = listAt(await member.get('/api/inbound'), 'rows').filter(
      (row) => at(row, 'sender') === phone,
    )
    expectOk(
      await member.post(`/api/inbound/${String(at(reply, 'id'))}/placing`, { dossierId: id }),
    )
    expectOk(
      await member.post(`/api/inbound/${String(at(reply, 'id'))}/handling`, {
        outcome: 'nothing',
        reason: 'Ne veut plus de SMS.',
      }),
    )
    const stopped = expectOk(await composed(id)).body
    expect(at(stopped, 'impossible', 'fr')).toContain('STOP')
    expect(at(stopped, 'stoppedAt')).not.toBeNull()
    expect(await approvedSms(id)).toMatchObject({ status: 422 })
    const because = 'Il redemande des SMS par courriel.'
    expectOk(await member.post(`/api/dossiers/${id}/sms/stop-lifting`, { because }))
    expect(await member.post(`/api/dossiers/${id}/sms/stop-lifting`, { because })).toMatchObject({
      status: 409,
    })
    expect(expectOk(await composed(id)).body).toMatchObject({ impossible: null, stoppedAt: null })
  })

  it('that cannot be read holds no other up, and is asked for again; an outage loses none', async () => {
    const [first, second] = [await reminded(), await reminded()]
    simulator.answers(first.phone, 'Illisible', 'hier')
    simulator.answers(second.phone, 'Bien reçu', '2026-05-12T11:01:00+02:00')
    await followed('11:02')
    const from = async (phone: string) =>
      listAt(await member.get('/api/inbound'), 'rows').filter((row) => at(row, 'sender') === phone)
    expect(await from(second.phone)).toHaveLength(1)
    expect(await from(first.phone)).toHaveLength(0)
    expect((await member.get('/api/sms-provider')).body).toMatchObject({ failure: 'status-200' })
    const broken = simulator.received.findIndex(({ sender }) => sender === first.phone)
    const [unread] = simulator.received.splice(broken, 1)
    if (unread === undefined) throw new Error('the reply is there')
    simulator.received.push({ ...unread, creationDatetime: '2026-05-12T11:00:30+02:00' })
    house.clock.set('2026-05-14', '12:00')
    expectOk(await member.post('/api/sms-provider', { provider: 'ovh', account: OVH_ACCOUNT }))
    await followed('12:05', '2026-05-14')
    expect(await from(first.phone)).toHaveLength(1)
    expect((await member.get('/api/sms-provider')).body).toMatchObject({ failure: null })
  })

  it('of a number that nobody knows waits for a person', async () => {
    simulator.answers('+33756789012', 'Qui êtes-vous ?', '2026-05-12T11:05:00+02:00')
    await followed('11:10')
    const rows = listAt(await member.get('/api/inbound'), 'rows')
    expect(rows.find((row) => at(row, 'sender') === '+33756789012')).toMatchObject({
      sure: false,
      candidates: [],
    })
  })

  it('leaves no failure behind', () => {
    expect(house.failures).toEqual([])
  })
})
