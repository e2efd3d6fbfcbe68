"""What dunning costs in Tryton, by its own modules, on a store of its own; run by `tryton.ts`.

    python3 tryton-dunning.py DATABASE LINES [--fee]

The address of the server is in TRYTOND_DATABASE_URI; the database exists and is empty. Fills it
with that many overdue receivable lines, one to a party, says `filled` and waits for a line; then
does what its users ask of it: create the dunnings of the day, and process them. With a fee, each
one posts an entry to the ledger. Prints what it made and posted, and the seconds of the clock and
of its own processor, as one line of JSON; waits for a line, and ends.
"""

import datetime
import json
import resource
import sys
import time
from decimal import Decimal

from trytond.pool import Pool
from trytond.transaction import Transaction

TODAY = datetime.date.today()
FIRST_DAY = TODAY.replace(month=1, day=1)
DUE = TODAY - datetime.timedelta(days=20)


def install(name):
    """The modules, then the pool read again: what `trytond-admin` does."""
    from trytond import backend

    database = backend.Database(name)
    database.connect()
    database.init()
    Pool.start()
    pool = Pool(name)
    wanted = ['account_dunning', 'account_dunning_fee']
    pool.init(update=['ir', 'res'], lang=['en'])
    with Transaction().start(name, 0):
        pool.get('ir.module').update_list()
    pool.init(update=wanted, lang=['en'], activatedeps=True)


def company_of(pool):
    """A company in euros, known to the administrator who works in it."""
    Currency, Party, Company, User = (
        pool.get(one)
        for one in ('currency.currency', 'party.party', 'company.company', 'res.user')
    )
    euro = Currency(name='Euro', code='EUR', symbol='€', rounding=Decimal('0.01'), digits=2)
    euro.save()
    party = Party(name='Banc')
    party.save()
    company = Company(party=party, currency=euro)
    company.save()
    admin = User(1)
    admin.companies = [company]
    admin.company = company
    admin.save()
    return company


def accounts_of(pool, company):
    Type, Account = pool.get('account.account.type'), pool.get('account.account')
    owed = Type(name='Receivable', statement='balance', receivable=True, company=company)
    owed.save()
    earned = Type(name='Revenue', statement='income', revenue=True, company=company)
    earned.save()
    receivable = Account(
        name='Receivable', type=owed, company=company, reconcile=True, party_required=True
    )
    receivable.save()
    revenue = Account(name='Revenue', type=earned, company=company)
    revenue.save()
    return receivable, revenue


def year_of(pool, company):
    Year, Sequence, SequenceType = (
        pool.get(one) for one in ('account.fiscalyear', 'ir.sequence', 'ir.sequence.type')
    )
    (kind,) = SequenceType.search([('name', '=', 'Account Move')])
    sequence = Sequence(name='Moves', sequence_type=kind, company=company)
    sequence.save()
    year = Year(name=str(TODAY.year), company=company, post_move_sequence=sequence)
    year.start_date = FIRST_DAY
    year.end_date = TODAY.replace(month=12, day=31)
    year.save()
    Year.create_period([year])


def fee_of(pool, revenue):
    """A fee at a price, as the module's own scenario has it."""
    Category, Template, Uom, Fee, Journal = (
        pool.get(one)
        for one in (
            'product.category',
            'product.template',
            'product.uom',
            'account.dunning.fee',
            'account.journal',
        )
    )
    category = Category(name='Fees', accounting=True, account_revenue=revenue)
    category.save()
    (unit,) = Uom.search([('name', '=', 'Unit')])
    template = Template(name='Fee', default_uom=unit, type='service', list_price=Decimal(10))
    template.account_category = category
    template.products = [pool.get('product.product')()]
    template.save()
    (journal,) = Journal.search([('code', '=', 'REV')])
    fee = Fee(name='Fee', product=template.products[0], journal=journal)
    fee.compute_method = 'list_price'
    fee.save()
    return fee


def procedure_of(pool, fee):
    Procedure, Level = (
        pool.get(one) for one in ('account.dunning.procedure', 'account.dunning.level')
    )
    levels = [
        Level(overdue=datetime.timedelta(days), fee=fee, sequence=place)
        for place, days in enumerate((60, 15))
    ]
    procedure = Procedure(name='Banc', levels=levels)
    procedure.save()
    return procedure


def fill(pool, accounts, procedure, lines):
    """Parties by its own model; moves by the set, as no measure is taken of them."""
    receivable, revenue = accounts
    Party = pool.get('party.party')
    for first in range(0, lines, 1000):
        Party.create(
            [
                {'name': f'P{place}', 'dunning_procedure': procedure.id}
                for place in range(first, min(lines, first + 1000))
            ]
        )
    (journal,) = pool.get('account.journal').search([('code', '=', 'REV')])
    period = pool.get('account.period').find(receivable.company.id, date=DUE)
    with Transaction().connection.cursor() as cursor:
        cursor.execute(
            """
            insert into account_move (company, journal, period, date, state, number, post_number)
            select %(company)s, %(journal)s, %(period)s, %(due)s, 'posted', 'M' || party.id,
                   'P' || party.id
              from party_party as party where party.name ~ '^P[0-9]+$'
            """,
            {
                'company': receivable.company.id,
                'journal': journal.id,
                'period': period,
                'due': DUE,
            },
        )
        for account, debit, credit in ((receivable, 100, 0), (revenue, 0, 100)):
            cursor.execute(
                """
                insert into account_move_line (move, account, party, maturity_date, debit, credit,
                                               state)
                select move.id, %(account)s,
                       case when %(debit)s > 0 then substr(move.number, 2)::int end,
                       case when %(debit)s > 0 then %(due)s::date end, %(debit)s, %(credit)s,
                       'valid'
                  from account_move as move where move.number like 'M%%'
                """,
                {'account': account.id, 'debit': debit, 'credit': credit, 'due': DUE},
            )
        cursor.execute('analyze')


def measured(name, company, act):
    """One act in a transaction of its own, with nothing kept in memory from the one before."""
    clock, own = time.monotonic(), processor()
    with Transaction().start(name, 1, context={'company': company}):
        act(Pool(name).get('account.dunning'))
    return {'seconds': time.monotonic() - clock, 'processor': processor() - own}


def processor():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main(name, lines, with_fee):
    install(name)
    pool = Pool(name)
    with Transaction().start(name, 1):
        company = company_of(pool).id
    with Transaction().start(name, 1, context={'company': company}):
        Company = pool.get('company.company')
        accounts = accounts_of(pool, Company(company))
        year_of(pool, Company(company))
        fee = fee_of(pool, accounts[1]) if with_fee else None
        procedure = procedure_of(pool, fee)
        fill(pool, accounts, procedure, lines)
    print('filled', flush=True)
    sys.stdin.readline()
    create = measured(name, company, lambda Dunning: Dunning.generate_dunnings(date=TODAY))
    process = measured(name, company, lambda Dunning: Dunning.process(Dunning.search([])))
    with Transaction().start(name, 1, context={'company': company}):
        Dunning = pool.get('account.dunning')
        made = Dunning.search([('state', '=', 'waiting')], count=True)
        posted = pool.get('account.move').search([('state', '=', 'posted')], count=True)
    print(
        json.dumps({'create': create, 'process': process, 'made': made, 'posted': posted}),
        flush=True,
    )
    sys.stdin.readline()


if __name__ == '__main__':
    main(sys.argv[1], int(sys.argv[2]), '--fee' in sys.argv[3:])
