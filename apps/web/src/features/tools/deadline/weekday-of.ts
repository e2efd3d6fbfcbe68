/** « jeudi » of « jeudi 25 décembre »: the day of the week alone, in the language it is written in. */
export function weekdayOf(written: string): string {
  return written.split(/[\s\u00A0]/u)[0] ?? ''
}
