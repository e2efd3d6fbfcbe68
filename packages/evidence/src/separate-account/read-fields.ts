/** The members of an untrusted JSON object, each read as one form or null. */
export type Fields = {
  readonly text: (name: string) => string | null
  /** Undefined where it is neither a text nor null. */
  readonly textOrNull: (name: string) => string | null | undefined
  readonly whole: (name: string) => number | null
  /** An integer in a string, with one writing; it may be below zero. */
  readonly amount: (name: string) => bigint | null
  /** 64 lower-case hexadecimal digits. */
  readonly hash: (name: string) => string | null
  readonly day: (name: string) => string | null
  readonly fields: (name: string) => Fields | null
  readonly list: (name: string, most: number) => readonly unknown[] | undefined
}

const AMOUNT = /^(?:0|-?[1-9]\d{0,29})$/
const HASH = /^[0-9a-f]{64}$/
const DAY = /^\d{4}-\d\d-\d\d$/

/** The members of a value that is an object; null for another. */
export function fieldsOf(value: unknown): Fields | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const members = new Map<string, unknown>(Object.entries(value))
  const matching = (name: string, form: RegExp) => {
    const member = members.get(name)
    return typeof member === 'string' && form.test(member) ? member : null
  }
  return {
    text: (name) => matching(name, /^/),
    textOrNull: (name) => {
      const member = members.get(name)
      return typeof member === 'string' || member === null ? member : undefined
    },
    whole: (name) => {
      const member = members.get(name)
      return typeof member === 'number' && Number.isSafeInteger(member) && member >= 0
        ? member
        : null
    },
    amount: (name) => {
      const member = matching(name, AMOUNT)
      return member === null ? null : BigInt(member)
    },
    hash: (name) => matching(name, HASH),
    day: (name) => matching(name, DAY),
    fields: (name) => fieldsOf(members.get(name)),
    list: (name, most) => {
      const member = members.get(name)
      return isList(member) && member.length <= most ? member : undefined
    },
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}
