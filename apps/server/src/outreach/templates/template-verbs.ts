import type { TemplateInput, TemplatesView } from '@quittance/contract'
import {
  findLetterTemplate,
  getOrganisation,
  insertLetterTemplate,
  insertTemplatePublication,
  insertTemplateWithdrawal,
  listLetterTemplates,
  namesOfMembers,
  templatesInForce,
  type LetterTemplateRecord,
  type OrganisationRecord,
} from '@quittance/database'
import { said } from '@quittance/kernel'
import {
  demandKinds,
  houseTemplate,
  letterTones,
  mergeFields,
  setTemplate,
  type TemplateTexts,
} from '@quittance/letters'
import { record } from '#journal/record.ts'
import { requirePassage } from '#outreach/approve.ts'
import { onFictional, templateTried } from '#outreach/templates/check-template.ts'
import { templateOf, textsOf } from '#outreach/templates/demand-wording.ts'
import { requireLawfulSms, smsTemplatesView } from '#outreach/templates/sms/sms-template-verbs.ts'
import { versionView } from '#outreach/templates/sms/version-view.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

type Kept = { readonly id: string; readonly version: number }
type Reasoned = { readonly id: string; readonly reason: string }

/** The words of the house in the capacity of the organisation, and every version that it wrote. */
export async function readTemplates({ tx }: Work): Promise<TemplatesView> {
  const organisation = await getOrganisation(tx)
  const names = await namesOfMembers(tx)
  const inForce = new Set((await templatesInForce(tx)).map(({ id }) => id))
  const versions = await listLetterTemplates(tx)
  return {
    fields: Object.entries(mergeFields).map(([name, type]) => ({ name, type })),
    house: houseTexts(organisation),
    sms: smsTemplatesView(organisation, { versions, inForce, names }),
    versions: versions
      .filter(({ way, capacity }) => way === 'letter' && capacity === organisation.kind)
      .map((version) => ({
        ...versionView(version, { inForce, names }),
        letter: version.letter,
        texts: { ...textsOf(version) },
      })),
  }
}

function houseTexts({ kind: capacity }: OrganisationRecord): TemplatesView['house'] {
  return demandKinds.flatMap((letter) =>
    (['consumer', 'professional'] as const).flatMap((audience) =>
      letterTones.map((tone) => {
        const { texts } = houseTemplate(
          { kind: letter, capacity, audience },
          { tone, way: 'paper' },
        )
        return { letter, audience, tone, texts: { ...setTemplate(texts) } }
      }),
    ),
  )
}

/** Keeps the words of a letter as its next version: a draft, lawful or not. */
export async function saveTemplate(work: Work, input: TemplateInput): Promise<Kept> {
  const { kind: capacity } = await getOrganisation(work.tx)
  const id = work.house.chance.id()
  const { letter, audience } = input
  const texts: TemplateTexts = setTemplate(input.texts)
  const version = await insertLetterTemplate(work.tx, {
    id,
    way: 'letter',
    letter,
    capacity,
    audience,
    texts,
    savedAt: work.now,
    savedBy: work.caller.userId,
  })
  await record(work, {
    verb: 'letter-template-saved',
    subject: { kind: 'letter-template', id },
    facts: { letter, capacity, audience, version, texts },
  })
  return { id, version }
}

/**
 * Puts a version in use for the letters that are not approved yet, once the gate passes it on paper
 * and by e-mail. What it leaves to a person is asked again in each letter.
 *
 * @throws Refused `not-found`; `law-refuses` where it cannot be composed; `gate-refuses` with the first
 *   point; `already-done` for one that was published, or that a newer one replaced.
 */
export async function publishTemplate(work: Work, { id, reason }: Reasoned): Promise<Kept> {
  const found = await requireTemplate(work, id)
  const { way, letter, capacity, audience, version } = found
  const newer = (await templatesInForce(work.tx)).some(
    (one) =>
      one.way === way &&
      one.letter === letter &&
      one.capacity === capacity &&
      one.audience === audience &&
      one.version > version,
  )
  if (newer) throw new Refused('already-done', NEWER)
  const gateVersion =
    way === 'sms' ? await requireLawfulSms(work, found) : await requireLawful(work, found)
  const { now: at, caller } = work
  const published = { templateId: id, reason, gateVersion, at, by: caller.userId }
  if (!(await insertTemplatePublication(work.tx, published))) {
    throw new Refused('already-done', PUBLISHED)
  }
  await record(work, {
    verb: 'letter-template-published',
    subject: { kind: 'letter-template', id },
    facts: { way, letter, capacity, audience, version, reason },
    ruleVersions: { gate: gateVersion },
  })
  return { id, version }
}

/**
 * Uses a published version no more: letters to come are worded by the house, or by a version that is
 * published later.
 *
 * @throws Refused `not-found`; `already-done` for one that was never published, or is withdrawn.
 */
export async function withdrawTemplate(work: Work, { id, reason }: Reasoned): Promise<Kept> {
  const { way, letter, capacity, audience, version, published } = await requireTemplate(work, id)
  if (published === null) throw new Refused('already-done', NOT_PUBLISHED)
  const { now: at, caller } = work
  if (
    !(await insertTemplateWithdrawal(work.tx, { templateId: id, reason, at, by: caller.userId }))
  ) {
    throw new Refused('already-done', WITHDRAWN)
  }
  await record(work, {
    verb: 'letter-template-withdrawn',
    subject: { kind: 'letter-template', id },
    facts: { way, letter, capacity, audience, version, reason },
  })
  return { id, version }
}

/** @returns the version of the rules that passed it. */
async function requireLawful(work: Work, found: LetterTemplateRecord): Promise<string> {
  const organisation = await getOrganisation(work.tx)
  const { letter, audience } = found
  const { texts } = templateOf(found)
  const own = templateTried({ letter, audience, texts: { ...texts } }, organisation)
  let version = ''
  for (const channel of ['letter', 'e-mail'] as const) {
    const tried = onFictional(work, { own, organisation, channel })
    if (tried.refused !== null) throw new Refused('law-refuses', tried.refused)
    if (tried.judged?.value.verdict === 'refuse') requirePassage(tried.judged.value, null)
    version = tried.judged?.value.version ?? version
  }
  return version
}

/** A version written in the capacity that the organisation still has. */
async function requireTemplate({ tx }: Work, id: string): Promise<LetterTemplateRecord> {
  const found = await findLetterTemplate(tx, id)
  const { kind } = await getOrganisation(tx)
  if (found === null || found.capacity !== kind) throw new Refused('not-found', NO_TEMPLATE)
  return found
}

const NO_TEMPLATE = said('Ce modèle n’existe pas.', 'This template does not exist.')
const PUBLISHED = said('Cette version est déjà publiée.', 'This version is already published.')
const NOT_PUBLISHED = said(
  'Cette version n’est pas publiée : il n’y a rien à retirer.',
  'This version is not published: there is nothing to withdraw.',
)
const WITHDRAWN = said('Cette version est déjà retirée.', 'This version is already withdrawn.')
const NEWER = said(
  'Une version plus récente est en vigueur : gardez celle-ci comme nouvelle version pour y revenir.',
  'A newer version is in force: save this one as a new version to come back to it.',
)
