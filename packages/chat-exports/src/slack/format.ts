import {
  nothingToSurvey,
  type Archive,
  type ArchivePlan,
  type ExportFormatReader,
} from '#export-format.ts'
import { headOf, type Head } from '#head.ts'
import { readJsonItems } from '#json/item-reader.ts'
import { objectsOf } from '#json/json-value.ts'
import type { ReadingContext, RecordReader } from '#record-reader.ts'
import { NO_DIRECTORY, readDirectory } from '#slack/people.ts'
import { betraysImitation, isDay, recordOf, UNREAD_MEMBERS, type SlackDay } from '#slack/records.ts'
import { wallClock } from '#time/clock-text.ts'
import { firstBytes } from '#zip/members.ts'
import type { ZipMember } from '#zip/zip-archive.ts'

/** Slack: the export of a workspace, or one day of one of its conversations. */
export const slack: ExportFormatReader = {
  formats: ['slack'],
  recognise: (head) => {
    if (!isDay(head.json())) return null
    const imitated = isImitated(head)
    const { channelOf } = NO_DIRECTORY
    const day = { variant: 'channel-day', directory: NO_DIRECTORY, folder: '', imitated }
    return nothingToSurvey((context) => readDay(context, { ...day, channel: channelOf('') }))
  },
  recogniseArchive: planArchive,
}

const DAY = /^((?:[^/]+\/)*?)([^/]+)\/\d{4}-\d{2}-\d{2}\.json$/
const LISTS = /^((?:[^/]+\/)?)(?:users|channels|groups|dms|mpims)\.json$/
/** The days looked at to tell who wrote the export. */
const DAYS_LOOKED_AT = 20

function planArchive(archive: Archive): ArchivePlan | null {
  const root = archive.members.map(({ name }) => LISTS.exec(name)?.[1]).find(isText)
  const days = archive.members.filter(({ name }) => {
    const folder = DAY.exec(name)?.[1]
    return folder !== undefined && (root === undefined || folder === root)
  })
  const heads = days.slice(0, DAYS_LOOKED_AT).map((member) => headOf(firstBytes(member)))
  if (!heads.some((head) => isDay(head.json()))) return null
  const imitated = heads.some(isImitated)
  const variant = imitated ? 'slackdump-zip' : 'export-zip'
  const directory = readDirectory(archive, root ?? '')
  const dayOf = ({ name }: ZipMember): SlackDay => {
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    const channel = directory.channelOf(DAY.exec(name)?.[2] ?? '')
    return { variant, directory, channel, folder, imitated }
  }
  return {
    named: { format: 'slack', variant },
    parts: days.map((member) => ({ member, open: (context) => readDay(context, dayOf(member)) })),
    warnings: [],
  }
}

const isText = (text: string | undefined): text is string => text !== undefined

function isImitated(head: Head): boolean {
  return objectsOf(head.json()).some(betraysImitation)
}

/** Reads the messages of one day; one that betrays another tool makes the file its own. */
function readDay(reading: ReadingContext, day: SlackDay): RecordReader {
  const context = { ...reading, wallClockOf: wallClock(reading.zone), day }
  let imitated = day.imitated
  return readJsonItems({
    context,
    format: 'slack',
    variant: day.variant,
    choose: (path) => (path.length === 0 ? 'walk' : 'take'),
    unread: UNREAD_MEMBERS,
    recordOf: ({ object, source }) => {
      imitated ||= betraysImitation(object)
      return recordOf(object, source, context)
    },
    warnings: () => (imitated ? ['third-party-export'] : []),
  })
}
