import { once } from 'node:events'
import type { ServerResponse } from 'node:http'
import type { Said } from '@quittance/kernel'

/** A language of the screens, and of the files that a person takes away. */
export type Language = keyof Said

/** The language asked for by `?lang=`; French when it is not English. */
export function languageAsked(query: URLSearchParams): Language {
  return query.get('lang') === 'en' ? 'en' : 'fr'
}

/** What a request asks after its `?`. */
export function queryOf(url: string | undefined): URLSearchParams {
  return URL.parse(url ?? '', 'http://here')?.searchParams ?? new URLSearchParams()
}

/** Headers of a file to be kept under a name, whatever letters it has. */
export function keptAs(name: string, mediaType: string): Readonly<Record<string, string>> {
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
}

/** Writes text, and waits while who reads is slower than us. */
export async function writeSlowly(response: ServerResponse, text: string): Promise<void> {
  if (response.write(text)) return
  await Promise.race([once(response, 'drain'), once(response, 'close')])
}
