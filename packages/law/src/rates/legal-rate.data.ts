import type { RateHundredths } from '@quittance/kernel'
import type { DatedTable } from '#texts/dated-table.ts'

/** Whose claim it is decides the column of the legal rate (CMF L313-2, al. 2): the creditor's. */
export type LegalRateCreditor = 'private-individual' | 'other'

/** The two columns of one period; one same figure twice before 2015. */
export type LegalRatePair = Readonly<Record<LegalRateCreditor, RateHundredths>>

/**
 * The legal interest rate (taux de l'intérêt légal) by published period.
 *
 * Hundredths of a point. `to` is the last day of the period; `confirmed` is false where one single
 * source gives the figure: it is used, and the answer is arguable.
 *
 * @see CMF L313-2, D313-1-A
 */
export const legalRates = {
  label: 'Taux de l’intérêt légal',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '1975-07-15',
      to: '1975-12-31',
      value: { 'private-individual': 950, other: 950 },
      confirmed: false,
      source: {
        code: 'Loi',
        article: 'n° 75-619 du 11/07/1975 (taux d’escompte Banque de France) (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '1976-01-01',
      to: '1976-12-31',
      value: { 'private-individual': 800, other: 800 },
      confirmed: true,
      source: {
        code: 'Loi',
        article: 'n° 75-619 (taux d’escompte au 15/12 précédent)',
        kind: 'statute',
      },
    },
    {
      from: '1977-01-01',
      to: '1977-12-31',
      value: { 'private-individual': 1050, other: 1050 },
      confirmed: true,
      source: { code: 'Loi', article: 'n° 75-619', kind: 'statute' },
    },
    {
      from: '1978-01-01',
      to: '1989-07-14',
      value: { 'private-individual': 950, other: 950 },
      confirmed: true,
      source: { code: 'Loi', article: 'n° 75-619', kind: 'statute' },
    },
    {
      from: '1989-07-15',
      to: '1989-12-31',
      value: { 'private-individual': 782, other: 782 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 89-622 du 06/09/1989 (loi n° 89-421)',
        kind: 'regulation',
      },
    },
    {
      from: '1990-01-01',
      to: '1990-12-31',
      value: { 'private-individual': 936, other: 936 },
      confirmed: true,
      source: { code: 'Décret', article: '4 janv. 1990 (JO 05/01/1990)', kind: 'regulation' },
    },
    {
      from: '1991-01-01',
      to: '1991-12-31',
      value: { 'private-individual': 1026, other: 1026 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 91-131, 1er févr. 1991 (JO 03/02/1991)',
        kind: 'regulation',
      },
    },
    {
      from: '1992-01-01',
      to: '1992-12-31',
      value: { 'private-individual': 969, other: 969 },
      confirmed: true,
      source: { code: 'Décret', article: '5 mars 1992 (JO 07/03/1992)', kind: 'regulation' },
    },
    {
      from: '1993-01-01',
      to: '1993-12-31',
      value: { 'private-individual': 1040, other: 1040 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 92-1361, 24 déc. 1992 (JO 30/12/1992)',
        kind: 'regulation',
      },
    },
    {
      from: '1994-01-01',
      to: '1994-12-31',
      value: { 'private-individual': 840, other: 840 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 94-179, 23 févr. 1994 (JO 02/03/1994)',
        kind: 'regulation',
      },
    },
    {
      from: '1995-01-01',
      to: '1995-12-31',
      value: { 'private-individual': 582, other: 582 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 95-76, 23 janv. 1995 (JO 25/01/1995)',
        kind: 'regulation',
      },
    },
    {
      from: '1996-01-01',
      to: '1996-12-31',
      value: { 'private-individual': 665, other: 665 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 96-105, 8 févr. 1996 (JO 11/02/1996)',
        kind: 'regulation',
      },
    },
    {
      from: '1997-01-01',
      to: '1997-12-31',
      value: { 'private-individual': 387, other: 387 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 97-115, 10 févr. 1997 (JO 11/02/1997)',
        kind: 'regulation',
      },
    },
    {
      from: '1998-01-01',
      to: '1998-12-31',
      value: { 'private-individual': 336, other: 336 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 98-62, 2 févr. 1998 (JO 04/02/1998)',
        kind: 'regulation',
      },
    },
    {
      from: '1999-01-01',
      to: '1999-12-31',
      value: { 'private-individual': 347, other: 347 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 99-71, 3 févr. 1999 (JO 05/02/1999)',
        kind: 'regulation',
      },
    },
    {
      from: '2000-01-01',
      to: '2000-12-31',
      value: { 'private-individual': 274, other: 274 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2000-133, 16 févr. 2000 (JO 18/02/2000)',
        kind: 'regulation',
      },
    },
    {
      from: '2001-01-01',
      to: '2001-12-31',
      value: { 'private-individual': 426, other: 426 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2001-138, 12 févr. 2001 (JO 15/02/2001)',
        kind: 'regulation',
      },
    },
    {
      from: '2002-01-01',
      to: '2002-12-31',
      value: { 'private-individual': 426, other: 426 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2002-159, 8 févr. 2002 (JO 10/02/2002)',
        kind: 'regulation',
      },
    },
    {
      from: '2003-01-01',
      to: '2003-12-31',
      value: { 'private-individual': 329, other: 329 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2003-201, 10 mars 2003 (JO 11/03/2003)',
        kind: 'regulation',
      },
    },
    {
      from: '2004-01-01',
      to: '2004-12-31',
      value: { 'private-individual': 227, other: 227 },
      confirmed: true,
      source: { code: 'Décret', article: '13 févr. 2004 (JO 15/02/2004)', kind: 'regulation' },
    },
    {
      from: '2005-01-01',
      to: '2005-12-31',
      value: { 'private-individual': 205, other: 205 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2005-130, 10 févr. 2005 (JO 17/02/2005)',
        kind: 'regulation',
      },
    },
    {
      from: '2006-01-01',
      to: '2006-12-31',
      value: { 'private-individual': 211, other: 211 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2006-117, 31 janv. 2006 (JO 07/02/2006)',
        kind: 'regulation',
      },
    },
    {
      from: '2007-01-01',
      to: '2007-12-31',
      value: { 'private-individual': 295, other: 295 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2007-217, 19 févr. 2007 (JO 21/02/2007)',
        kind: 'regulation',
      },
    },
    {
      from: '2008-01-01',
      to: '2008-12-31',
      value: { 'private-individual': 399, other: 399 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2008-166, 21 févr. 2008 (JO 23/02/2008)',
        kind: 'regulation',
      },
    },
    {
      from: '2009-01-01',
      to: '2009-12-31',
      value: { 'private-individual': 379, other: 379 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2009-138, 9 févr. 2009 (JO 11/02/2009)',
        kind: 'regulation',
      },
    },
    {
      from: '2010-01-01',
      to: '2010-12-31',
      value: { 'private-individual': 65, other: 65 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2010-127, 9 févr. 2010 (JO 11/02/2010)',
        kind: 'regulation',
      },
    },
    {
      from: '2011-01-01',
      to: '2011-12-31',
      value: { 'private-individual': 38, other: 38 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2011-137, 1er févr. 2011 (JO 03/02/2011)',
        kind: 'regulation',
      },
    },
    {
      from: '2012-01-01',
      to: '2012-12-31',
      value: { 'private-individual': 71, other: 71 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2012-182, 7 févr. 2012 (JO 08/02/2012)',
        kind: 'regulation',
      },
    },
    {
      from: '2013-01-01',
      to: '2013-12-31',
      value: { 'private-individual': 4, other: 4 },
      confirmed: true,
      source: {
        code: 'Décret',
        article: 'n° 2013-178, 27 févr. 2013 (JO 01/03/2013)',
        kind: 'regulation',
      },
    },
    {
      from: '2014-01-01',
      to: '2014-12-31',
      value: { 'private-individual': 4, other: 4 },
      confirmed: true,
      source: { code: 'Décret', article: 'n° 2014-98, 4 févr. 2014', kind: 'regulation' },
    },
    {
      from: '2015-01-01',
      to: '2015-06-30',
      value: { 'private-individual': 406, other: 93 },
      confirmed: true,
      source: { code: 'Arrêté', article: 'du 23/12/2014 (JO 27/12/2014)', kind: 'regulation' },
    },
    {
      from: '2015-07-01',
      to: '2015-12-31',
      value: { 'private-individual': 429, other: 99 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2016-01-01',
      to: '2016-06-30',
      value: { 'private-individual': 454, other: 101 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2016-07-01',
      to: '2016-12-31',
      value: { 'private-individual': 435, other: 93 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2017-01-01',
      to: '2017-06-30',
      value: { 'private-individual': 416, other: 90 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2017-07-01',
      to: '2017-12-31',
      value: { 'private-individual': 394, other: 90 },
      confirmed: true,
      source: {
        code: 'Arrêté',
        article: 'du 26/06/2017 (JO n° 152 du 30/06/2017)',
        kind: 'regulation',
      },
    },
    {
      from: '2018-01-01',
      to: '2018-06-30',
      value: { 'private-individual': 373, other: 89 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2018-07-01',
      to: '2018-12-31',
      value: { 'private-individual': 360, other: 88 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2019-01-01',
      to: '2019-06-30',
      value: { 'private-individual': 340, other: 86 },
      confirmed: true,
      source: { code: 'Arrêté', article: 'du 21/12/2018 (JO 30/12/2018)', kind: 'regulation' },
    },
    {
      from: '2019-07-01',
      to: '2019-12-31',
      value: { 'private-individual': 326, other: 87 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2020-01-01',
      to: '2020-06-30',
      value: { 'private-individual': 315, other: 87 },
      confirmed: true,
      source: { code: 'Arrêté', article: 'du 23/12/2019', kind: 'regulation' },
    },
    {
      from: '2020-07-01',
      to: '2020-12-31',
      value: { 'private-individual': 311, other: 84 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2021-01-01',
      to: '2021-06-30',
      value: { 'private-individual': 314, other: 79 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2021-07-01',
      to: '2021-12-31',
      value: { 'private-individual': 312, other: 76 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2022-01-01',
      to: '2022-06-30',
      value: { 'private-individual': 313, other: 76 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2022-07-01',
      to: '2022-12-31',
      value: { 'private-individual': 315, other: 77 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2023-01-01',
      to: '2023-06-30',
      value: { 'private-individual': 447, other: 206 },
      confirmed: true,
      source: { code: 'Arrêté', article: 'du 26/12/2022', kind: 'regulation' },
    },
    {
      from: '2023-07-01',
      to: '2023-12-31',
      value: { 'private-individual': 682, other: 422 },
      confirmed: true,
      source: {
        code: 'Arrêté',
        article: 'ECOT2317028A du 27/06/2023 (JO 30/06/2023)',
        kind: 'regulation',
      },
    },
    {
      from: '2024-01-01',
      to: '2024-06-30',
      value: { 'private-individual': 801, other: 507 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2024-07-01',
      to: '2024-12-31',
      value: { 'private-individual': 816, other: 492 },
      confirmed: true,
      source: { code: 'Service-public.gouv.fr', article: 'F783', kind: 'official-page' },
    },
    {
      from: '2025-01-01',
      to: '2025-06-30',
      value: { 'private-individual': 721, other: 371 },
      confirmed: true,
      source: {
        code: 'Relevé',
        article:
          'legifiscal.fr 4371; ksca.fr; Letikette taux.ts (dépôt public); calculs.en-pratique.fr',
        kind: 'practice',
      },
    },
    {
      from: '2025-07-01',
      to: '2025-12-31',
      value: { 'private-individual': 665, other: 276 },
      confirmed: true,
      source: {
        code: 'Arrêté',
        article: 'ECOT2516925A du 19/06/2025 (JO 24/06/2025)',
        kind: 'regulation',
      },
    },
    {
      from: '2026-01-01',
      to: '2026-06-30',
      value: { 'private-individual': 667, other: 262 },
      confirmed: true,
      source: {
        code: 'Arrêté',
        article: 'du 15/12/2025 (JO n° 0302 du 26/12/2025)',
        kind: 'regulation',
      },
    },
    {
      from: '2026-07-01',
      to: '2026-12-31',
      value: { 'private-individual': 684, other: 275 },
      confirmed: false,
      source: {
        code: 'Relevé',
        article: 'Letikette taux.ts (dépôt public) (à confirmer)',
        kind: 'practice',
      },
    },
  ],
} satisfies DatedTable<LegalRatePair, { to: string; confirmed: boolean }>
