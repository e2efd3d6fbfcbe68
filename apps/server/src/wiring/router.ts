import { agreementsRoutes } from '#agreements/routes.ts'
import { booksRoutes } from '#client-money/books/routes.ts'
import { expectedRoutes } from '#client-money/expected/routes.ts'
import { commissionRoutes } from '#client-money/commission/routes.ts'
import { ownOrdersRoutes } from '#client-money/own-orders/routes.ts'
import { directDebitsRoutes } from '#client-money/direct-debits/routes.ts'
import { payOverRoutes } from '#client-money/pay-over/routes.ts'
import { returnsRoutes } from '#client-money/returns/routes.ts'
import { chequesRoutes } from '#client-money/cheques/routes.ts'
import { sharedLinesRoutes } from '#client-money/lines/routes.ts'
import { undoRoutes } from '#client-money/undo/routes.ts'
import { costsRoutes } from '#client-money/costs/routes.ts'
import { remissionsRoutes } from '#client-money/remissions/routes.ts'
import { whereMoneyRoutes } from '#client-money/where/routes.ts'
import { cashRoutes } from '#client-money/cash/routes.ts'
import { bankFilesRoutes } from '#client-money/statements/bank-files/routes.ts'
import { clientMoneyRoutes } from '#client-money/routes.ts'
import { provenRoutes } from '#client-money/proven/routes.ts'
import { creditorsRoutes } from '#creditors/routes.ts'
import { dossierRoutes } from '#dossier/routes.ts'
import { disputesRoutes } from '#dossier/disputes/routes.ts'
import { holdsRoutes } from '#dossier/holds/routes.ts'
import { authorityRoutes } from '#evidence/authority/routes.ts'
import { evidenceRoutes } from '#evidence/routes.ts'
import { operations } from '#http/procedures.ts'
import { draftsRoutes } from '#intake/drafts/routes.ts'
import { ledgerFilesRoutes } from '#intake/ledger-files/routes.ts'
import { lifeCycleRoutes } from '#intake/life-cycle/routes.ts'
import { mailboxRoutes } from '#inbound/mailbox/routes.ts'
import { inboundRoutes } from '#inbound/routes.ts'
import { intakeRoutes } from '#intake/routes.ts'
import { journalRoutes } from '#journal/routes.ts'
import { lawRoutes } from '#law/routes.ts'
import { ratesRoutes } from '#law/rates/routes.ts'
import { outreachRoutes } from '#outreach/routes.ts'
import { callsRoutes } from '#outreach/calls/routes.ts'
import { templatesRoutes } from '#outreach/templates/routes.ts'
import { sendingsRoutes } from '#outreach/sendings/routes.ts'
import { scenariosRoutes, sequenceRoutes, simulationsRoutes } from '#outreach/sequence/routes.ts'
import { invitationsRoutes } from '#people/invitations/routes.ts'
import { membersRoutes } from '#people/members/routes.ts'
import { peopleRoutes } from '#people/routes.ts'
import { portfolioRoutes } from '#portfolio/routes.ts'
import { inspectionsRoutes } from '#inspection/routes.ts'
import { signatureRoutes } from '#agreements/provider/settings/routes.ts'
import { electronicRoutes } from '#registered/electronic/routes.ts'
import { registeredRoutes } from '#registered/routes.ts'
import { smsRoutes } from '#sms/routes.ts'

/** Every operation with what answers it, by room. */
export const router = operations.router({
  people: peopleRoutes,
  members: membersRoutes,
  invitations: invitationsRoutes,
  clientMoney: clientMoneyRoutes,
  bankFiles: bankFilesRoutes,
  cash: cashRoutes,
  proven: provenRoutes,
  commission: commissionRoutes,
  returns: returnsRoutes,
  expected: expectedRoutes,
  cheques: chequesRoutes,
  sharedLines: sharedLinesRoutes,
  undo: undoRoutes,
  remissions: remissionsRoutes,
  costs: costsRoutes,
  whereMoney: whereMoneyRoutes,
  books: booksRoutes,
  payOver: payOverRoutes,
  directDebits: directDebitsRoutes,
  ownOrders: ownOrdersRoutes,
  creditors: creditorsRoutes,
  dossier: dossierRoutes,
  holds: holdsRoutes,
  disputes: disputesRoutes,
  evidence: evidenceRoutes,
  authority: authorityRoutes,
  intake: intakeRoutes,
  drafts: draftsRoutes,
  ledgerFiles: ledgerFilesRoutes,
  lifeCycle: lifeCycleRoutes,
  journal: journalRoutes,
  law: lawRoutes,
  rates: ratesRoutes,
  outreach: outreachRoutes,
  calls: callsRoutes,
  registered: registeredRoutes,
  sms: smsRoutes,
  signatures: signatureRoutes,
  electronic: electronicRoutes,
  inspections: inspectionsRoutes,
  sendings: sendingsRoutes,
  sequence: sequenceRoutes,
  scenarios: scenariosRoutes,
  simulations: simulationsRoutes,
  templates: templatesRoutes,
  agreements: agreementsRoutes,
  inbound: inboundRoutes,
  mailbox: mailboxRoutes,
  portfolio: portfolioRoutes,
})
