import { basename } from 'node:path'
import type { Statement } from '@quittance/money-files'
import type { Command } from '#command.ts'
import { fileQuestion } from '#commands/file-question.ts'
import { exactInteger } from '#io/exact-integer.ts'
import { documentQuestion, textQuestion } from '#question-handlers.ts'

const schemas = () => import('@quittance/contract/questions/money')
const files = () => import('@quittance/money-files')
const ledger = () => import('@quittance/ledger')

/** `quittance money …`: bank and invoice files, references, allocation of payments. */
export const moneyCommands: readonly Command[] = [
  {
    kind: 'free',
    words: ['money', 'read-statement'],
    summary: 'Lit un relevé bancaire : camt, CFONB 120, MT940, OFX, CSV de banques connues',
    operands: ['FICHIER'],
    options: {},
    load: async () => {
      const { readStatement } = await files()
      return fileQuestion(({ bytes }) => {
        const read = readStatement(bytes)
        if (read.kind === 'refused') return read
        const { format, account, warnings } = read.value
        const statements = read.value.statements.map(withoutLots)
        return { kind: 'answered', value: { format, account, statements, warnings } }
      })
    },
  },
  {
    kind: 'free',
    words: ['money', 'read-invoice'],
    summary: 'Lit une facture électronique : CII, UBL, Factur-X',
    operands: ['FICHIER'],
    options: {},
    load: async () => {
      const { readInvoice } = await files()
      return fileQuestion(({ bytes }) => readInvoice(bytes))
    },
  },
  {
    kind: 'free',
    words: ['money', 'read-lifecycle'],
    summary: 'Lit les statuts d’une facture électronique',
    operands: ['FICHIER'],
    options: {},
    load: async () => {
      const { readLifecycle } = await files()
      return fileQuestion(({ bytes }) => readLifecycle(bytes))
    },
  },
  {
    kind: 'free',
    words: ['money', 'fec', 'check'],
    summary: 'Contrôle un fichier des écritures comptables',
    operands: ['FICHIER'],
    options: {},
    load: async () => {
      const { checkFec } = await files()
      return fileQuestion(({ bytes, path }) => {
        const answered = checkFec(bytes, basename(path))
        if (answered.kind === 'refused') return answered
        const { debit, credit } = answered.value.totals
        const totals = { debit: exactInteger(debit), credit: exactInteger(credit) }
        return { kind: 'answered', value: { ...answered.value, totals } }
      })
    },
  },
  {
    kind: 'free',
    words: ['money', 'fec', 'open-items'],
    summary: 'Pièces clients encore ouvertes d’un fichier des écritures',
    operands: ['FICHIER'],
    options: { '--as-of': 'one' },
    load: async () => {
      const { openItems } = await files()
      return fileQuestion(({ bytes, path, options }) =>
        openItems(bytes, basename(path), options.get('--as-of')?.[0] ?? null),
      )
    },
  },
  {
    kind: 'facts',
    words: ['money', 'reference', 'new'],
    summary: 'Référence de paiement RF d’un dossier',
    load: async () =>
      documentQuestion((await schemas()).referenceNewFacts, (await files()).answerReferenceNew),
  },
  {
    kind: 'facts',
    words: ['money', 'reference', 'check'],
    summary: 'Vérifie une référence de paiement RF',
    load: async () =>
      documentQuestion((await schemas()).referenceCheckFacts, (await files()).answerReferenceCheck),
  },
  {
    kind: 'facts',
    words: ['money', 'iban', 'check'],
    summary: 'Vérifie un IBAN',
    load: async () =>
      documentQuestion((await schemas()).ibanCheckFacts, (await files()).answerIbanCheck),
  },
  {
    kind: 'facts',
    words: ['money', 'registered-number', 'check'],
    summary: 'Vérifie le numéro d’un envoi recommandé',
    load: async () =>
      documentQuestion(
        (await schemas()).registeredNumberCheckFacts,
        (await files()).answerRegisteredNumberCheck,
      ),
  },
  {
    kind: 'facts',
    words: ['money', 'epc-qr'],
    summary: 'Contenu d’un QR code de virement',
    load: async () => documentQuestion((await schemas()).epcQrFacts, (await files()).answerEpcQr),
  },
  {
    kind: 'facts',
    words: ['money', 'allocate'],
    summary: 'Impute un paiement sur des dettes',
    load: async () =>
      documentQuestion((await schemas()).allocateFacts, (await ledger()).answerAllocate),
  },
  {
    kind: 'facts',
    words: ['money', 'due-by'],
    summary: 'Dernier jour pour reverser des fonds encaissés',
    load: async () => documentQuestion((await schemas()).dueByFacts, (await ledger()).answerDueBy),
  },
  {
    kind: 'facts',
    words: ['money', 'transfer-file'],
    summary: 'Fichier de virements pain.001, en XML',
    load: async () =>
      textQuestion((await schemas()).transferFileFacts, (await files()).answerTransferFile),
  },
]

/** The statements of a file as the command gives them: without the names of the lots of our orders. */
function withoutLots(statement: Statement): Statement {
  return {
    ...statement,
    entries: statement.entries.map((entry) => {
      if (entry.batch === null) return entry
      const { count, details } = entry.batch
      return { ...entry, batch: { count, details } }
    }),
  }
}
