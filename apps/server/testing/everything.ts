import { readFile } from 'node:fs/promises'
import {
  endBundle,
  inOrganisation,
  insertBundle,
  insertExpectedCover,
  proposeRate,
} from '@quittance/database'
import { cents } from '@quittance/kernel'
import { bankStatement } from './bank.ts'
import { debtor, deposit } from './facts.ts'
import { foreignLine } from './bank-files-calls.ts'
import type { TestHouse } from './house.ts'
import { directDebitsIn } from './direct-debit-steps.ts'
import { draftIn, invoiceStatusIn, ledgerFileIn } from './intake-steps.ts'
import { payOverIn } from './pay-over-steps.ts'
import { at, listAt, textAt } from './read.ts'
import {
  deposited,
  expectOk,
  readyToAct,
  sent,
  separateAccountStatement,
  uploaded,
  versionOf,
  type Ready,
} from './steps.ts'
import type { Visitor } from './visitor.ts'

/** One of each thing that an organisation holds, by its identifier. */
export type Everything = {
  readonly creditorId: string
  readonly dossierId: string
  readonly fileId: string
  readonly statementFileId: string
  readonly asideStatementId: string
  readonly foreignLineId: string
  readonly importId: string
  readonly draftId: string
  readonly ledgerFileId: string
  readonly invoiceStatusId: string
  readonly exhibitId: string
  readonly findingId: string
  readonly actId: string
  readonly batchId: string
  readonly receiptId: string
  readonly bankLineId: string
  readonly paymentId: string
  readonly proofId: string
  readonly commissionId: string
  readonly invoiceId: string
  readonly payoutAccountId: string
  readonly payOverId: string
  readonly transferOrderId: string
  readonly payeeAccountId: string
  readonly coverId: string
  readonly freezeId: string
  readonly mandateId: string
  readonly collectionId: string
  readonly collectionOrderId: string
  readonly eventId: string
  readonly disputeId: string
  readonly remissionId: string
  readonly costId: string
  readonly replyId: string
  /** A reply that a person put on a dossier. */
  readonly placedReplyId: string
  readonly addressCheckId: string
  readonly memberId: string
  readonly invitationId: string
  readonly rateId: string
  readonly entryId: string
  readonly bundleId: string
}

/** An agency that holds one of each thing. */
export async function withEverything(
  house: TestHouse,
): Promise<{ readonly member: Ready; readonly of: Everything }> {
  const member = await readyToAct(house)
  const { creditorId } = member
  const { id: dossierId } = await deposited(member)
  const channel = 'registered-letter'
  const actId = await sent(member, dossierId, { letter: 'first-reminder', channel })
  const batchId = textAt(expectOk(await member.get('/api/postal-batches')), 'rows', 0, 'id')
  const evidence = await conversationIn(member, dossierId)
  const statementFileId = await uploaded(member, await separateAccountStatement(), 'releve.xml')
  expectOk(await member.post('/api/bank-statements', { fileId: statementFileId }))
  const asideStatementId = await statementAside(member)
  const foreignLineId = await foreignLine(member)
  const receiptId = textAt(await member.get('/api/receipts'), 'rows', 0, 'id')
  expectOk(await member.post('/api/commission-invoices', {}))
  const [commission] = listAt(await member.get('/api/commissions'), 'rows')
  const commissionId = String(at(commission, 'id'))
  const invoiceId = String(at(commission, 'invoiceId'))
  const paying = {
    ...(await payOverIn(member, creditorId)),
    ...(await directDebitsIn(member, dossierId)),
  }
  const own = await ownOrdersIn(house, member)
  const bankLineId = await lineToMatch(member)
  const money = await member.get(`/api/dossiers/${dossierId}/money`)
  const paymentId = textAt(money, 'payments', 0, 'paymentId')
  const fileId = await uploaded(member, CLAIMS, 'creances.csv')
  const started = expectOk(await member.post('/api/imports', { creditorId, fileId }))
  const importId = textAt(started, 'id')
  const intake = {
    ...(await draftIn(member)),
    ...(await ledgerFileIn(member)),
    ...(await invoiceStatusIn(member, { dossierId, number: 'F-2025-118' })),
  }
  const statements = { statementFileId, asideStatementId, foreignLineId }
  const of = { creditorId, dossierId, fileId, ...statements, importId, actId, batchId }
  const happened = await happenedOn(member, dossierId)
  const replies = await repliesIn(member)
  const people = await colleagues(house, member)
  const bundleId = await bundleIn(house, member, { dossierId, fileId })
  const proofId = textAt(expectOk(await member.post('/api/separate-account/proofs', {})), 'id')
  const entryId = textAt(await member.get('/api/journal'), 'rows', 0, 'id')
  return {
    member,
    of: {
      ...of,
      ...evidence,
      ...people,
      ...paying,
      ...own,
      entryId,
      ...intake,
      bundleId,
      proofId,
      receiptId,
      bankLineId,
      paymentId,
      commissionId,
      invoiceId,
      ...happened,
      ...replies,
    },
  }
}

