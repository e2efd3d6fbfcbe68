import type { DepositInput, FirstOrganisation } from '@quittance/contract'
import { readFile } from 'node:fs/promises'
import { convention, creditor, deposit, standing } from './facts.ts'
import type { Member, TestHouse } from './house.ts'
import { at, listAt, numberAt, textAt } from './read.ts'
import type { Answer, Visitor } from './visitor.ts'

/** A member of an agency that has all it needs, and a creditor that gave it a mandate. */
export type Ready = Member & { readonly creditorId: string }

/** Founds an organisation of a kind, in order with the law, with a creditor to act for. */
export async function readyToAct(
  house: TestHouse,
  kind: FirstOrganisation['kind'] = 'agency',
): Promise<Ready> {
  const member = await house.founded({ kind, siren: null })
  expectOk(await member.put('/api/organisation/standing', standing()))
  const own = await member.get('/api/creditors')
  const known = at(own.body, 'rows', 0, 'id')
  if (typeof known === 'string') return { ...member, creditorId: known }
  const created = expectOk(await member.post('/api/creditors', creditor()))
  const creditorId = textAt(created, 'id')
  if (kind === 'agency') {
    expectOk(await member.post(`/api/creditors/${creditorId}/conventions`, convention()))
  }
  return { ...member, creditorId }
}

/** What is said of the mediator of its creditor: letters to consumers ask nothing more of anybody. */
export async function mediatorSaid({ post, creditorId }: Ready): Promise<void> {
  const said = { named: null, saidBy: 'Mme Aubry', saidOn: '2026-05-04' }
  expectOk(await post(`/api/creditors/${creditorId}/mediator`, said))
}

/** A dossier that was just deposited. */
export type Deposited = { readonly id: string; readonly reference: string }

export async function deposited(
  member: Ready,
  asked: Partial<DepositInput> = {},
): Promise<Deposited> {
  const answer = expectOk(await member.post('/api/dossiers', deposit(member.creditorId, asked)))
  return { id: textAt(answer, 'id'), reference: textAt(answer, 'reference') }
}

export async function versionOf(member: Visitor, dossierId: string): Promise<number> {
  return numberAt(expectOk(await member.get(`/api/dossiers/${dossierId}`)), 'version')
}

export type LetterWanted = {
  readonly letter: 'first-reminder' | 'second-reminder' | 'last-reminder' | 'formal-notice'
  readonly channel?: 'letter' | 'registered-letter' | 'electronic-registered' | 'e-mail'
  readonly edits?: Readonly<Record<string, string>>
  /** What the person answers the gate when it asks one. */
  readonly personSays?: string
  /** Only in its turn: otherwise a manager passes over the scenario, with a reason. */
  readonly inTurn?: true
}

function wanted({ letter, channel = 'letter', edits = {} }: LetterWanted) {
  return { letter, channel, edits }
}

export async function composed(
  member: Visitor,
  dossierId: string,
  asked: LetterWanted,
): Promise<Answer> {
  return await member.post(`/api/dossiers/${dossierId}/letters/compose`, wanted(asked))
}

const BEFORE_ITS_TURN = 'Demandé par le mandant, avant son tour.'

/** Approves a letter as the person read it just before. */
export async function approved(
  member: Visitor,
  dossierId: string,
  asked: LetterWanted,
): Promise<Answer> {
  const composition = await composed(member, dossierId, asked)
  if (composition.status !== 200) return composition
  return await member.post(`/api/dossiers/${dossierId}/letters`, {
    ...wanted(asked),
    expectedVersion: numberAt(composition, 'dossierVersion'),
    textSha256: textAt(composition, 'textSha256'),
    ...(asked.personSays === undefined ? {} : { personSays: asked.personSays }),
    ...(asked.inTurn !== true && at(composition.body, 'hindrance', 'mayOverride') === true
      ? { overrideReason: BEFORE_ITS_TURN }
      : {}),
  })
}

/** Approves a letter and waits until it has left; gives its act. */
export async function sent(
  member: Visitor,
  dossierId: string,
  asked: LetterWanted,
): Promise<string> {
  const actId = textAt(expectOk(await approved(member, dossierId, asked)), 'actId')
  await actInState(member, { actId, dossierId, state: 'done' })
  return actId
}

/**
 * The history of a dossier, the last first, without the time-stamps of its exhibits: they come in the
 * background, at any place among what a test does.
 */
export async function toldOf(member: Visitor, dossierId: string): Promise<readonly unknown[]> {
  const rows = listAt(await member.get(`/api/dossiers/${dossierId}/timeline`), 'rows')
  return rows.filter((row) => at(row, 'verb') !== 'exhibit-stamped')
}

/** Settles as unfounded the last dispute of a dossier that is open; the last where none is. */
export async function settled(
  member: Visitor,
  dossierId: string,
  resolution = 'Reprise de la pose.',
): Promise<Answer> {
  const told = expectOk(await member.get(`/api/dossiers/${dossierId}/disputes`))
  const disputes = listAt(told, 'disputes')
  const open = disputes.find((one) => at(one, 'settledOn') === null) ?? disputes[0]
  return await member.post(
    `/api/dossiers/${dossierId}/disputes/${String(at(open, 'id'))}/outcome`,
    {
      expectedVersion: numberAt(told, 'version'),
      outcome: 'unfounded',
      resolution,
    },
  )
}

const PATIENCE_MS = 20_000

/** Waits until the worker has brought an act to a state. */
export async function actInState(
  member: Visitor,
  of: { readonly actId: string; readonly dossierId: string; readonly state: string },
): Promise<unknown> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await member.get(`/api/acts?dossierId=${of.dossierId}&limit=200`)
    const rows = at(answer.body, 'rows')
    const act = Array.isArray(rows)
      ? rows.find((row: unknown) => at(row, 'id') === of.actId)
      : undefined
    if (at(act, 'state') === of.state) return act
    if (performance.now() > until) throw new Error(`act stays ${JSON.stringify(act)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** Sends the bytes of a file and gives its id. */
export async function uploaded(
  member: Visitor,
  bytes: Uint8Array | string,
  name = 'fichier.bin',
): Promise<string> {
  const answer = await member.send('POST', '/api/files', {
    raw: bytes,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': name },
  })
  return textAt(expectOk(answer), 'id')
}

/** The statement of the separate account of our fixtures, which names the dossier 2026-0001. */
export async function separateAccountStatement(): Promise<string> {
  const path = new URL('../../../tests/fixtures/camt/valid/separate-account.xml', import.meta.url)
  return await readFile(path, 'utf8')
}

/** The answer itself, or a failure that shows it. */
export function expectOk(answer: Answer): Answer {
  if (answer.status < 300) return answer
  throw new Error(`refused: ${answer.status} ${answer.bytes.toString().slice(0, 2000)}`)
}
