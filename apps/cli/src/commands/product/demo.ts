import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dayText, eurosText, cents, parseDay } from '@quittance/kernel'
import { logTo, playJourney, startServer, systemClock, type JourneyReport } from '@quittance/server'
import type { Arguments } from '#command.ts'
import { databaseRefusal } from '#commands/product/database-refusal.ts'
import type { Output } from '#io/output.ts'

/**
 * `quittance demo`: one claim from its deposit to its receipt, on a store that is removed at the end.
 *
 * Nothing of it is written beforehand: the acts are those of the product, on its own database.
 */
export async function demo(args: Arguments, output: Output): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'quittance-demo-'))
  // The database refuses to run as the administrator: its own account must reach the folder.
  await chmod(folder, 0o711)
  try {
    const report = await journeyIn(folder).catch((cause: unknown) => {
      throw databaseRefusal(cause) ?? cause
    })
    if (args.options.has('--json')) await output.document(report)
    else await output.write(inLines(report))
    return 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function journeyIn(folder: string): Promise<JourneyReport> {
  const server = await startServer({
    dataFolder: folder,
    siteFolder: null,
    port: 0,
    clock: systemClock,
    log: logTo((line) => process.stderr.write(line)),
  })
  try {
    return await playJourney(server.house)
  } finally {
    await server.stop()
  }
}

function inLines(report: JourneyReport): string {
  const { claim, evidence, payment, receipt, account } = report
  const kept = evidence.findings.filter(({ decision }) => decision === 'kept')
  return `${[
    `${on(claim.depositedOn)} : dépôt du dossier ${claim.reference}, ${claim.creditor} contre ${claim.debtor}, ${money(claim.principalCents)} de principal, ${money(claim.totalCents)} dus.`,
    ...report.verdicts.flatMap(({ sentence, articles }) =>
      sentence === null ? [] : [`  ${sentence} (${articles.join(' ; ')})`],
    ),
    `Pièce ${evidence.file} : ${evidence.messages} messages, ${evidence.findings.length} engagements lus.`,
    ...kept.map(({ words, consequence }) => `  Retenu : « ${words} » ${consequence}`),
    ...report.letters.map(
      ({ kind, on: day, channel, gate, sha256, registeredNumber }) =>
        `${on(day)} : ${letterNames[kind] ?? kind} (${channelNames[channel] ?? channel}${registeredNumber === null ? '' : ` n° ${registeredNumber}`}), garde-fou ${gate.version} : ${gate.verdict === 'pass' ? 'rien à redire' : gate.verdict} ; PDF ${sha256.slice(0, 16)}…`,
    ),
    `${on(payment.receivedOn)} : ${money(payment.amountCents)} reçus, à reverser au plus tard le ${payment.payOverBy === null ? '—' : on(payment.payOverBy)}.`,
    ...report.allocation.map(
      (part) =>
        `  ${part.item} : intérêts ${money(part.toInterestCents)}, indemnité ${money(part.toIndemnityCents)}, principal ${money(part.toPrincipalCents)}. ${part.sentence}`,
    ),
    `Quittance ${receipt.number} ; il reste ${money(report.leftCents)}.`,
    `Compte affecté : banque ${account.bankCents === null ? '—' : money(account.bankCents)}, dû aux clients ${money(account.owedCents)}, écart ${account.gapCents === null ? '—' : money(account.gapCents)}.`,
    `Journal : ${report.journal.entries} faits scellés, empreinte ${report.journal.fingerprint.slice(0, 16)}…`,
  ].join('\n')}\n`
}

const letterNames: Readonly<Record<string, string>> = {
  'first-reminder': 'première lettre',
  'second-reminder': 'relance',
  'formal-notice': 'mise en demeure',
}
const channelNames: Readonly<Record<string, string>> = {
  letter: 'courrier',
  'e-mail': 'courriel, gardé dans la boîte d’essai',
  'registered-letter': 'recommandé',
}

function on(text: string): string {
  const day = parseDay(text)
  return day === null ? text : dayText(day)
}

function money(amount: number): string {
  return eurosText(cents(amount))
}
