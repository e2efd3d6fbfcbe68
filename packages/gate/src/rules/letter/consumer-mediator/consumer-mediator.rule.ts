import type { GateChannel, GateStep } from '#gate-question.ts'
import type { Reading } from '#reading/reading.ts'
import { consomMediator, housePolicy } from '#rules/citations.data.ts'
import { ask, leaveToAPerson, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { namesOne } from '#rules/letter/consumer-mediator/consumer-mediator.data.ts'

const WRITTEN: readonly GateChannel[] = [
  'letter',
  'registered-letter',
  'electronic-registered',
  'e-mail',
]

/** The first step and the last: what lies between may say it or not, never falsely. */
const MUST_NAME: readonly GateStep[] = ['first-letter', 'formal-notice']

/**
 * The first letter and the formal notice to a consumer name the mediator of consumption that the
 * professional answers to (médiateur de la consommation); no writing names another.
 *
 * The articles order it on the site, the terms of sale and the order forms, and once a written
 * complaint was not settled; that a demand repeats it is a policy of the house. Short messages have no
 * room for a name, an address and a site, and every one of them repeats the first letter, which does.
 *
 * @see C. consom. L612-1, L616-1, R616-1 (to be confirmed)
 */
export const consumerMediator: GateRule = {
  id: 'consumer-mediator',
  name: 'médiateur de la consommation',
  certainty: 'arguable',
  citations: [...consomMediator, housePolicy],
  judge: (reading) => {
    const { channel } = reading.question
    const { debtor, step, mediator } = reading.dossier
    if (!WRITTEN.includes(channel) || debtor?.kind !== 'consumer') return 'not-concerned'
    const mustName = step !== undefined && MUST_NAME.includes(step)
    if (mediator === undefined) return mustName ? [ask('mediator', QUESTION)] : 'not-concerned'
    if (mediator === null) return namedThoughNoneIsKnown(reading)
    return named(reading, { name: mediator.name, mustName })
  },
}

/** Words that name a mediator, where none is known: whoever typed them may know more. */
function namedThoughNoneIsKnown(reading: Reading): readonly Draft[] {
  const [span] = reading.find(namesOne)
  return span === undefined ? [] : [leaveToAPerson(UNKNOWN_ONE, span)]
}

function named(
  reading: Reading,
  { name, mustName }: { readonly name: string; readonly mustName: boolean },
): readonly Draft[] {
  if (signs(reading.question.text).includes(signs(name))) return []
  const suggestion = `« Vous pouvez saisir gratuitement le médiateur de la consommation : ${name}. »`
  const [span] = reading.find(namesOne)
  if (span !== undefined) return [refuse(span, { sentence: ANOTHER, suggestion })]
  return mustName ? [refuse(null, { sentence: MISSING, suggestion })] : []
}

/** Letters and figures alone: neither case, accents nor spaces make another mediator. */
function signs(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

const QUESTION =
  'De quel médiateur de la consommation le créancier relève-t-il ? Notez-le sur sa page, ou qu’aucun n’est connu ; un créancier qui n’est pas un professionnel n’en a pas.'
const UNKNOWN_ONE =
  'Ce texte nomme un médiateur alors qu’aucun n’est connu pour ce créancier : notez-le sur sa page, ou retirez ce passage.'
const ANOTHER = 'Le médiateur nommé n’est pas celui dont le créancier relève.'
const MISSING =
  'La première lettre et la mise en demeure d’un consommateur nomment le médiateur dont le professionnel relève (politique de la maison).'
