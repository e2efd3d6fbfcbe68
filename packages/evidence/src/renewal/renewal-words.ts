import { dayText, englishDay, said, type Said } from '@quittance/kernel'
import type { StampLink } from '#renewal/stamp-link.ts'

/** A sentence, and whether what it says is good. */
type Told = { readonly holds: boolean; readonly sentence: Said }

/** The day of an instant, universal time, in both languages. */
function dayOf(instant: string): Said {
  const [year = 0, month = 0, day = 0] = instant.slice(0, 10).split('-').map(Number)
  const of = { year, month, day }
  return said(dayText(of), englishDay(of))
}

/** More files are counted, not named: a sentence is for people. */
const MOST_NAMED = 20

function named(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMED
  return `${paths.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` (+ ${more})` : ''}`
}

export const tooMany: Told = {
  holds: false,
  sentence: said(
    'Le dossier a plus de renouvellements qu’il n’en est lu : les suivants ne sont pas vérifiés.',
    'The bundle has more renewals than are read: those that follow are not checked.',
  ),
}

export const nothingRenewed: Told = {
  holds: false,
  sentence: said(
    'Ce renouvellement n’a, avant lui, aucun jeton qui tienne : il ne renouvelle rien.',
    'This renewal has no token before it that holds: it renews nothing.',
  ),
}

export function incomplete(missing: readonly string[]): Told {
  const names = named(missing)
  return {
    holds: false,
    sentence: said(
      `Un renouvellement n’est plus entier : ${names}.`,
      `A renewal is no longer whole: ${names}.`,
    ),
  }
}

/** @param wrong - The files that differ; null when the list does not read as one. */
export function list(path: string, wrong: readonly string[] | null): Said {
  if (wrong === null) {
    return said(
      `La liste ${path} ne se lit pas comme elle a été écrite.`,
      `The list ${path} does not read as it was written.`,
    )
  }
  if (wrong.length === 0) {
    return said(
      'Le renouvellement couvre la liste scellée, tout ce qui était dans sceau/ et chaque renouvellement d’avant : les empreintes sont les mêmes.',
      'The renewal covers the sealed list, all that stood in sceau/ and each renewal before: the fingerprints are the same.',
    )
  }
  const names = named(wrong)
  return said(
    `Le renouvellement ne s’accorde pas avec : ${names}.`,
    `The renewal does not agree with: ${names}.`,
  )
}

/** @param at - The instant of the token; null when it does not hold. */
export function token(listPath: string, at: string | null): Told {
  if (at === null) {
    return {
      holds: false,
      sentence: said(
        `Le jeton du renouvellement ne tient pas sur ${listPath}.`,
        `The token of the renewal does not hold over ${listPath}.`,
      ),
    }
  }
  return {
    holds: true,
    sentence: said(
      `Le jeton du renouvellement porte sur ${listPath}, au ${at} (temps universel).`,
      `The token of the renewal is over ${listPath}, at ${at} (universal time).`,
    ),
  }
}

export function certificates(wrong: readonly string[]): Told {
  const names = named(wrong)
  return {
    holds: wrong.length === 0,
    sentence:
      wrong.length === 0
        ? said(
            'Les certificats joints sont ceux du jeton ; ils ne valent pas confiance.',
            'The certificates beside are those of the token; they are no reason to trust.',
          )
        : said(
            `Certificat joint absent, ou qui n’est pas celui du jeton : ${names}.`,
            `A certificate beside is missing, or is not that of the token: ${names}.`,
          ),
  }
}

export function elsewhere(folder: string, at: string): Told {
  const day = dayOf(at)
  return {
    holds: false,
    sentence: said(
      `Le jeton du ${day.fr} n’est pas à sa place dans ${folder} : un dossier de renouvellement porte l’année de son jeton, et son rang.`,
      `The token of ${day.en} is not in its place in ${folder}: a folder of a renewal bears the year of its token, and its rank.`,
    ),
  }
}

type InTime = { readonly previous: StampLink; readonly at: string; readonly inTime: boolean }

export function inTime({ previous, at, inTime: holds }: InTime): Told {
  const { path } = previous
  const [renewed, ended] = [dayOf(at), dayOf(previous.until)]
  return {
    holds,
    sentence: holds
      ? said(
          `${path} a été renouvelé à temps : le ${renewed.fr}, quand son certificat valait jusqu’au ${ended.fr}.`,
          `${path} was renewed in time: on ${renewed.en}, when its certificate was valid until ${ended.en}.`,
        )
      : said(
          `${path} n’a pas été renouvelé à temps : renouvellement du ${renewed.fr}, certificat valable jusqu’au ${ended.fr}.`,
          `${path} was not renewed in time: renewal of ${renewed.en}, certificate valid until ${ended.en}.`,
        ),
  }
}

/** Until when the time-stamp of a bundle can be checked, and why it still holds. */
export function lasting(links: readonly StampLink[], now: string | null): Told | null {
  const [first, ...renewals] = links
  const last = links.at(-1)
  if (first === undefined || last === undefined) return null
  const isOver = (instant: string) => now !== null && instant.slice(0, 19) < now.slice(0, 19)
  const until = dayOf(last.until)
  if (isOver(last.until)) return { holds: false, sentence: overWords(until) }
  const on = renewals.map(({ at }) => dayOf(at))
  if (isOver(first.until)) {
    return { holds: true, sentence: renewedWords({ ended: dayOf(first.until), on, until }) }
  }
  return { holds: true, sentence: untilWords(on, until) }
}

function overWords(until: Said): Said {
  return said(
    `Le certificat du dernier jeton a pris fin le ${until.fr}, et rien ne l’a renouvelé avant : le jeton ne se vérifie plus qu’à sa propre date (-attime).`,
    `The certificate of the last token ended on ${until.en}, and nothing renewed it before: the token can only be checked at its own date (-attime).`,
  )
}

type Renewed = { readonly ended: Said; readonly on: readonly Said[]; readonly until: Said }

function renewedWords({ ended, on, until }: Renewed): Said {
  const french = on.map(({ fr }) => fr).join(', ')
  const english = on.map(({ en }) => en).join(', ')
  return said(
    `Le certificat du premier jeton a pris fin le ${ended.fr}. L’horodatage tient parce qu’il a été renouvelé à temps (${french}) ; il se vérifie jusqu’au ${until.fr}.`,
    `The certificate of the first token ended on ${ended.en}. The time-stamp holds because it was renewed in time (${english}); it can be checked until ${until.en}.`,
  )
}

function untilWords(on: readonly Said[], until: Said): Said {
  const french = on.length === 0 ? '' : `, renouvelé le ${on.map(({ fr }) => fr).join(', ')},`
  const english = on.length === 0 ? '' : `, renewed on ${on.map(({ en }) => en).join(', ')},`
  return said(
    `L’horodatage${french} se vérifie jusqu’au ${until.fr} : il est à renouveler avant ce jour.`,
    `The time-stamp${english} can be checked until ${until.en}: it is to be renewed before that day.`,
  )
}
