import type { RateHundredths } from '@quittance/kernel'
import type { DatedTable } from '#texts/dated-table.ts'

/**
 * The rate of the European Central Bank on its main refinancing operations (taux directeur), by day
 * of effect.
 *
 * Hundredths of a point. The last entry is the anchor of a half-year, not the day of a decision.
 * The half-year of `checkedOn` is the last one known: nothing later is read from this table.
 */
export const ecbRates = {
  label: 'Taux de la BCE, opérations principales de refinancement',
  checkedOn: '2026-11-21',
  entries: [
    {
      from: '1999-01-01',
      value: 300,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 01/01/1999 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '1999-04-09',
      value: 250,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 09/04/1999 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '1999-11-05',
      value: 300,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 05/11/1999 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2000-02-04',
      value: 325,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 04/02/2000',
        kind: 'official-page',
      },
    },
    {
      from: '2000-03-17',
      value: 350,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 17/03/2000',
        kind: 'official-page',
      },
    },
    {
      from: '2000-04-28',
      value: 375,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 28/04/2000',
        kind: 'official-page',
      },
    },
    {
      from: '2000-06-09',
      value: 425,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 09/06/2000',
        kind: 'official-page',
      },
    },
    {
      from: '2000-06-28',
      value: 425,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 28/06/2000 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2000-09-01',
      value: 450,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 01/09/2000 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2000-10-06',
      value: 475,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 06/10/2000 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2001-05-11',
      value: 450,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 11/05/2001 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2001-08-31',
      value: 425,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 31/08/2001 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2001-09-18',
      value: 375,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 18/09/2001 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2001-11-09',
      value: 325,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 09/11/2001 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2002-12-06',
      value: 275,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 06/12/2002 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2003-03-07',
      value: 250,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 07/03/2003 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2003-06-06',
      value: 200,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 06/06/2003 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2005-12-06',
      value: 225,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 06/12/2005 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2006-03-08',
      value: 250,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 08/03/2006 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2006-06-15',
      value: 275,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 15/06/2006 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2006-08-09',
      value: 300,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 09/08/2006 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2006-10-11',
      value: 325,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 11/10/2006 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2006-12-13',
      value: 350,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 13/12/2006 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2007-03-14',
      value: 375,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 14/03/2007 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2007-06-13',
      value: 400,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 13/06/2007 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2008-07-09',
      value: 425,
      confirmed: false,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 09/07/2008 (à confirmer)',
        kind: 'practice',
      },
    },
    {
      from: '2008-10-15',
      value: 375,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 15/10/2008',
        kind: 'official-page',
      },
    },
    {
      from: '2008-11-12',
      value: 325,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 12/11/2008',
        kind: 'official-page',
      },
    },
    {
      from: '2008-12-10',
      value: 250,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 10/12/2008',
        kind: 'official-page',
      },
    },
    {
      from: '2009-01-21',
      value: 200,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 21/01/2009',
        kind: 'official-page',
      },
    },
    {
      from: '2009-03-11',
      value: 150,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 11/03/2009',
        kind: 'official-page',
      },
    },
    {
      from: '2009-04-08',
      value: 125,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 08/04/2009',
        kind: 'official-page',
      },
    },
    {
      from: '2009-05-13',
      value: 100,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 13/05/2009',
        kind: 'official-page',
      },
    },
    {
      from: '2011-04-13',
      value: 125,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 13/04/2011',
        kind: 'official-page',
      },
    },
    {
      from: '2011-07-13',
      value: 150,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 13/07/2011',
        kind: 'official-page',
      },
    },
    {
      from: '2011-11-09',
      value: 125,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 09/11/2011',
        kind: 'official-page',
      },
    },
    {
      from: '2011-12-14',
      value: 100,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 14/12/2011',
        kind: 'official-page',
      },
    },
    {
      from: '2012-07-11',
      value: 75,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 11/07/2012',
        kind: 'official-page',
      },
    },
    {
      from: '2013-05-08',
      value: 50,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 08/05/2013',
        kind: 'official-page',
      },
    },
    {
      from: '2013-11-13',
      value: 25,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 13/11/2013',
        kind: 'official-page',
      },
    },
    {
      from: '2014-06-11',
      value: 15,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 11/06/2014',
        kind: 'official-page',
      },
    },
    {
      from: '2014-09-10',
      value: 5,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 10/09/2014',
        kind: 'official-page',
      },
    },
    {
      from: '2016-03-16',
      value: 0,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 16/03/2016',
        kind: 'official-page',
      },
    },
    {
      from: '2022-07-27',
      value: 50,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 27/07/2022',
        kind: 'official-page',
      },
    },
    {
      from: '2022-09-14',
      value: 125,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 14/09/2022',
        kind: 'official-page',
      },
    },
    {
      from: '2022-11-02',
      value: 200,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 02/11/2022',
        kind: 'official-page',
      },
    },
    {
      from: '2022-12-21',
      value: 250,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 21/12/2022',
        kind: 'official-page',
      },
    },
    {
      from: '2023-02-08',
      value: 300,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 08/02/2023',
        kind: 'official-page',
      },
    },
    {
      from: '2023-03-22',
      value: 350,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 22/03/2023',
        kind: 'official-page',
      },
    },
    {
      from: '2023-05-10',
      value: 375,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 10/05/2023',
        kind: 'official-page',
      },
    },
    {
      from: '2023-06-21',
      value: 400,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 21/06/2023',
        kind: 'official-page',
      },
    },
    {
      from: '2023-08-02',
      value: 425,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 02/08/2023',
        kind: 'official-page',
      },
    },
    {
      from: '2023-09-20',
      value: 450,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 20/09/2023',
        kind: 'official-page',
      },
    },
    {
      from: '2024-06-12',
      value: 425,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 12/06/2024',
        kind: 'official-page',
      },
    },
    {
      from: '2024-09-18',
      value: 365,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 18/09/2024',
        kind: 'official-page',
      },
    },
    {
      from: '2024-10-23',
      value: 340,
      confirmed: true,
      source: {
        code: 'Banque de France',
        article: 'taux directeurs, effet au 23/10/2024',
        kind: 'official-page',
      },
    },
    {
      from: '2024-12-18',
      value: 315,
      confirmed: true,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 18/12/2024',
        kind: 'official-page',
      },
    },
    {
      from: '2025-02-05',
      value: 290,
      confirmed: true,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 05/02/2025',
        kind: 'official-page',
      },
    },
    {
      from: '2025-03-12',
      value: 265,
      confirmed: true,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 12/03/2025',
        kind: 'official-page',
      },
    },
    {
      from: '2025-04-23',
      value: 240,
      confirmed: true,
      source: {
        code: 'Banka Slovenije',
        article: 'taux de la BCE, effet au 23/04/2025',
        kind: 'official-page',
      },
    },
    {
      from: '2025-06-11',
      value: 215,
      confirmed: true,
      source: {
        code: 'BCE',
        article:
          'opérations principales de refinancement, effet au 11/06/2025, dépôts publics ecbRatesData et Letikette',
        kind: 'practice',
      },
    },
    {
      from: '2026-07-01',
      value: 240,
      confirmed: false,
      source: {
        code: 'BCE',
        article: 'taux au 01/07/2026, dépôt public Letikette (à confirmer)',
        kind: 'practice',
      },
    },
  ],
} satisfies DatedTable<RateHundredths, { confirmed: boolean }>
