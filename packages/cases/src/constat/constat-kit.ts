import { dayText, englishDay, said, THIN_SPACE, verbatim, type Said } from '@quittance/kernel'
import type {
  ConstatFacts,
  ConstatKit,
  ConstatList,
  ConstatPoint,
  ConstatThread,
  RecordedExport,
  ShownBy,
} from '#constat/constat-facts.ts'
import {
  accountPoints,
  notProven,
  phonePoints,
  toConfirm,
  untilThen,
} from '#constat/constat-points.data.ts'
import { threadsAround } from '#constat/constat-threads.ts'

const IN_A_BROWSER: ReadonlySet<string> = new Set([
  'eml',
  'mbox',
  'outlook-msg',
  'messenger',
  'instagram',
  'teams',
  'slack',
  'discord',
])

/**
 * What shows a conversation, by the format of its export: what lives in an account is reached by a
 * browser, what lives on a device is read on it. An unknown format is taken for a telephone.
 */
export function shownBy(format: string | null): ShownBy {
  return format !== null && IN_A_BROWSER.has(format) ? 'account' : 'phone'
}

/**
 * The kit of a constat (préparer le constat): the threads, what is to be recorded with what the case
 * already knows of it, what it will not prove, what nobody verified.
 *
 * What is known is what people said of their exports: it is to be checked on the device.
 */
export function constatKit(facts: ConstatFacts): ConstatKit {
  const threads = threadsAround(facts.messages)
  const kept = new Set(threads.map(({ exhibit }) => exhibit))
  const exports = facts.exports.filter(({ exhibit }) => kept.has(exhibit))
  const listOf = (by: ShownBy): ConstatList => {
    const mine = exports.filter(({ format }) => shownBy(format) === by)
    const numbers = new Set(mine.map(({ exhibit }) => exhibit))
    const matter = {
      exports: mine,
      threads: threads.filter(({ exhibit }) => numbers.has(exhibit)),
      debtorPhone: facts.debtorPhone,
    }
    const points = by === 'phone' ? phonePoints : accountPoints
    return {
      shownBy: by,
      applies: mine.length > 0,
      points: points.map(({ id, what }): ConstatPoint => ({ id, what, known: known(id, matter) })),
    }
  }
  return { threads, lists: [listOf('phone'), listOf('account')], notProven, toConfirm, untilThen }
}

type Matter = {
  readonly exports: readonly RecordedExport[]
  readonly threads: readonly ConstatThread[]
  readonly debtorPhone: string | null
}

function known(point: string, matter: Matter): readonly Said[] {
  switch (point) {
    case 'model':
    case 'machine':
      return ofExports(matter, ({ custody }) => words(custody?.device))
    case 'line':
      return ofExports(matter, ({ owners }) => words(owners.join(', ')))
    case 'app':
      return ofExports(matter, appSaid)
    case 'clock':
      return ofExports(matter, zoneSaid)
    case 'contact':
      return contacts(matter)
    case 'text':
      return ofThreads(matter, keyCount)
    case 'hour':
      return ofThreads(matter, hoursWritten)
    case 'thread':
      return ofThreads(matter, wholeThread)
    default:
      return []
  }
}

function ofExports({ exports }: Matter, say: (of: RecordedExport) => Said | null): readonly Said[] {
  return exports.flatMap((one) => inExhibit(one.exhibit, say(one)) ?? [])
}

function ofThreads({ threads }: Matter, say: (of: ConstatThread) => Said | null): readonly Said[] {
  return threads.flatMap((one) => inExhibit(one.exhibit, say(one)) ?? [])
}

function inExhibit(exhibit: number, what: Said | null): Said | null {
  if (what === null) return null
  return { fr: `Pièce\u{A0}${exhibit}, ${what.fr}`, en: `Exhibit ${exhibit}, ${what.en}` }
}

function words(text: string | null | undefined): Said | null {
  return text === null || text === undefined || text === '' ? null : verbatim(text)
}

function appSaid({ custody }: RecordedExport): Said | null {
  if (custody === null) return null
  const app = [custody.app, custody.appVersion].flatMap((text) => text ?? []).join(' ')
  const { exportedOn: on, exportedBy: by } = custody
  const parts = [
    ...(app === '' ? [] : [verbatim(app)]),
    ...(on === null ? [] : [said(`exporté le ${dayText(on)}`, `exported on ${englishDay(on)}`)]),
    ...(by === null ? [] : [said(`par ${by}`, `by ${by}`)]),
  ]
  if (parts.length === 0) return null
  return { fr: parts.map(({ fr }) => fr).join(', '), en: parts.map(({ en }) => en).join(', ') }
}

function zoneSaid({ custody }: RecordedExport): Said | null {
  const zone = custody?.zone ?? null
  return zone === null ? null : said(`fuseau dit : ${zone}`, `zone as said: ${zone}`)
}

/** The names that key messages display, with the identifier that the file links to each. */
function contacts({ threads, debtorPhone }: Matter): readonly Said[] {
  const written = threads.flatMap(({ exhibit, rows }) =>
    rows
      .filter(({ isKey }) => isKey)
      .flatMap(
        ({ authorName, authorRaw }) => inExhibit(exhibit, linkSaid(authorName, authorRaw)) ?? [],
      ),
  )
  const once = [...new Map(written.map((one) => [one.fr, one])).values()]
  if (once.length === 0 || debtorPhone === null) return once
  return [
    ...once,
    said(
      `numéro du débiteur au dossier : ${debtorPhone}`,
      `number of the debtor in the case: ${debtorPhone}`,
    ),
  ]
}

function linkSaid(name: string | null, raw: string | null): Said | null {
  if (name === null && raw === null) return null
  if (name === null)
    return said(`${raw ?? ''}, sans nom affiché`, `${raw ?? ''}, no name displayed`)
  if (raw === null || raw === name) {
    return said(`« ${name} », sans numéro dans l’export`, `“${name}”, no number in the export`)
  }
  return said(`« ${name} », ${raw}`, `“${name}”, ${raw}`)
}

function keyCount({ rows }: ConstatThread): Said {
  const keys = rows.filter(({ isKey }) => isKey)
  const places = keys.map(({ position }) => position).join(', ')
  return keys.length === 1
    ? said(`un message clé, à la place ${places}`, `one key message, at place ${places}`)
    : said(
        `${keys.length} messages clés, aux places ${places}`,
        `${keys.length} key messages, at places ${places}`,
      )
}

function hoursWritten({ rows }: ConstatThread): Said | null {
  const hours = rows.flatMap(({ isKey, writtenAt }) =>
    isKey && writtenAt !== null ? [writtenAt] : [],
  )
  return hours.length === 0
    ? null
    : {
        fr: hours.map(({ fr }) => fr).join(`${THIN_SPACE}; `),
        en: hours.map(({ en }) => en).join('; '),
      }
}

function wholeThread({ title, messages }: ConstatThread): Said {
  const named =
    title === null ? said('conversation', 'conversation') : said(`« ${title} »`, `“${title}”`)
  const count = said(
    messages === 1 ? 'un message' : `${messages} messages`,
    messages === 1 ? 'one message' : `${messages} messages`,
  )
  return { fr: `${named.fr}, ${count.fr}`, en: `${named.en}, ${count.en}` }
}
