import { goesOn, isBase64, readProperty, type Property } from '#vmg/body-text.ts'

/** What a `BEGIN:VMSG … END:VMSG` holds, as far as a record needs it. */
export type VmgMessage = {
  /** The properties outside the cards, by name; the first of a name counts. */
  readonly properties: ReadonlyMap<string, Property>
  /** The numbers of the cards, from the outermost to the innermost. */
  readonly numbers: readonly string[]
  readonly names: readonly string[]
  readonly body: Property | null
}

/** Takes the lines between `BEGIN:VMSG` and `END:VMSG`, one by one. */
export type VmgGathering = {
  readonly take: (line: string) => void
  readonly result: () => VmgMessage
}

/** The names that a body has, the surest first; a subject is the body where there is no other. */
const BODIES = ['X-BODY-CONTENTS', 'TEXT', 'BODY', 'SUBJECT']

/** Starts a message. Envelopes stand inside each other; their depth is nowhere counted. */
export function gatherMessage(): VmgGathering {
  const properties = new Map<string, Property>()
  const card: Property[] = []
  let inside: 'message' | 'card' | 'body' = 'message'
  let open: Property | null = null
  const start = (property: Property) => {
    open = property
    if (inside === 'card') card.push(property)
    else if (!properties.has(property.name)) properties.set(property.name, property)
  }
  return {
    take: (line) => {
      const soft = open !== null && goesOn(open)
      const mark = /^(BEGIN|END):(VCARD|VENV|VBODY|VMSG)\s*$/iu.exec(line)
      if (mark !== null) {
        inside = placeAfter(mark)
        open = null
        return
      }
      const property = soft ? null : propertyAt(line, inside, properties)
      const text = open !== null && (inside !== 'body' || BODIES.includes(open.name))
      if (property !== null) start(property)
      else if (soft || text) open?.lines.push(line)
      else if (inside === 'body') start({ name: 'TEXT', parameters: [], lines: [line] })
    },
    result: () => messageOf(properties, card),
  }
}

function placeAfter(mark: RegExpExecArray): 'message' | 'card' | 'body' {
  if (mark[1]?.toUpperCase() === 'END') return 'message'
  const name = mark[2]?.toUpperCase()
  return name === 'VCARD' ? 'card' : name === 'VBODY' ? 'body' : 'message'
}

const HEADER = /^(X-(IRMC|BOX|READ|SIMID|LOCKED|TYPE|SS|MESSAGE|BODY|NOK)|DATE$)/

/** Once the text of a body has begun, a line that looks like a property is of the text. */
function propertyAt(
  line: string,
  inside: 'message' | 'card' | 'body',
  known: ReadonlyMap<string, Property>,
): Property | null {
  const property = readProperty(line)
  if (property === null || inside !== 'body') return property
  const { name } = property
  if (endsBase64(known)) return HEADER.test(name) && !known.has(name) ? property : null
  const begun = BODIES.some((body) => body !== 'SUBJECT' && known.has(body))
  if (begun || known.has(name)) return null
  const isHeader = HEADER.test(name) && (name !== 'DATE' || /\d{4}/.test(line))
  return isHeader || BODIES.includes(name) ? property : null
}

/** No line of base64 holds a colon: one that does comes after the body. */
function endsBase64(known: ReadonlyMap<string, Property>): boolean {
  const body = BODIES.map((name) => known.get(name)).find((found) => found !== undefined)
  return body !== undefined && isBase64(body.parameters)
}

function messageOf(properties: Map<string, Property>, card: readonly Property[]): VmgMessage {
  const valuesOf = (name: string) =>
    card.filter((one) => one.name === name).map(({ lines }) => (lines[0] ?? '').trim())
  const bodyName = BODIES.find((name) => properties.has(name))
  return {
    properties,
    numbers: valuesOf('TEL').filter((number) => number !== ''),
    names: valuesOf('FN').filter((name) => name !== ''),
    body: bodyName === undefined ? null : (properties.get(bodyName) ?? null),
  }
}
