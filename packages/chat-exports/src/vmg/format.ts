import { nothingToSurvey, type ExportFormatReader } from '#export-format.ts'
import { signsOf } from '#vmg/encoded-lines.ts'
import { looksLikeVmg, readVmg } from '#vmg/reader.ts'

/** VMG: messages that a phone wrote one after the other. */
export const vmg: ExportFormatReader = {
  formats: ['vmg'],
  recognise: ({ bytes }) => {
    if (!looksLikeVmg(bytes)) return null
    return nothingToSurvey((context) => readVmg(context, signsOf(bytes)))
  },
}
