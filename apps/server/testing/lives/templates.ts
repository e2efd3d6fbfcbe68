import type { TemplateInput } from '@quittance/contract'
import { letterSteps } from '#assessment/letters-sent.ts'
import {
  publishTemplate,
  readTemplates,
  saveTemplate,
  withdrawTemplate,
} from '#outreach/templates/template-verbs.ts'
import type { HappensIn } from './debtor-events.ts'
import { typed } from './words.ts'
import { attempt, type World } from './world.ts'

/** The words of the house with a sentence of one's own are kept, then put in use where the gate lets them. */
export const templateWritten: HappensIn = async (world) => {
  const input = await attempt(world, async (work) =>
    withOwnWords(world, (await readTemplates(work)).house),
  )
  if (input === null) return
  const kept = await attempt(world, (work) => saveTemplate(work, input))
  if (kept === null) return
  await attempt(world, (work) => publishTemplate(work, { id: kept.id, reason: 'Notre voix.' }))
}

type Words = Pick<TemplateInput, 'letter' | 'audience' | 'texts'>

function withOwnWords({ draw }: World, house: readonly Words[]): TemplateInput | null {
  const letter = draw.one(letterSteps)
  const audience = draw.one(['consumer', 'professional'] as const)
  const ours = house.find((one) => one.letter === letter && one.audience === audience)
  if (ours === undefined) return null
  const [own, passage] = [draw.one(typed), draw.one(['opening', 'followUp', 'offer'] as const)]
  const before = ours.texts[passage]
  return { letter, audience, texts: { ...ours.texts, [passage]: `${before}\n${own}`.trim() } }
}

/** The words of the organisation are used no more. */
export const templateWithdrawn: HappensIn = async (world) => {
  await attempt(world, async (work) => {
    const { versions } = await readTemplates(work)
    const one = world.draw.oneOrNone(versions.filter(({ inForce }) => inForce))
    if (one !== undefined) await withdrawTemplate(work, { id: one.id, reason: 'À réécrire.' })
  })
}
