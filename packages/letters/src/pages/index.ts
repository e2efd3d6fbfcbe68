export { printedOriginals } from '#pages/originals.ts'
export { joinDocuments } from '#pages/join-documents.ts'
export { LetterNotPrintable, type Attachment } from '#pages/letter-compiler.ts'
export {
  LetterPress,
  LetterPressStopped,
  LetterTookTooLong,
  type PressSettings,
} from '#pages/letter-press.ts'
export { closeLetters, renderLetter, renderReport } from '#pages/render-letter.ts'