/** A reply from nobody known, and a letter that came back on a dossier of its own. */
async function repliesIn(member: Ready) {
  const noted = { channel: 'phone', receivedOn: '2026-05-04', text: 'Se trompe de numéro.' }
  const replyId = textAt(expectOk(await member.post('/api/inbound/notes', noted)), 'id')
  const elsewhere = debtor({ name: 'Imprimerie du Pont' })
  const items = deposit(member.creditorId).items.map((item) => ({ ...item, number: 'F-2025-900' }))
  const { id: dossierId } = await deposited(member, { debtor: elsewhere, items })
  const returned = { channel: 'post', returned: true, dossierId, text: 'Revenu : inconnu.' }
  const back = expectOk(await member.post('/api/inbound/notes', { ...noted, ...returned }))
  const waiting = expectOk(await member.get(`/api/dossiers/${dossierId}/inbound`))
  const addressCheckId = textAt(waiting, 'checks', 0, 'id')
  return { replyId, placedReplyId: textAt(back, 'id'), addressCheckId }
}

/** What a person noted on a dossier. */
async function happenedOn(member: Ready, dossierId: string) {
  return {
    eventId: await eventOn(member, dossierId),
    disputeId: await disputeOn(member, dossierId),
    remissionId: await remissionOn(member, dossierId),
    costId: await costOn(member, dossierId),
  }
}

/** A cent of principal that the creditor gave up. */
async function remissionOn(member: Ready, dossierId: string): Promise<string> {
  const path = `/api/dossiers/${dossierId}/remissions`
  const read = expectOk(await member.get(path))
  const on = textAt(read, 'on')
  const noted = await member.post(path, {
    expectedVersion: at(read.body, 'version'),
    on,
    parts: [{ itemId: textAt(read, 'items', 0, 'id'), principalCents: 1 }],
    reference: 'Courriel du créancier',
    decidedBy: 'Gérante',
    decidedOn: on,
    channel: 'e-mail',
  })
  return textAt(expectOk(noted), 'ids', 0)
}

/** A search that the office paid, which stays with the creditor. */
async function costOn(member: Ready, dossierId: string): Promise<string> {
  const path = `/api/dossiers/${dossierId}/costs`
  const read = expectOk(await member.get(path))
  const noted = await member.post(path, {
    expectedVersion: at(read.body, 'version'),
    kind: 'visit-or-call',
    itemId: textAt(read, 'items', 0, 'id'),
    supplier: 'Recherches Fictives',
    paidOn: '2026-05-04',
    netCents: 5000,
  })
  return textAt(expectOk(noted), 'id')
}

/** An account of the office that waits to be confirmed, and a cover that is expected. */
async function ownOrdersIn({ house }: TestHouse, member: Ready) {
  const noted = await member.post('/api/office-accounts', {
    iban: 'FR7630006000011234567890189',
    holder: 'CABINET BREVAULT',
    because: 'Relevé d’identité bancaire du cabinet.',
  })
  const payeeAccountId = textAt(expectOk(noted), 'id')
  const coverId = house.chance.id()
  const announced = { at: house.clock.now(), by: member.userId }
  const amountCents = cents(100)
  await inOrganisation(house.database.app, member.organisationId, (tx) =>
    insertExpectedCover(tx, {
      id: coverId,
      kind: 'fees',
      reference: 'C-2026-0001',
      amountCents,
      announced,
    }),
  )
  return { payeeAccountId, coverId }
}

/** A statement that waits aside: one is missing before it. */
async function statementAside(member: Ready): Promise<string> {
  const days = { from: '2026-05-04', to: '2026-05-04' }
  const xml = bankStatement({ ...days, id: 'ASIDE', opening: 1, lines: [] })
  const fileId = await uploaded(member, xml, 'suivant.xml')
  return textAt(
    expectOk(await member.post('/api/bank-statements', { fileId })),
    'aside',
    0,
    'statementId',
  )
}

