#!/usr/bin/env python3
"""Proofs of the separate account, by another program: the standard library alone, none of our code.

  separate_account.py verify PROOF.json [FINGERPRINT]
      checks a proof file; prints its codes, exits 0 when it holds. FINGERPRINT is the SHA-256 of the
      published text, had from elsewhere: without it, nothing shows that the closing balance, the
      shortfalls and the file of the bank are those that were published.
  separate_account.py make
      writes the vectors of tests/fixtures/vectors/separate-account

It follows docs/specs/separate-account-proof.md word for word.
"""
import hashlib
import json
import re
import sys

LARGEST = 2 ** 63 - 1
AMOUNT = re.compile(r'(?:0|-?[1-9][0-9]{0,29})')


def H(data):
    return hashlib.sha256(data).digest()


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode()


def commitment(holder):
    return H(b'\x02' + canonical(holder))


def eight(amount):
    return amount.to_bytes(8, 'big')


def leaf(day, committed, amount, salt):
    return amount, H(b'\x00\x01' + day.encode('ascii') + committed + eight(amount) + salt)


def node(left, right):
    (a, h), (b, g) = left, right
    if a + b > LARGEST:
        raise OverflowError
    return a + b, H(b'\x01' + eight(a) + h + eight(b) + g)


def amount_of(text):
    if not isinstance(text, str) or not AMOUNT.fullmatch(text):
        raise ValueError(text)
    return int(text)


def equation(published):
    closing = amount_of(published['statement']['closing'])
    firm = amount_of(published['shortfalls']['firm'])
    creditors = amount_of(published['shortfalls']['creditors'])
    total = amount_of(published['total'])
    if firm < 0 or creditors < 0 or total < 0 or closing + firm + creditors != total:
        return 'differs'
    return 'equal' if firm + creditors == 0 else 'equal-with-shortfalls'


def inclusion(file):
    published, leaves = file['published'], file['leaves']
    root, total = bytes.fromhex(published['root']), amount_of(published['total'])
    depth, balance = published['depth'], amount_of(file['balance'])
    if not leaves:
        return 'no-leaf'
    amounts = [balance]
    for one in leaves:
        amounts += [amount_of(one['amount'])] + [amount_of(step['sum']) for step in one['path']]
    if min(amounts) < 0:
        return 'negative-amount'
    if max(amounts) > LARGEST:
        return 'sum-overflows'
    if depth > 24 or any(not 0 <= one['position'] < 2 ** depth for one in leaves):
        return 'position-outside-tree'
    if len({one['position'] for one in leaves}) < len(leaves):
        return 'duplicated-leaf'
    if any(len(one['path']) != depth for one in leaves):
        return 'path-of-wrong-length'
    if sum(amount_of(one['amount']) for one in leaves) != balance:
        return 'balance-differs'
    committed = commitment(file['holder'])
    for one in leaves:
        here = leaf(published['day'], committed, amount_of(one['amount']), bytes.fromhex(one['salt']))
        for height, step in enumerate(one['path']):
            other = amount_of(step['sum']), bytes.fromhex(step['hash'])
            try:
                here = node(other, here) if one['position'] >> height & 1 else node(here, other)
            except OverflowError:
                return 'sum-overflows'
        if here[1] != root:
            return 'root-differs'
        if here[0] != total:
            return 'total-differs'
    return 'included'


def comparison(fingerprint, given):
    bare = re.sub(r'\s', '', given or '').lower()
    if not bare:
        return 'not-compared'
    return 'same' if bare == fingerprint else 'differs'


def verify(path, given=None):
    with open(path, encoding='utf-8') as opened:
        file = json.load(opened)
    if file['format'] != 'quittance/separate-account-proof' or file['version'] != 1:
        raise ValueError('not a proof of version 1')
    if file['holder']['organisation'] != file['published']['organisation']['id']:
        raise ValueError('a holder of another house')
    fingerprint = H(canonical(file['published'])).hex()
    codes = inclusion(file), equation(file['published']), comparison(fingerprint, given)
    print(json.dumps({
        'inclusion': codes[0], 'equation': codes[1], 'comparison': codes[2],
        'day': file['published']['day'], 'balance': file['balance'],
        'total': file['published']['total'], 'root': file['published']['root'],
        'published': fingerprint,
        'unproved': ['closing', 'shortfalls', 'statement'] if codes[2] == 'not-compared' else [],
    }))
    return 0 if codes[0] == 'included' and 'differs' not in codes[1:] else 1


def levels(leaves):
    rows = [leaves]
    while len(rows[-1]) > 1:
        row = rows[-1]
        rows.append([node(row[at], row[at + 1]) for at in range(0, len(row), 2)])
    return rows


def make():
    day, house = '2026-11-20', '0197a2c4-5b1e-7c3d-8a90-1f2e3d4c5b6c'
    holder = {'organisation': house, 'account': '467100', 'id': '0197a2c4-5b1e-7c3d-8a90-1f2e3d4c5b6d',
              'name': 'Menuiserie Élan & fils', 'number': '123456782'}
    mine, other = commitment(holder), H(b'another holder')
    salt = lambda at: H(b'salt %d' % at)
    amounts = {3: 100000, 17: 23455, 40: 1}
    given = []
    for at in range(64):
        if at in amounts:
            given.append({'commitment': mine, 'amount': amounts[at], 'salt': salt(at)})
        else:
            given.append({'commitment': other, 'amount': 0 if at % 3 else 1000 * at, 'salt': salt(at)})
    rows = levels([leaf(day, one['commitment'], one['amount'], one['salt']) for one in given])
    total, root = rows[-1][0]
    published = {
        'format': 'quittance/separate-account-day', 'version': 1,
        'organisation': {'id': house, 'name': 'Cabinet Brévault'}, 'account': 'FR7630006000011234567890189',
        'day': day, 'statement': {'sha256': H(b'a statement').hex(), 'closing': str(total - 250)},
        'shortfalls': {'firm': '250', 'creditors': '0'}, 'total': str(total), 'root': root.hex(), 'depth': 6,
    }
    leaves = [{'position': at, 'amount': str(amounts[at]), 'salt': salt(at).hex(), 'path': [
        {'sum': str(rows[height][at >> height ^ 1][0]), 'hash': rows[height][at >> height ^ 1][1].hex()}
        for height in range(6)]} for at in sorted(amounts)]
    proof = {'format': 'quittance/separate-account-proof', 'version': 1, 'published': published,
             'holder': holder, 'balance': '123456', 'leaves': leaves}
    tree = {'day': day, 'holder': holder, 'commitment': mine.hex(), 'root': root.hex(), 'total': str(total),
            'publishedSha256': H(canonical(published)).hex(),
            'leaves': [{'commitment': one['commitment'].hex(), 'amount': str(one['amount']),
                        'salt': one['salt'].hex(), 'hash': row[1].hex()} for one, row in zip(given, rows[0])]}
    with open('tree.json', 'w', encoding='utf-8') as out:
        json.dump(tree, out, indent=1, ensure_ascii=False)
        out.write('\n')
    with open('proof.json', 'wb') as out:
        out.write(canonical(proof))


if __name__ == '__main__':
    if sys.argv[1:2] == ['verify'] and len(sys.argv) in (3, 4):
        sys.exit(verify(*sys.argv[2:]))
    if sys.argv[1:] == ['make']:
        sys.exit(make())
    sys.exit(__doc__)
