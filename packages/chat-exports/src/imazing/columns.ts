/** What a column holds, by the name it has in English. */
export type Column = (typeof MESSAGES_18)[number] | (typeof WHATSAPP_14)[number]

/** How the columns of a file are laid out. */
export type Layout = {
  readonly variant: string
  readonly columns: readonly Column[]
  /** True when the names are in another language, and only their order says what they hold. */
  readonly byPosition: boolean
}

const MESSAGES_18 = [
  'Chat Session',
  'Message ID',
  'Message Date',
  'Delivered Date',
  'Read Date',
  'Edited Date',
  'Deleted Date',
  'Service',
  'Type',
  'Sender ID',
  'Sender Name',
  'Status',
  'Replying to',
  'Subject',
  'Text',
  'Reactions',
  'Attachment',
  'Attachment type',
] as const

const WHATSAPP_14 = [
  'Chat Session',
  'Message Date',
  'Sent Date',
  'Type',
  'Sender ID',
  'Sender Name',
  'Status',
  'Forwarded',
  'Replying to',
  'Text',
  'Reactions',
  'Attachment',
  'Attachment type',
  'Attachment info',
] as const

const without = (...left: readonly string[]) => MESSAGES_18.filter((name) => !left.includes(name))

/** From the newest to the oldest version of the application. */
const LAYOUTS: readonly Omit<Layout, 'byPosition'>[] = [
  { variant: 'messages-18', columns: MESSAGES_18 },
  { variant: 'messages-17', columns: without('Message ID') },
  { variant: 'messages-15', columns: without('Message ID', 'Deleted Date', 'Reactions') },
  {
    variant: 'messages-14',
    columns: without('Message ID', 'Edited Date', 'Deleted Date', 'Reactions'),
  },
  { variant: 'whatsapp-14', columns: WHATSAPP_14 },
]

const DATE = /^\d{4}-\d{2}-\d{2} \d{1,2}:\d{2}:\d{2}$/
const SERVICES = ['iMessage', 'SMS', 'MMS', 'RCS']

/**
 * The layout of a file, by the names of its first row.
 *
 * Names in another language are mapped by position, when the row after them has its dates where
 * the layout wants them.
 */
export function layoutOf(header: readonly string[], row: readonly string[] | null): Layout | null {
  const names = header.map((name) => name.trim())
  const named = LAYOUTS.find(({ columns }) => columns.join('\n') === names.join('\n'))
  if (named !== undefined) return { ...named, byPosition: false }
  const optional = namedMessages(names)
  if (optional !== null) return optional
  const cells = row ?? []
  if (cells.length !== names.length || names.some((name) => name === '')) return null
  const fitting = LAYOUTS.find(({ columns }) => fits(columns, names, cells))
  return fitting === undefined ? null : { ...fitting, byPosition: true }
}

const ALWAYS_THERE = without('Message ID', 'Edited Date', 'Deleted Date', 'Reactions')

/** Any of the optional columns may be left out: the names say which. */
function namedMessages(names: readonly string[]): Layout | null {
  const columns = MESSAGES_18.filter((name) => names.includes(name))
  const inOrder = columns.join('\n') === names.join('\n')
  if (!inOrder || !ALWAYS_THERE.every((name) => columns.includes(name))) return null
  return { variant: `messages-${columns.length}`, columns, byPosition: false }
}

function fits(
  columns: readonly Column[],
  names: readonly string[],
  cells: readonly string[],
): boolean {
  if (columns.length !== names.length || names.some((name) => DATE.test(name))) return false
  const cell = (name: Column) => cells[columns.indexOf(name)] ?? ''
  const dated = columns.every((name, at) => {
    const text = cells[at] ?? ''
    return !name.endsWith(' Date') || text === '' || DATE.test(text)
  })
  const service = !columns.includes('Service') || SERVICES.includes(cell('Service'))
  return dated && service && DATE.test(cell('Message Date')) && cell('Type') !== ''
}
