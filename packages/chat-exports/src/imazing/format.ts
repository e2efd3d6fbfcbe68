import { nothingToSurvey, type ExportFormatReader } from '#export-format.ts'
import { imazingLayout, readImazing } from '#imazing/reader.ts'

/** iMazing: the CSV of Messages or of WhatsApp. */
export const imazing: ExportFormatReader = {
  formats: ['imazing'],
  recognise: ({ bytes }) => {
    const layout = imazingLayout(bytes)
    return layout === null ? null : nothingToSurvey((context) => readImazing(context, layout))
  },
}
