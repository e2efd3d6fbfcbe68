import { withFrenchSpaces } from '@quittance/kernel'
import type { Leaf } from '#questions/input-error-of.ts'

/** What a value must be, in French, by the name that the schema library gives its kind. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['string', 'un texte'],
  ['number', 'un nombre'],
  ['int', 'un nombre entier'],
  ['boolean', 'true ou false'],
  ['object', 'un objet'],
  ['record', 'un objet'],
  ['array', 'une liste'],
  ['tuple', 'une liste'],
  ['null', 'null'],
])

const LONGEST_QUOTED = 80

/** The French sentence of an error of input: the schema's own where it gives one. */
export function frenchMessage(leaf: Leaf | undefined): string {
  return withFrenchSpaces(messageOf(leaf))
}

function messageOf(leaf: Leaf | undefined): string {
  if (leaf === undefined) return 'Ces faits ne peuvent pas être lus.'
  if (leaf.code === 'unknown-key') return `La clé ${quoted(leaf)} n’existe pas ici.`
  if (leaf.code === 'missing-key') return `La clé ${quoted(leaf)} manque.`
  return leaf.issue.message === '' ? sentenceOf(leaf.issue) : leaf.issue.message
}

function sentenceOf(issue: Leaf['issue']): string {
  switch (issue.code) {
    case 'invalid_type': {
      const kind = KINDS.get(issue.expected)
      return kind === undefined ? NOT_TAKEN : `Cette valeur doit être ${kind}.`
    }
    case 'invalid_value':
      return `Valeurs admises : ${issue.values.map(String).join(', ')}.`
    case 'invalid_union':
      return 'options' in issue && issue.options !== undefined
        ? `Valeurs admises : ${issue.options.map(String).join(', ')}.`
        : NOT_TAKEN
    case 'too_small':
      return `Cette valeur est trop petite ou trop courte : ${issue.minimum} au moins.`
    case 'too_big':
      return `Cette valeur est trop grande ou trop longue : ${issue.maximum} au plus.`
    case 'not_multiple_of':
      return `Cette valeur doit être un multiple de ${issue.divisor}.`
    case 'invalid_format':
      return 'Cette écriture n’est pas celle attendue.'
    case 'unrecognized_keys':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return NOT_TAKEN
  }
}

const NOT_TAKEN = 'Cette valeur ne peut pas être prise.'

function quoted(leaf: Leaf): string {
  return `« ${String(leaf.path.at(-1)).slice(0, LONGEST_QUOTED)} »`
}