/** A colleague, a person invited, and a rate that waits for one of them. */
async function colleagues(house: TestHouse, { organisationId, ...member }: Ready) {
  const { userId: memberId } = await house.joined(organisationId, 'accountant')
  const invited = await member.post('/api/members/invitations', {
    name: 'Paul Aubert',
    email: `paul.${crypto.randomUUID()}@brevault.example`,
    role: 'officer',
  })
  const invitationId = textAt(expectOk(invited), 'invitationId')
  const rateId = house.house.chance.id()
  await inOrganisation(house.house.database.app, organisationId, (tx) =>
    proposeRate(tx, {
      id: rateId,
      series: 'ecb',
      halfYear: '2027-S1',
      ecbHundredths: 215,
      source: 'Banque de France',
      reference: 'https://exemple.example/taux',
      at: house.clock.now(),
      by: member.userId,
    }),
  )
  return { memberId, invitationId, rateId }
}

/** A sealed bundle of a dossier, as its sealing would leave it. */
async function bundleIn(
  { house }: TestHouse,
  { organisationId, userId }: Ready,
  { dossierId, fileId }: Pick<Everything, 'dossierId' | 'fileId'>,
): Promise<string> {
  const id = house.chance.id()
  const now = house.clock.now()
  await inOrganisation(house.database.app, organisationId, async (tx) => {
    await insertBundle(tx, { id, dossierId, askedAt: now, askedBy: userId })
    await endBundle(tx, id, {
      kind: 'sealed',
      endedAt: now,
      fileId,
      originals: 1,
      messages: 0,
      tagManifest: 'a'.repeat(64),
      stampedAt: now,
      stampUntil: now.add({ hours: 24 * 365 }),
      authority: 'Autorité Exemple',
      local: true,
    })
  })
  return id
}

/** A file of two claims, as an accountant would export it. */
export const CLAIMS = [
  'Client;Adresse;Code postal;Ville;Facture;Date;Échéance;Montant',
  'Menuiserie Arvieux;3 rue Haute;69001;Lyon;F-901;05/01/2026;05/02/2026;1 250,40',
  'Fleurs de Mai;9 rue Basse;69002;Lyon;F-902;08/01/2026;08/02/2026;310,00',
].join('\r\n')

/** A credit of the bank that nobody recognised yet. */
export async function lineToMatch(member: Visitor): Promise<string> {
  const lines = listAt(expectOk(await member.get('/api/bank-lines?state=to-match')), 'rows')
  const line = lines.find((one) => at(one, 'amountCents') === 12_000)
  return String(at(line, 'id'))
}

/** Notes an act that bears on the limitation of a dossier. */
async function eventOn(member: Visitor, dossierId: string): Promise<string> {
  const answer = await member.post(`/api/dossiers/${dossierId}/limitation-events`, {
    expectedVersion: await versionOf(member, dossierId),
    kind: 'negotiation',
    on: '2026-05-02',
  })
  return textAt(expectOk(answer), 'eventId')
}

/** Opens a dispute on a dossier. */
async function disputeOn(member: Visitor, dossierId: string): Promise<string> {
  const answer = await member.post(`/api/dossiers/${dossierId}/disputes`, {
    expectedVersion: await versionOf(member, dossierId),
    reason: 'La pose penche.',
    on: '2026-05-02',
  })
  expectOk(answer)
  const law = await member.get(`/api/dossiers/${dossierId}/law?asOf=2026-05-04`)
  const dispute = listAt(law, 'adverse').find((one) => at(one, 'kind') === 'dispute')
  return String(at(dispute, 'id'))
}

/** Attaches a conversation of the fixtures, waits until it is read, and gives what was found. */
async function conversationIn(
  member: Visitor,
  dossierId: string,
): Promise<{ readonly exhibitId: string; readonly findingId: string }> {
  const path = new URL(
    '../../../tests/fixtures/sms-backup-restore/valid/delmas.xml',
    import.meta.url,
  )
  const fileId = await uploaded(member, await readFile(path), 'sms.xml')
  const attached = await member.post(`/api/dossiers/${dossierId}/exhibits`, {
    expectedVersion: await versionOf(member, dossierId),
    fileId,
    kind: 'message-export',
    deviceSha256: null,
    owners: [],
  })
  const exhibitId = textAt(expectOk(attached), 'exhibitId')
  const until = performance.now() + 20_000
  for (;;) {
    const page = await member.get(`/api/exhibits/${exhibitId}`)
    if (at(page.body, 'state') === 'read') break
    if (performance.now() > until) throw new Error(`exhibit stays ${page.bytes.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const rows = listAt(await member.get(`/api/exhibits/${exhibitId}/messages?limit=200`), 'rows')
  const findings = rows.map((row) => at(row, 'findings', 0, 'id'))
  return { exhibitId, findingId: String(findings.find((id) => typeof id === 'string')) }
}
