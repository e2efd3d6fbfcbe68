import { said } from '@quittance/kernel'
import { PATHS } from '#bundle/layout.ts'
import { readManifest, type ManifestLine } from '#bundle/manifest.ts'
import type { FilesInHand } from '#bundle/verify/check-files.ts'
import type { ShownMessage } from '#redaction/copy/conversation.ts'
import { runsOf } from '#redaction/copy/number-list.ts'
import { numberOfPath, octetsPath, statementPath } from '#redaction/message-hashes.ts'
import { readMessage } from '#redaction/statement.ts'

/** What a copy shows, of how many messages sealed. */
export type Shown = { readonly messages: readonly ShownMessage[]; readonly total: number }

const FOLDER = 'messages/'

/** Each message shown against its line of the sealed list, and how many are hidden. */
export function checkShown(hand: FilesInHand): Shown {
  const { bundle, findings } = hand
  const lines = sealedLines(hand)
  const sealed = new Map((lines ?? []).map(({ path, sha256 }) => [path, sha256]))
  const total = (lines ?? []).filter(isStatement).length
  const given = bundle.paths.filter((path) => path.startsWith(FOLDER))
  const wrong = new Set<number>()
  for (const path of given) {
    const hash = sealed.get(path)
    const number = numberOfPath(path)
    if (hash === undefined) findings.altered(path, 'extra')
    else if (hash !== bundle.measured(path)?.sha256) findings.altered(path, 'bytes')
    else continue
    if (number !== null) wrong.add(number)
  }
  const numbers = new Set(given.flatMap((path) => numberOfPath(path) ?? []))
  for (const number of numbers) {
    if (bundle.has(statementPath(number))) continue
    findings.altered(statementPath(number), 'missing')
    wrong.add(number)
  }
  const messages = [...numbers]
    .filter((number) => number <= total)
    .toSorted((one, other) => one - other)
    .map((number) => shownMessage(hand, number))
  const named = [...wrong].toSorted((one, other) => one - other)
  const strange = given.some((path) => numberOfPath(path) === null)
  tellShown(hand, { readable: lines !== null && !strange, wrong: named, count: messages.length })
  tellHidden(hand, messages.length, total)
  return { messages, total }
}

function isStatement({ path }: ManifestLine): boolean {
  return path.endsWith('-releve.txt')
}

/** The sealed list: a statement for each number from 1 on, its bytes before it or not at all. */
function sealedLines({ bundle, findings }: FilesInHand): readonly ManifestLine[] | null {
  const text = bundle.text(PATHS.messageHashes)
  const lines = text === null ? null : readManifest(text)
  let number = 1
  const inOrder = (lines ?? []).every(({ path }) => {
    if (path === octetsPath(number)) return true
    if (path !== statementPath(number)) return false
    number += 1
    return true
  })
  if (text !== null && (lines === null || !inOrder)) findings.altered(PATHS.messageHashes, 'bytes')
  return inOrder ? lines : null
}

function shownMessage({ bundle }: FilesInHand, number: number): ShownMessage {
  const text = bundle.text(statementPath(number)) ?? ''
  const line = text.slice(text.indexOf('\n') + 1)
  return { ...readMessage(line), number, octets: bundle.has(octetsPath(number)) }
}

type Told = {
  readonly readable: boolean
  readonly wrong: readonly number[]
  readonly count: number
}

function tellShown({ findings }: FilesInHand, { readable, wrong, count }: Told): void {
  findings.check({
    id: 'message-hashes',
    result: readable && wrong.length === 0 ? 'ok' : 'failed',
    subject: PATHS.messageHashes,
    sentence:
      wrong.length > 0
        ? said(
            `Ce qui est montré n’est pas ce qui a été scellé : message n° ${numbersText(wrong)}.`,
            `What is shown is not what was sealed: message no. ${numbersText(wrong)}.`,
          )
        : readable
          ? count === 1
            ? said(
                'Le message montré est un de ceux qui ont été scellés, à ce numéro.',
                'The message shown is one of those that were sealed, at this number.',
              )
            : said(
                `Les ${count} messages montrés sont de ceux qui ont été scellés, à ces numéros.`,
                `All ${count} messages shown are of those that were sealed, at these numbers.`,
              )
          : said(
              'La liste scellée des messages ne se lit pas, ou un fichier n’en est pas.',
              'The sealed list of messages does not read, or a file is not of it.',
            ),
  })
}

function numbersText(numbers: readonly number[]): string {
  return runsOf(numbers)
    .map(({ from, to }) => (from === to ? String(from) : `${from}-${to}`))
    .join(', ')
}

function tellHidden({ findings }: FilesInHand, shown: number, total: number): void {
  const hidden = Math.max(0, total - shown)
  findings.check({
    id: 'hidden-messages',
    result: 'ok',
    subject: FOLDER,
    sentence: said(
      `Messages scellés : ${total}. Montrés : ${shown}. Occultés : ${hidden}.`,
      `Messages sealed: ${total}. Shown: ${shown}. Hidden: ${hidden}.`,
    ),
  })
}
