"""Recomputes what is frozen in expected/ a second way: slowly, in another language, from book.json and the rules as the
documentation states them. Standard library only: python3 test/golden/check.py

Every open and disputed amount, every unapplied credit and every settlement day; every bucket, total and share of aging;
due dates and amounts of terms; discounts; allocations; interest; the numbers; behaviour, figures of periods, exposures, limits,
scores, plans, fees, indemnities, limitation periods, cases of escalation, rows and customers of a run, what a run under a whole
policy measures, and what stands in a letter. Diagnostics, reasons and orders of rows are not recomputed: they were read by a person.
"""
import hashlib, json, os
from calendar import monthrange
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal as D, getcontext
from fractions import Fraction as F

getcontext().prec = 60
HERE = os.path.dirname(os.path.abspath(__file__))
load = lambda name: json.load(open(os.path.join(HERE, name), encoding='utf-8'))
BOOK, REQUESTS = load('book.json'), load('requests.json')
SCALE = {'EUR': 2, 'USD': 2, 'CNY': 2, 'GBP': 2, 'JPY': 0, 'KWD': 3}
day = date.fromisoformat
checked = 0


def same(a, b, what):
    global checked
    checked += 1
    if a != b:
        raise SystemExit(f'{what}: here {a!r}, frozen {b!r}')


def cents(value, currency, mode=ROUND_HALF_UP):
    """A fraction or decimal as a text at the currency's scale."""
    if isinstance(value, F):
        value = D(value.numerator) / D(value.denominator)
    text = f'{value.quantize(D(1).scaleb(-SCALE[currency]), mode):f}'
    return text[1:] if text.startswith('-') and not text.strip('-0.') else text


def month_end(d):
    return d.replace(day=monthrange(d.year, d.month)[1])


def plus_months(d, n):
    month = d.month - 1 + n
    year, month = d.year + month // 12, month % 12 + 1
    return date(year, month, min(d.day, monthrange(year, month)[1]))


# The yard's working days.
YARD = BOOK['calendars'][0]
OFF, ON = set(YARD['holidays']), set(YARD['workingDays'])
works = lambda d: str(d) in ON or (d.isoweekday() < 6 and str(d) not in OFF)


def following(d):
    while not works(d):
        d += timedelta(1)
    return d


def modified_following(d):
    moved = following(d)
    if moved.month == d.month:
        return moved
    while not works(d):
        d -= timedelta(1)
    return d


def plus_business_days(d, n):
    while n:
        d += timedelta(1)
        n -= works(d)
    return d


# The parts of every invoice: (instalment or None, due, amount), worked out by hand from the terms.
BY_TERMS = {
    'E-005': lambda i: [(None, i + timedelta(30), D('2500.00'))],
    'E-008': lambda i: [(None, plus_months(i, 1).replace(day=15), D('640'))],
    'E-015': lambda i: [(n, following(i + timedelta(30 * n)), a) for n, a in ((1, D('333.33')), (2, D('333.33')), (3, D('333.34')))],
    'C-001': lambda i: [(None, month_end(i) + timedelta(30), D('100000'))],
    'C-002': lambda i: [(1, i, D('60000')), (2, day('2026-02-12') + timedelta(60), D('140000'))],
    'C-003': lambda i: [(None, day('2026-03-25') + timedelta(30), D('35000.35'))],
    'J-001': lambda i: [(None, month_end(i) + timedelta(30), D('1000000'))],
    # 35 % of 333,334 is 116,666.9, to the nearest thousand 117,000; half of the rest each. 28 February is a month end,
    # so two months on it is 30 April; three months on and day 31 it is 31 May.
    'J-002': lambda i: [(1, i + timedelta(30), D('117000')), (2, day('2026-04-30'), D('108167')), (3, day('2026-05-31'), D('108167'))],
    'U-001': lambda i: [(None, i + timedelta(60), D('10000'))],
    'U-003': lambda i: [(None, month_end(i) + timedelta(10), D('777.77'))],
    'U-004': lambda i: [(None, i, D('450'))],
}


def parts_of(invoice):
    issued = day(invoice['issueDate'])
    if 'instalments' in invoice:
        return [(n + 1, day(p['dueDate']), D(p['amount'])) for n, p in enumerate(invoice['instalments'])]
    if 'terms' in invoice:
        return BY_TERMS[invoice['id']](issued)
    return [(None, day(invoice['dueDate']), D(str(invoice['amount'])))]


def ledger(as_of):
    """Items, unapplied credits and settlement days at the end of a day."""
    items, unapplied = [], []
    credits = [dict(p, rank=0) for p in BOOK['payments']] + [dict(n, rank=2) for n in BOOK['creditNotes']]
    used = {(c['rank'], c['id']): D(0) for c in credits}
    over = {}
    for invoice in BOOK['invoices']:
        issued = day(invoice['issueDate'])
        if issued > as_of:
            continue
        parts = [dict(no=n, due=u, amount=a, open=a, disputed=D(0), settled=issued if a == 0 else None, taken=[]) for n, u, a in parts_of(invoice)]
        parts.sort(key=lambda p: (p['due'], p['no'] or 0))
        moves = []
        for c in credits:
            if day(c['date']) > as_of or ('reversedOn' in c and day(c['reversedOn']) <= as_of):
                continue
            rows = c.get('applications', []) if c['rank'] == 0 else ([c] if 'invoiceId' in c else [])
            for row in rows:
                if row['invoiceId'] != invoice['id']:
                    continue
                on = max(day(row.get('on', c['date'])), issued)
                if on > as_of:
                    continue
                moves.append((on, c['rank'], c['id'], row.get('instalment') or 10**9, D(row['amount']), (c['rank'], c['id'])))
                if 'discount' in row:
                    moves.append((on, 1, c['id'], row.get('instalment') or 10**9, D(row['discount']), None))
        for w in BOOK['writeOffs']:
            if w['invoiceId'] == invoice['id'] and max(day(w['date']), issued) <= as_of:
                moves.append((max(day(w['date']), issued), 3, w['id'], w.get('instalment') or 10**9, D(w['amount']), None))
        for on, rank, _, number, left, source in sorted(moves, key=lambda m: m[:5]):
            for part in parts:
                if number == 10**9 or part['no'] == number:
                    taken = min(part['open'], left)
                    part['open'] -= taken
                    left -= taken
                    if source:
                        used[source] += taken
                    if taken:
                        part['taken'].append((on, rank, taken, part['open']))
                    if taken and part['open'] == 0:
                        part['settled'] = on
            if source and source[0] == 0 and left:
                over[source] = over.get(source, 0) + left
        for x in sorted(BOOK['disputes'], key=lambda x: (x['openedOn'], x['id'])):
            if x['invoiceId'] == invoice['id'] and day(x['openedOn']) <= as_of and not ('closedOn' in x and day(x['closedOn']) <= as_of):
                left = D(x['amount'])
                for part in parts:
                    if 'instalment' not in x or part['no'] == x['instalment']:
                        taken = min(part['open'] - part['disputed'], left)
                        part['disputed'] += taken
                        left -= taken
        items += [dict(p, invoice=invoice) for p in parts]
    for c in credits:
        if day(c['date']) > as_of or ('reversedOn' in c and day(c['reversedOn']) <= as_of):
            continue
        key = (c['rank'], c['id'])
        left, beyond = D(c['amount']) - used[key], over.get(key, D(0))
        kinds = [('credit-note', left)] if c['rank'] else [('cash', left - beyond), ('over-payment', beyond)]
        unapplied += [(c['customerId'], c['currency'], cents(a, c['currency']), c['date'], c['id'], k) for k, a in kinds if a]
    return items, unapplied


def item_row(p):
    return (p['invoice']['id'], p['no'], str(p['due']), cents(p['amount'], p['invoice']['currency']))


def late(due, as_of, how):
    roll = {'following': following, 'modified-following': modified_following}.get(how.get('roll'), lambda d: d)
    days = (as_of - roll(due)).days
    if days <= 0:
        return 0
    return days + {'due+1..asOf': 0, 'exclude-payment-day': -1, 'include-due-day': 1}[how.get('convention', 'due+1..asOf')]


def check_items(frozen, items, as_of, how):
    rows = {item_row(p): p for p in items if p['open'] > 0}
    same(len(rows), len(frozen), f'open items of {as_of}')
    for f in frozen:
        p = rows[(f['invoiceId'], f.get('instalment'), f['dueDate'], f['amount'])]
        money = lambda a: cents(a, f['currency'])
        same((money(p['open']), money(p['disputed']), money(p['open'] - p['disputed'])), (f['open'], f['disputed'], f['undisputed']), f'{f["invoiceId"]} on {as_of}')
        same(late(p['due'], as_of, how), f['daysPastDue'], f'days past due of {f["invoiceId"]} on {as_of}')


for request in load('expected/ledger.json'):
    answer, args = request['answer'], request['args']
    as_of = day(args[1] if request['verb'] == 'ledgerAsOf' else args[0]['asOf'])
    how = (args[2] if len(args) > 2 else {}) if request['verb'] == 'ledgerAsOf' else args[0]['convention']
    how = {'convention': how} if isinstance(how, str) else how
    items, unapplied = ledger(as_of)
    if request['verb'] == 'openItems':
        check_items(answer, items, as_of, how)
        continue
    check_items(answer['items'], items, as_of, how)
    same(sorted(unapplied), sorted((u['customerId'], u['currency'], u['amount'], u['date'], u['documentId'], u['kind']) for u in answer['unapplied']), f'unapplied on {as_of}')
    gone = {item_row(p): p for p in items if p['open'] == 0}
    same(len(gone), len(answer['settled']), f'settled items on {as_of}')
    for f in answer['settled']:
        p = gone[(f['invoiceId'], f.get('instalment'), f['dueDate'], f['amount'])]
        same((str(p['settled']), late(p['due'], p['settled'], how)), (f['settledOn'], f['daysPastDue']), f'settlement of {f["invoiceId"]}')


def bucket_of(age, basis, edges, schedule, aged):
    """The place of a bucket, by asking each edge in turn for the day that lies so far back."""
    due = basis == 'due-date'
    today = schedule.get('dueToday', 'current')
    if due and (age < 0 or (age == 0 and today == 'current')):
        return 0
    for place, edge in enumerate(edges):
        unit = schedule.get('unit', 'day')
        reach = {
            'day': lambda: edge,
            'week': lambda: edge * 7,
            'month': lambda: (aged - plus_months(aged, -edge)).days,
            'calendar-month': lambda: (aged - plus_months(aged.replace(day=1), 1 - edge)).days,
        }[unit]()
        if age <= reach - (schedule.get('edge') == 'excluded'):
            return place + due
    return len(edges) + due


def shares(amounts):
    total = sum(amounts)
    if total == 0:
        return [None] * len(amounts)
    exact = [a * 10000 / total for a in amounts]
    floors = [int(e.to_integral_value(rounding='ROUND_FLOOR')) for e in exact]
    order = sorted(range(len(amounts)), key=lambda i: (floors[i] - exact[i], i))
    for i in order[: 10000 - sum(floors)]:
        floors[i] += 1
    return [f'{D(f).scaleb(-4):.4f}' for f in floors]


def check_aging(s, answer):
    as_of, aged = day(s['asOf']), day(s.get('agedAsOf', s['asOf']))
    items, unapplied = ledger(as_of)
    if 'items' in s:
        unapplied = []
    width = len(s['bucketEdges']) + 1 + (s['basis'] == 'due-date')
    cells, names = {}, set()
    cell = lambda c, who: cells.setdefault((c, who), dict(a=[D(0)] * width, d=[D(0)] * width, n=[0] * width, u=D(0)))
    for p in items:
        if p['open'] == 0:
            continue
        i = p['invoice']
        age = (aged - (p['due'] if s['basis'] == 'due-date' else day(i['issueDate']))).days
        at = bucket_of(age, s['basis'], s['bucketEdges'], s, aged)
        for who in (i['customerId'], None):
            c = cell(i['currency'], who)
            c['a'][at] += p['open']
            c['d'][at] += p['disputed']
            c['n'][at] += 1
    for customer, currency, amount, on, _, _ in unapplied:
        for who in (customer, None):
            c = cell(currency, who)
            c['u'] += D(amount)
            if s.get('unapplied', 'own-line') != 'own-line':
                at = 0 if s['unapplied'] == 'first-bucket' else bucket_of((aged - day(on)).days, s['basis'], s['bucketEdges'], s, aged)
                c['a'][at] -= D(amount)
    same(sorted({c for c, _ in cells}), [c['currency'] for c in answer['currencies']], f'currencies on {as_of}')
    for f in answer['currencies']:
        same(sorted(w for c, w in cells if c == f['currency'] and w), [x['customerId'] for x in f['customers']], 'customers')
        for row in [dict(f, customerId=None)] + f['customers']:
            c = cells[(f['currency'], row['customerId'])]
            money = lambda a: cents(a, f['currency'])
            where = f'{f["currency"]} of {row["customerId"]} on {as_of}'
            same((money(sum(c['a'])), sum(c['n']), money(c['u'])), (row['total'], row['count'], row['unapplied']), where)
            got = [(b['amount'], b['disputed'], b['count']) for b in row['buckets']]
            same([(money(a), money(d), n) for a, d, n in zip(c['a'], c['d'], c['n'])], got, where)
            if all(a >= 0 for a in c['a']):
                same(shares(c['a']), [b['share'] for b in row['buckets']], f'shares, {where}')


for request in load('expected/aging.json'):
    check_aging(request['args'][0], request['answer'])

control = load('expected/control.json')
items, unapplied = ledger(day('2026-03-31'))
for customer in control[0]['answer']['customers']:
    for b in customer['balances']:
        mine = [p for p in items if p['invoice']['customerId'] == customer['customerId'] and p['invoice']['currency'] == b['currency']]
        money = lambda a: cents(D(a), b['currency'])
        same(money(sum(p['open'] for p in mine)), b['open'], f'open of {customer["customerId"]}')
        same(money(sum(p['open'] for p in mine if p['due'] < day('2026-03-31'))), b['overdue'], f'overdue of {customer["customerId"]}')
STAGES = [(90, 'lawyer-letter'), (60, 'dedicated-collector'), (31, 'formal-demand'), (1, 'friendly-call'), (0, None)]
for rows in (control[0]['answer']['worklist'], control[1]['answer']):
    for row in rows:
        same(next(name for start, name in STAGES if row['daysPastDue'] >= start), row['stage'], f'stage of {row["invoiceId"]}')
classes = control[2]['answer']['classes']
items, _ = ledger(day('2026-06-30'))
for currency in SCALE:
    total = sum((p['open'] for p in items if p['invoice']['currency'] == currency), D(0))
    same(sum(D(c['amount']) for c in classes if c['currency'] == currency), total, f'classes in {currency}')

# Terms: due date, instalments, last discount day and discount, by hand.
BY_HAND = [
    ('2026-03-02', ['1000.00'], [('2026-02-10', '20.00')]),
    ('2026-04-28', ['333.33'], [('2026-03-09', '10.00'), ('2026-03-19', '6.67')]),  # 9.9999 and 6.6666
    ('2024-03-20', ['199.90'], [('2024-03-07', '5.00')]),  # 2024 is a leap year; 4.9975
    ('2026-03-02', ['1.00'], []),
    ('2026-03-31', ['1.00'], []),  # 2 March, then its month end
    ('2026-01-15', ['1.00'], []),
    ('2026-06-25', ['8250.75'], [('2026-06-10', '165.02')]),  # 165.015
    ('2026-06-30', ['8250.75'], [('2026-06-10', '165.02')]),
    ('2026-07-01', ['10.00'], []),
    ('2026-04-29', ['88888.88'], []),
    ('2026-03-15', ['88888.88'], []),
    ('2026-05-19', ['30000.00', '70000.01'], []),  # 30000.003
    ('2026-03-20', ['0.01', '0.00'], []),  # half a cent rounds up, the last line takes the rest
    ('2026-03-31', ['300', '701'], []),  # 300.3 yen
    ('2026-02-28', ['5.000'], []),
    None,
    (str(plus_business_days(day('2026-03-27'), 10)), ['640.40'], [(str(plus_business_days(day('2026-03-27'), 5)), '19.21')]),  # 19.212
    ('2026-08-24', ['500.00', '100.00', '590.00'], []),  # 4 August lies in the works holiday
]
for request, hand in zip(load('expected/terms.json'), BY_HAND, strict=True):
    a = request['answer']
    if hand is None:
        same(a, {'status': 'needs-anchor', 'missing': ['delivery']}, 'COD')
        continue
    same((a['dueDate'], [i['amount'] for i in a['instalments']], [(d['until'], d['discount']) for d in a['discounts']]), hand, str(request['args'][0]['terms']))

discounts = [r['answer'] for r in load('expected/discount.json')]
for answer, hand in zip(discounts[:7], [
    ('earned', '50.00', '2450.00', '0.00'),
    ('lapsed', '0.00', '2500.00', '50.00'),
    ('earned', '50.00', '2450.00', '0.00'),
    ('earned', '100.00', '9800.00', '5000.00'),  # 4,900 settles 4,900 / 0.98 = 5,000
    ('earned', '19.20', '1170.80', '0.00'),  # 2 % of 1,190 − 190 − 40
    ('earned', '21.42', '1049.58', '0.00'),  # 2 % of 1,071
    ('earned', cents(D(100000) * 3 / 97, 'JPY', ROUND_DOWN), '323334', '230241'),  # 9,999.99 and 3,092.78 rounded down
], strict=True):
    same((answer['status'], answer['discount'], answer['payable'], answer['residue']), hand, 'discount')
same(discounts[5]['taxAdjustment'], '3.42', 'tax of the discount')  # 2 % of 171
same(discounts[7]['discount'], cents(F(10000) * F(18, 100) * 38 / 365, 'USD'), 'dynamic discount')
same(discounts[8]['gross'], '182.51', 'gross')  # 100.05 + 19.01, 49.95 + 3.50, 10.00
same(discounts[8]['discount'], '5.47', 'discount with its tax')  # 3.00 + 1.50 + 0.30, taxes 0.57 and 0.10
same((discounts[9]['earned'], discounts[9]['unearned']), ('0.00', '200.00'), 'unearned discount')
nominal = D(2) / D(98) * D(365) / D(20)
same(discounts[10], {'nominal': f'{nominal:.12f}', 'effective': f'{(D(100) / D(98)) ** (D(365) / D(20)) - 1:.12f}'}, 'cost of a discount')

allocations = [r['answer'] for r in load('expected/allocation.json')]
DEBTS = {d['id']: {k: D(d.get(k, 0)) for k in ('costs', 'interest', 'principal')} for d in REQUESTS['named']['$debts']}


def pay(order, money, components):
    """Fills debt after debt, part after part."""
    paid = {}
    for name in order:
        for part in components:
            take = min(DEBTS[name][part], money)
            paid[(name, part)] = take
            money -= take
    return paid, money


LAW = ['costs', 'interest', 'principal']
for answer, (order, money, components) in zip(allocations, [
    (['D-1'], '50000', LAW),
    (['D-1'], '50000', LAW[::-1]),
    (None, '1234.57', LAW),
    (['D-3', 'D-2', 'D-5', 'D-1'], '160000', LAW),
    (['D-3', 'D-2', 'D-1', 'D-5', 'D-4'], '999999.99', LAW),
]):
    if order is None:
        # Four debts take part payments and share by what is open, cents by largest remainder.
        open_ = {n: sum(DEBTS[n].values()) for n in ('D-1', 'D-2', 'D-3', 'D-4')}
        exact = {n: D(money) * 100 * o / sum(open_.values()) for n, o in open_.items()}
        got = {n: int(e) for n, e in exact.items()}
        for n in sorted(exact, key=lambda n: got[n] - exact[n])[: 123457 - sum(got.values())]:
            got[n] += 1
        for row in answer['applied']:
            same(row['total'], cents(D(got.get(row['debtId'], 0)) / 100, 'CNY'), f'share of {row["debtId"]}')
        continue
    paid, left = pay(order, D(money), components)
    same(answer['unapplied'], cents(left, 'CNY'), 'left of a payment')
    for row in answer['applied']:
        for part in LAW:
            same(row[part], cents(paid.get((row['debtId'], part), D(0)), 'CNY'), f'{part} of {row["debtId"]}')
same([(l['applied'], l['discount'], l['remaining']) for l in allocations[5]['lines']], [('980.00', '20.00', '0.00'), ('490.00', '0.00', '10.00')], 'short payment')
same(allocations[7], '4.06', 'tolerance')  # 0.5 % of 812.34 is 4.0617

interest = [r['answer'] for r in load('expected/interest.json')]
simple = lambda base, days, rate=F(912, 10000), year=365: F(str(base)) * rate * days / year
same(interest[0]['interest'], cents(simple(10000, 150), 'EUR'), 'simple interest')
# 46 days to 15 January; 3,000 pay 40 of costs, 114.94 of interest, 2,845.06 of principal; 76 days to 1 April; then 90.
first = D(cents(simple(10000, 46), 'EUR'))
base2 = D(10000) - (3000 - 40 - first)
second = D(cents(simple(10000, 46) + simple(base2, 76), 'EUR')) - first
base3 = base2 - (2500 - second)
same(interest[1]['principalOpen'], cents(base3, 'EUR'), 'principal after payments')
same(interest[1]['interest'], cents(simple(10000, 46) + simple(base2, 76) + simple(base3, 90), 'EUR'), 'interest with payments')
segments = [(181, F(1027, 10000)), (184, F(927, 10000)), (181, F(927, 10000))]
same(interest[2]['interest'], cents(sum(D(cents(F(70000) * r * d / 365, 'EUR', ROUND_HALF_EVEN)) for d, r in segments), 'EUR'), 'floating interest')
open_, total = D(1500), D(0)
for days in (30, 30, 15):
    piece = D(cents(F(open_) * 6 / 100 * days / 360, 'USD'))
    total, open_ = total + piece, open_ + piece
same(interest[3]['interest'], cents(total, 'USD'), 'compound interest')


def check_interest(answer, as_of):
    """9.12 % a year on what is open and not disputed."""
    items, _ = ledger(as_of)
    rows = {(p['invoice']['id'], p['no']): p for p in items if p['open'] > 0}
    same(len(rows), len(answer['items']), 'items with interest')
    totals = {}
    for f in answer['items']:
        p = rows[(f['invoiceId'], f.get('instalment'))]
        days = max(0, (as_of - p['due']).days)
        amount = cents(simple(p['open'] - p['disputed'], days), f['currency'])
        same((days, amount), (f['days'], f['interest']), f'interest on {f["invoiceId"]}')
        totals[f['currency']] = totals.get(f['currency'], D(0)) + D(amount)
    for t in answer['totals']:
        same(cents(totals[t['currency']], t['currency']), t['interest'], f'interest in {t["currency"]}')


check_interest(interest[4], day('2026-06-30'))
check_interest(interest[5], day('2026-03-31'))
# Base rate 4.75 % on 31 December 2024, and 8; 70 pounds for a debt of 1,000 to 9,999.99.
same((interest[6]['interest'], interest[6]['fixedCompensation']), (cents(simple(1200, 181, F(1275, 10000)), 'GBP'), '70.00'), 'UK 1998 Act')
# Basiszinssatz 3.37 %, 2.27 %, 1.27 %, and 9; 2024 has 366 days.
bgb = simple(4800, 17, F(1237, 10000), 366) + simple(4800, 181, F(1127, 10000)) + simple(4800, 61, F(1027, 10000))
same((interest[7]['interest'], interest[7]['fixedCompensation']), (cents(bgb, 'EUR'), '40.00'), 'BGB § 288')
same(interest[8]['interest'], cents(F(100000) * 45 * 5 / 10000, 'CNY'), 'Chinese SME regulations')
same((interest[9]['interest'], interest[9]['perDiem']), (cents(simple(4800, 107), 'EUR'), cents(simple(4800, 1), 'EUR')), 'payoff')

numbers = [r['answer'] for r in load('expected/numbers.json')]
half_up = lambda value, digits: f'{value.quantize(D(1).scaleb(-digits), ROUND_HALF_UP):f}'
same(numbers[0], half_up(D(181) / 365, 30), 'ACT/365F')
same(numbers[1], half_up(D(181) / 360, 30), 'ACT/360')
same(numbers[2], half_up(D(154) / 365 + D(212) / 366, 30), 'ACT/ACT-ISDA')  # 31 July to 31 December, and on to 31 July
same(numbers[3], half_up(D(180) / 360, 30), '30/360-US')  # both ends are a 30th: the last of February and the 31st
same(numbers[4], half_up(D(6 * 30 + 30 - 29) / 360, 30), '30E/360')
same(numbers[5], half_up(D(180) / 360, 30), '30E/360-ISDA')  # an August end that is a 30th, though the contract ends there
same(numbers[6], ['14.29'] * 4 + ['14.28'] * 3, 'a hundred in seven')
same(numbers[7], ['-185', '-111', '-74', '-630'], 'a thousand yen by 5:3:2:17')  # 185.19, 111.11, 74.07, 629.63
same(numbers[8], '10.00', 'half to even')
same(numbers[9], '人民币壹亿零柒佰万零伍拾叁元零柒分', 'capitals')
same(numbers[10], hashlib.sha256('{"a":{"z":-0.5,"ä":"\\u0001"},"b":[1,"二",null,true]}'.encode()).hexdigest(), 'digest')
same(numbers[11], str(plus_business_days(day('2026-04-02'), 20)), '20 business days')
same(numbers[12], str(modified_following(day('2026-05-31'))), 'modified following')
same(numbers[13], (day('2026-04-08') - following(day('2026-04-03'))).days, 'days past due')


def fig(value, digits=12):
    """A statistic: half-up, away from zero, in integers only."""
    if value is None:
        return None
    value = F(value)
    units = (abs(value) * 10**digits * 2 + 1) // 2
    text = f'{D(int(units)).scaleb(-digits):.{digits}f}'
    return '-' + text if value < 0 and units else text


def each(mine, frozen, what):
    """All fields that are recomputed, one by one."""
    for key, value in mine.items():
        same(value, frozen[key], f'{key} of {what}')


# Behaviour. An item: amount, open, due, issued, settled, by (what closed it), money (None, or whether a payment left a rest
# past its day), disputed.
DAY_ONE = day('2026-06-30')
NAMED = REQUESTS['named']


def history_of(as_of):
    rows = []
    for p in ledger(as_of)[0]:
        cash = [(on, left) for on, rank, _, _ in p['taken'] if rank == 0
                for left in [[l for o, _, _, l in p['taken'] if o == on][-1]]]
        rows.append(dict(
            p, currency=p['invoice']['currency'], customer=p['invoice']['customerId'], issued=day(p['invoice']['issueDate']),
            by=p['taken'][-1][1] if p['settled'] and p['taken'] else None,
            money=any(left > 0 for _, left in cash) if cash else None,
            disputed=any(x['invoiceId'] == p['invoice']['id'] and x.get('instalment', p['no']) == p['no'] and day(x['openedOn']) <= as_of for x in BOOK['disputes']),
        ))
    return rows


def promises_of(currency, customer, as_of, tolerance):
    tally = dict(kept=0, broken=0, pending=0)
    for v in BOOK['promises']:
        if v['currency'] != currency or customer not in (None, v['customerId']) or day(v['madeOn']) > as_of:
            continue
        last = day(v['dueOn']) + timedelta(tolerance)
        paid = D(0)
        for p in BOOK['payments']:
            if p['customerId'] != v['customerId'] and 'invoiceId' not in v or p['currency'] != currency:
                continue
            if not day(v['madeOn']) <= day(p['date']) <= min(last, as_of) or ('reversedOn' in p and day(p['reversedOn']) <= as_of):
                continue
            rows = p.get('applications', [])
            paid += sum(D(r['amount']) for r in rows if r['invoiceId'] == v['invoiceId']) if 'invoiceId' in v else D(p['amount'])
        tally['kept' if paid >= D(v['amount']) else 'broken' if as_of > last else 'pending'] += 1
    known = tally['kept'] + tally['broken']
    return dict(tally, brokenRate=fig(F(tally['broken'], known) if known else None))


def index_of(anchors, how, days):
    points = [(a['days'], F(a['index'])) for a in anchors]
    if days <= points[0][0]:
        return points[0][1]
    for (d0, i0), (d1, i1) in zip(points, points[1:]):
        if days < d1:
            return i0 + (i1 - i0) * F(days - d0, d1 - d0) if how == 'linear' else i0
    return points[-1][1]


def behaviour(items, currency, as_of, policy, promises):
    items = [i for i in items if i['amount'] > 0]
    paid = sorted([i for i in items if i['settled'] and i['by'] in (0, 1)], key=lambda i: (i['settled'], i['due']))
    open_ = [i for i in items if not i['settled']]
    credited, gone = ([i for i in items if i['settled'] and i['by'] == rank] for rank in (2, 3))
    beyond = [(i['settled'] - i['due']).days for i in paid]
    late = [max(0, d) for d in beyond]
    weights = [F(i['amount']) for i in paid]
    past = sorted([(as_of - i['due']).days for i in open_ if i['due'] < as_of], reverse=True)
    money = lambda rows, key='amount': cents(sum((i[key] for i in rows), D(0)), currency)
    mean = lambda values: F(sum(values), len(values)) if values else None
    weighed = lambda values: sum(w * v for w, v in zip(weights, values)) / sum(weights) if weights else None
    middle = lambda values: (lambda v: F(v[(len(v) - 1) // 2] + v[len(v) // 2], 2))(sorted(values)) if values else None
    share = lambda rows: F(sum(1 for r in rows if r), len(rows)) if rows else None
    spread = trend = None
    if len(beyond) > 1:
        square = sum((F(d) - mean(beyond)) ** 2 for d in beyond) / (len(beyond) - 1)
        spread = F((D(square.numerator) / D(square.denominator)).sqrt())
        half = len(beyond) // 2
        trend = mean(beyond[-half:]) - mean(beyond[:half])
    habit, rule = None, policy.get('habitual')
    if rule:
        seen = beyond + [d for d in past[::-1] if rule['overdue'] == 'counted' and d > rule['byMoreThanDays']]
        if len(seen) >= rule['of']:
            habit = sum(d > rule['byMoreThanDays'] for d in seen[-rule['of'] :]) >= rule['late']
    edges, delays = policy.get('delayEdges'), None
    if edges is not None:
        bounds = [(None, 0)] + list(zip([0] + edges, edges + [10**6]))
        delays = []
        for low, high in bounds:
            rows = [i for i, d in zip(paid, late) if (d == 0 if low is None else low < d <= high)]
            name = 'in-time' if low is None else f'{low + 1}+' if high == 10**6 else f'{low + 1}-{high}'
            delays.append(dict(id=name, count=len(rows), amount=money(rows)))
    index = policy.get('paymentIndex')
    was_late = [i for i, d in zip(paid, late) if d]
    return dict(
        currency=currency, asOf=str(as_of), settledCount=len(paid), settledAmount=money(paid), openCount=len(open_), openAmount=money(open_, 'open'),
        overdueCount=len(past), overdueAmount=money([i for i in open_ if i['due'] < as_of], 'open'),
        creditedCount=len(credited), creditedAmount=money(credited), writtenOffCount=len(gone), writtenOffAmount=money(gone),
        averageDaysLate=fig(mean(late)), averageDaysBeyondTerms=fig(mean(beyond)),
        medianDaysLate=fig(middle(late)), medianDaysBeyondTerms=fig(middle(beyond)),
        weightedDaysLate=fig(weighed(late)), weightedDaysBeyondTerms=fig(weighed(beyond)),
        weightedDaysToPay=fig(weighed([(i['settled'] - i['issued']).days for i in paid])),
        lateCount=len(was_late), lateAmount=money(was_late), lateShareByCount=fig(share(late)), lateShareByAmount=fig(weighed([d > 0 for d in late])),
        volatility=fig(spread), trend=fig(trend), delays=delays, longestDelay=max([0] + late + past) if paid or open_ else None,
        promises=promises,
        partialPaymentRate=fig(share([i['money'] for i in items if i['money'] is not None])),
        disputeRate=fig(share([i['disputed'] for i in items if i['disputed'] is not None])),
        paymentIndex=fig(weighed([index_of(index['anchors'], index['interpolation'], d) for d in beyond])) if index else None,
        habituallyLate=habit, recentDaysBeyondTerms=beyond[-24:], overdueDays=past[:24],
    )


manner_of = lambda s: NAMED['$manner'] if s.get('policy') == '$manner' else s.get('policy', {})


def behaviour_in_book(s, customer, currency):
    as_of, policy = day(s['asOf']), manner_of(s)
    rows = [i for i in history_of(as_of) if i['currency'] == currency and customer in (None, i['customer'])]
    return behaviour(rows, currency, as_of, policy, promises_of(currency, customer, as_of, policy.get('promiseToleranceDays', 0)))


for request in load('expected/behaviour.json'):
    s, answer = request['args'][0], request['answer']
    as_of = day(s['asOf'])
    if request['verb'] == 'behaviourOfBook':
        keys = {(i['customer'], i['currency']) for i in history_of(as_of)}
        keys |= {(v['customerId'], v['currency']) for v in BOOK['promises'] if day(v['madeOn']) <= as_of}
        same(sorted(keys), [(a['customerId'], a['currency']) for a in answer], f'customers that behave on {as_of}')
        for a in answer:
            each(behaviour_in_book(s, a['customerId'], a['currency']), a, f'{a["customerId"]} on {as_of}')
    elif 'history' in s:
        rows = []
        for h in NAMED['$history']:
            if day(h['issueDate']) <= as_of:
                settled = h['settledOn'] and day(h['settledOn']) <= as_of and day(h['settledOn']) or None
                rows.append(dict(amount=D(h['amount']), open=D(h['amount']), due=day(h['dueDate']), issued=day(h['issueDate']), settled=settled, by=0, money=None, disputed=None))
        each(behaviour(rows, s['currency'], as_of, s['policy'], dict(kept=0, broken=0, pending=0, brokenRate=None)), answer, 'a history')
    else:
        each(behaviour_in_book(s, s.get('customerId'), s['currency']), answer, f'{s.get("customerId")} in {s["currency"]}')


# Figures of periods: balances at the ends, documents dated within, and what discounts and write-offs found open.
def periods_between(start, stop, unit):
    while start < stop:
        if unit == 'iso-week':
            after, name = start + timedelta(7), '{}-W{:02}'.format(*start.isocalendar())
        else:
            after = plus_months(start, 1 if unit == 'month' else 3)
            name = f'{start:%Y-%m}' if unit == 'month' else f'{start.year}-Q{(start.month + 2) // 3}'
        yield name, start, after
        start = after


def balances(as_of):
    items, unapplied = ledger(as_of)
    of = lambda currency: [p for p in items if p['invoice']['currency'] == currency]

    def net_current(currency):
        """What is not past due where each customer's own credit is taken off, first off what is past due."""
        customers = {p['invoice']['customerId'] for p in of(currency)} | {u[0] for u in unapplied if u[1] == currency}
        total = D(0)
        for customer in customers:
            own = [p for p in of(currency) if p['invoice']['customerId'] == customer]
            credit = sum((D(u[2]) for u in unapplied if u[:2] == (customer, currency)), D(0))
            overdue = sum((p['open'] for p in own if p['due'] < as_of), D(0))
            total += sum((p['open'] for p in own if p['due'] >= as_of), D(0)) - max(D(0), credit - overdue)
        return total

    return {c: dict(
        netCurrent=net_current(c),
        open=sum((p['open'] for p in of(c)), D(0)), current=sum((p['open'] for p in of(c) if p['due'] >= as_of), D(0)),
        unapplied=sum((D(u[2]) for u in unapplied if u[1] == c), D(0)),
        discounts=sum((t[2] for p in of(c) for t in p['taken'] if t[1] == 1), D(0)),
        writeOffs=sum((t[2] for p in of(c) for t in p['taken'] if t[1] == 3), D(0)),
    ) for c in SCALE}


def period_rows(s):
    """Figures of each currency and period, as Decimals."""
    before = balances(day(s['from']) - timedelta(1))
    rows = {}
    for name, start, after in periods_between(day(s['from']), day(s['to']), s['unit']):
        now = balances(after - timedelta(1))
        within = lambda text: start <= day(text) < after
        for c in SCALE:
            docs = lambda kind: [x for x in BOOK[kind] if x['currency'] == c]
            come = sum((D(p['amount']) for p in docs('payments') if within(p['date'])), D(0))
            back = sum((D(p['amount']) for p in docs('payments') if 'reversedOn' in p and within(p['reversedOn'])), D(0))
            rows.setdefault(c, []).append(dict(
                id=name, start=start, after=after, days=(after - start).days, opening=before[c]['open'], openingUnapplied=before[c]['unapplied'],
                sales=sum((D(str(i['amount'])) for i in docs('invoices') if within(i['issueDate'])), D(0)), cash=come - back,
                credits=sum((D(n['amount']) for n in docs('creditNotes') if within(n['date'])), D(0)),
                discounts=now[c]['discounts'] - before[c]['discounts'], writeOffs=now[c]['writeOffs'] - before[c]['writeOffs'],
                open=now[c]['open'], current=now[c]['current'], netCurrent=now[c]['netCurrent'], unapplied=now[c]['unapplied'],
            ))
        before = now
    return rows


def counted_back(balance, history, zero, partial):
    """Days, what no period covered, and whether a period without sales stopped the count; the newest period first."""
    days, left = F(0), F(balance)
    for sales, length in history:
        if left == 0:
            break
        if sales <= 0:
            if zero == 'stop':
                break
            days += length if zero == 'count-days' else 0
        elif sales <= left:
            days, left = days + length, left - F(sales)
        else:
            part = left / F(sales) * length
            days += part if partial == 'none' else -(-part // 1) if partial == 'up' else (part * 2 + 1) // 2
            left = F(0)
    return days, left


def effectiveness(opening, sales, closing, current):
    could = F(opening) + sales - F(current)
    return (F(opening) + sales - F(closing)) / could if could > 0 else None


def trend_row(rows, at, policy):
    r = rows[at]
    net = policy['unapplied'] == 'net'
    closing = r['open'] - r['unapplied'] if net else r['open']
    opening = r['opening'] - r['openingUnapplied'] if net else r['opening']
    current = r['netCurrent'] if net else r['current']
    in_days = lambda amount, span: F(amount) / F(sum(x['sales'] for x in span)) * sum(x['days'] for x in span) if closing >= 0 and sum(x['sales'] for x in span) > 0 else None
    n = policy['rollingPeriods']
    counted, left = counted_back(closing, [(x['sales'], x['days']) for x in rows[at::-1]], policy['countback']['zeroSales'], policy['countback']['partialDay']) if closing >= 0 else (None, 1)
    sales = F(r['sales']) / (3 if policy['salesBasis'] == 'monthly-average' else 1)  # a quarter has three months
    return closing, current, dict(
        dso=fig(in_days(closing, [r])), rollingDso=fig(in_days(closing, rows[at + 1 - n : at + 1])) if at + 1 >= n else None,
        bestPossible=fig(in_days(current, [r]) if current >= 0 else None), averageDaysDelinquent=fig(in_days(closing - current, [r])),
        countbackDso=fig(counted if left == 0 else None), cei=fig(effectiveness(opening, sales, closing, current)),
    )


def check_periods(s, answer, is_trend):
    rows = period_rows(s)
    same(sorted({i['currency'] for i in BOOK['invoices']}), [c['currency'] for c in answer['currencies']], 'currencies of periods')
    for part in answer['currencies']:
        c = part['currency']
        money = lambda a: cents(a, c)
        same([r['id'] for r in rows[c]], [p['id'] for p in part['periods']], 'periods')
        for at, (r, f) in enumerate(zip(rows[c], part['periods'])):
            where = f'{c} in {r["id"]}'
            each(dict(days=r['days'], creditSales=money(r['sales'])), f, where)
            if is_trend:
                closing, current, figures = trend_row(rows[c], at, s['policy'])
                each(dict(figures, receivables=money(closing), currentReceivables=money(current)), f, where)
                continue
            shut = r['opening'] - r['openingUnapplied'] + r['sales'] - r['cash'] - r['discounts'] - r['credits'] - r['writeOffs']
            same(money(shut), money(r['open'] - r['unapplied']), f'{where} closes')
            each({k: money(r[k]) for k in ('cash', 'discounts', 'credits', 'writeOffs', 'unapplied')}, f, where)
            each(dict(
                {'from': str(r['start']), 'to': str(r['after'])}, openingReceivables=money(r['opening']), receivables=money(r['open']), currentReceivables=money(r['current']), netCurrentReceivables=money(r['netCurrent']),
                openingBalance=money(r['opening'] - r['openingUnapplied']), closingBalance=money(shut),
            ), f, where)


metrics = load('expected/metrics.json')
for request in metrics[:4]:
    check_periods(request['args'][0], request['answer'], request['verb'] == 'dsoTrend')

answers = [r['answer'] for r in metrics]
same(answers[4]['dso'], fig(F('153600.77') / F('343013.03') * 181), 'DSO')
same((answers[5]['dso'], answers[5]['receivables']), (fig(F(1333334 + 333335, 3) / (1000000 + 333334 - 7) * 90), '555556'), 'DSO of a mean')  # 555,556.33
for answer, request, order in ((answers[6], metrics[6], -1), (answers[7], metrics[7], 1)):
    s = request['args'][0]
    spans = [(D(p['creditSales']), p.get('days') or (day(p['to']) - day(p['from'])).days) for p in s['periods']][::order]
    days, left = counted_back(D(s['receivables']), spans, s['policy']['zeroSales'], s['policy']['partialDay'])
    each(dict(dso=fig(days) if left == 0 else None, daysCounted=fig(days), uncovered=cents(left, s['currency'])), answer, 'counting back')
    same(fig(days) if s['policy']['partialDay'] == 'none' else answer['daysCounted'], fig(sum(F(x['days']) for x in answer['steps'])), 'days of steps')
    same(sum(D(x['covered']) for x in answer['steps']) + D(answer['uncovered']), D(s['receivables']), 'what steps cover')
for answer, months in ((answers[8], 1), (answers[9], 3)):
    sales = F('10890.01') / months
    cei = effectiveness(6200, sales, 6340, 3590)
    each(dict(cei=fig(cei), percent=fig(cei * 100), collected=cents(6200 + sales - 6340, 'EUR'), collectable=cents(6200 + sales - 3590, 'EUR')), answer, 'effectiveness')
paid = [i for i in history_of(DAY_ONE) if i['currency'] == 'EUR' and i['settled'] and i['by'] in (0, 1)]
total = sum(i['amount'] for i in paid)
weighed = lambda of: fig(sum(F(i['amount']) * of(i) for i in paid) / F(total))
beyond = lambda i: (i['settled'] - i['due']).days
each(dict(
    amount=cents(total, 'EUR'), daysToPay=weighed(lambda i: (i['settled'] - i['issued']).days), daysLate=weighed(lambda i: max(0, beyond(i))), daysBeyondTerms=weighed(beyond),
), answers[10], 'days to pay')

# Expected losses: rate × multiplier, one at the most, on what is not assessed by itself.
MATRIX = NAMED['$matrix']

def check_losses(currencies, is_assessed):
    """Losses by the matrix; with two customers who are assessed by themselves, or without."""
    items, _ = ledger(DAY_ONE)
    for f in currencies:
        c = f['currency']
        gross, apart, own = [D(0)] * 5, [D(0)] * 5, D(0)
        for p in items:
            if p['invoice']['currency'] == c:
                at = bucket_of((DAY_ONE - p['due']).days, 'due-date', [30, 60, 90], {}, DAY_ONE)
                gross[at] += p['open']
                if is_assessed and (c, p['invoice']['customerId']) == ('EUR', 'c-broke'):
                    apart[at] += p['open']
        if is_assessed and c == 'EUR':
            own = D('1500.00')
        if is_assessed and c == 'CNY':
            apart[3], own = D('10000.00'), D('2500.50')
        rates = [min(F(1), F(r['rate']) * F(MATRIX['forwardLooking'])) for r in MATRIX['rows']]
        exact = [F(g - a) * r for g, a, r in zip(gross, apart, rates)]
        money = lambda a: cents(a, c)
        losses = [D(money(x)) for x in exact]
        for row, g, a, r, x in zip(f['rows'], gross, apart, rates, losses, strict=True):
            each(dict(gross=money(g), individual=money(a), base=money(g - a), loss=money(x)), row, f'{row["bucket"]} in {c}')
            same(F(row['expectedRate']), r, 'expected rate')
        same([F(r['rate']) for r in MATRIX['rows']], [F(r['rate']) for r in f['rows']], 'rates')
        provision = sum(losses) + own
        each(dict(
            gross=money(sum(gross)), matrixLoss=money(sum(losses)), unrounded=fig(sum(exact)), individualLoss=money(own), provision=money(provision),
            coverage=fig(F(provision) / F(sum(gross)) if sum(gross) else None),
        ), f, f'losses in {c}')


check_losses(answers[11]['currencies'], True)
# 46.8518…, 47.7461…, 345.67 (0.9 × 1.15 is above one) and nothing on the credit: 440.2679…, so a cent goes to the largest rests.
exact = [F('12345.67') * F('0.003795'), F('2345.67') * F('0.020355'), F('345.67'), F(0)]
whole = [int(x * 100) for x in exact]
for at in sorted(range(4), key=lambda at: whole[at] - exact[at] * 100)[: int(D(cents(sum(exact), 'EUR', ROUND_HALF_EVEN)) * 100) - sum(whole)]:
    whole[at] += 1
f = answers[12]['currencies'][0]
same([cents(D(x) / 100, 'EUR') for x in whole], [r['loss'] for r in f['rows']], 'losses rounded once')
each(dict(matrixLoss=cents(D(sum(whole)) / 100, 'EUR'), unrounded=fig(sum(exact)), gross='14991.34', coverage=fig(F(sum(whole), 1499134))), f, 'losses rounded once')

# Exposures and limits.
limits = load('expected/limits.json')
answers = [r['answer'] for r in limits]
items, unapplied = ledger(DAY_ONE)
west = [p for p in items if p['invoice']['customerId'] == 'c-west' and p['open'] > 0]
usd = lambda a: cents(a, 'USD')
owed = sum(p['open'] for p in west)
credit = sum(D(u[2]) for u in unapplied if u[0] == 'c-west')
ordered = D(2500) - 500 + 1200  # of O-8 500 were invoiced
past = [((DAY_ONE - p['due']).days, p) for p in west if (DAY_ONE - p['due']).days > 10]
each(dict(
    receivables=usd(owed), deliveries='0.00', openOrders=usd(ordered), unapplied=usd(credit), gross=usd(owed + ordered - credit), secured='100.00',
    exposure=usd(owed + ordered - credit - 100), overdue=usd(sum(p['open'] for _, p in past)), disputed=usd(sum(p['disputed'] for p in west)),
    retained='0.00', longestDaysPastDue=max(d for d, _ in past),
), answers[0], 'exposure to c-west')
same([(p['invoice']['id'], d, usd(p['open'])) for d, p in sorted(past, key=lambda x: -x[0])], [(o['invoiceId'], o['daysPastDue'], o['amount']) for o in answers[0]['overdueItems']], 'overdue of c-west')
ORDER = ('orderId', 'amount', 'consumed', 'open')
same([('O-8', '2500.00', '500.00', '2000.00'), ('O-9', '1200.00', '0.00', '1200.00')], [tuple(o[k] for k in ORDER) for o in answers[0]['orders']], 'orders of c-west')

# Two currencies: every document is converted by itself. I-2 consumes 250 of D-1, D-1 consumes 800 of O-2, I-1 400.10 of O-1.
in_euro = lambda amount, rate: D(cents(F(amount) * F(rate), 'EUR', ROUND_HALF_EVEN))
dollars = lambda amount: in_euro(amount, '0.91234')
owed = [D('400.10'), dollars('100.00'), in_euro('33333', '0.0061237')]
delivered = sum(owed) + dollars(800 - 250) - dollars('50.05')
ordered = D('1000') - D('400.10') + dollars(1200) - dollars(800)
insured = D(cents(F(min(D(1000), delivered)) * F(9, 10), 'EUR', ROUND_DOWN))
secured = insured + dollars('70.77')
euro = lambda a: cents(a, 'EUR')
each(dict(
    receivables=euro(sum(owed)), deliveries=euro(dollars(550)), openOrders=euro(ordered), unapplied=euro(dollars('50.05')), gross=euro(delivered + ordered),
    secured=euro(secured), exposure=euro(delivered + ordered - secured), overdue=euro(owed[1] + owed[2]), disputed=euro(dollars('30')),
    retained=euro(in_euro('1667', '0.0061237')), longestDaysPastDue=45,
), answers[1], 'exposure in two currencies')

same([('O-1', '1000.00', '400.10', '599.90'), ('O-2', euro(dollars(1200)), euro(dollars(800)), euro(dollars(1200) - dollars(800)))], [tuple(o[k] for k in ORDER) for o in answers[1]['orders']], 'orders')
same([('I-3', 45, euro(owed[2])), ('I-2', 12, euro(owed[1]))], [(o['invoiceId'], o['daysPastDue'], o['amount']) for o in answers[1]['overdueItems']], 'overdue')

# Orders: what is decided, the shortfall, exposure after, limit, what is available before and after.
west_after = D(answers[0]['exposure']) + 3000 - 500 - 1200  # prepaid, and O-9 is among the open orders with 1,200
added = D('304.12')  # 333.33 × 0.91234 is 304.1102…, rounded up
for answer, hand in zip(answers[2:6], [
    ('approve', '0.00', '500000.00', '500000.00', '80000.00', '0.00', 'watch', ['limits.watch']),
    ('needs-approval', '0.00', '500000.00', '500000.00', '80000.00', '0.00', 'ok', ['limits.at-limit']),
    # The grade caps the limit; a quarter of 3,000 is 750, and 500 are there; 2,012.33 overdue for more than 30 days; the
    # longest delay is 151 days; the one promise was kept.
    ('hold', usd(max(D(0), west_after - 5500)), usd(west_after), '5500.00', usd(D(5500) - D(answers[0]['exposure'])), usd(D(5500) - west_after), 'ok',
     ['limits.grade-limit', 'limits.overdue', 'limits.prepayment-missing', 'limits.longest-delay']),
    ('reject', euro(added - 100), euro(900 + added), None, None, None, 'no-limit', ['limits.no-limit', 'limits.over-limit', 'limits.over-limit']),
], strict=True):
    keys = ('decision', 'shortfall', 'exposureAfter', 'limit', 'available', 'availableAfter', 'status')
    same(hand[:7], tuple(answer[k] for k in keys), 'an order')
    same(D(answer['exposureAfter']), D(answer['exposure']) + D(answer['added']), 'what an order adds')
    same(sorted(hand[7]), sorted(r['code'] for r in answer['reasons']), 'reasons of an order')

same([r['answer']['exposure'] for r in limits[2:6]], ['420000.00', '420000.00', answers[0]['exposure'], '900.00'], 'exposure before')
median = lambda v: (sorted(v)[(len(v) - 1) // 2] + sorted(v)[len(v) // 2]) / 2
hand = [D(48000), D(0), D('33333.33'), median([D(20000), D('60000.01'), D(45000), D(30000)]), D(cents(F('15000.55') * F('2.5') * F('0.9'), 'USD', ROUND_DOWN))]
same([usd(x) for x in hand], [m['limit'] for m in answers[6]['methods']], 'methods')
blend = D(cents(F(sum(hand)) / 5, 'USD', ROUND_DOWN))
same((usd(blend), usd(blend // 1000 * 1000)), (answers[6]['blended'], answers[6]['limit']), 'a limit by average')
needs = D(euro(F('123456.78') / 92 * 35 * F('1.19')))
banded = D(euro(F('99999.99') / 8))  # −1.8 is the last figure of its band
same([euro(needs), euro(banded), None, '40000.00'], [m['limit'] for m in answers[7]['methods']], 'methods')
blend = D(euro((F(needs) * 3 + F(banded) * 2 + 40000) / 6))  # the method that is not known has no weight
same((euro(blend), '33333.33'), (answers[7]['blended'], answers[7]['limit']), 'a limit by weights')  # 39,000, above the ceiling
hand = [F(3000001 - 500000, 2) / 2, F(7777777) * F('0.12345'), F(700001)]
same([cents(x, 'JPY', ROUND_DOWN) for x in hand], [m['limit'] for m in answers[8]['methods']], 'methods')
same((cents(min(hand), 'JPY', ROUND_DOWN), '650000'), (answers[8]['blended'], answers[8]['limit']), 'a smallest limit')  # 620,000, below the floor
for answer, hand in zip(answers[9:14], [
    ('15000.00', '2654.33', 'raise'),  # a quarter more is 15,432.08, and the ceiling lies below
    ('12345.67', '0.00', 'keep'),  # amber
    ('7407.41', '-4938.26', 'cut'),  # 40 % less; to the nearest hundred would be too far
    ('15000.00', '500.00', 'raise'),
    ('12345.67', '0.00', 'keep'),  # the payment record forbids it
], strict=True):
    same(hand, (answer['next'], answer['change'], answer['direction']), 'a review')

# Scores: contributions by hand from the card; shortfalls against the most that each can bring.
scores = [r['answer'] for r in load('expected/scoring.json')]
for answer, points, most, grade in (
    (scores[0], ['9', '6', '2.25', '8'], ['9', '6', '3', '8'], 'A'),
    (scores[1], ['4.5', '2', '3', '2'], ['9', '6', '3', '8'], 'B'),
):
    same(points, [c['contribution'] for c in answer['contributions']], 'contributions')
    same([D(m) - D(p) for m, p in zip(most, points)], [D(c['shortfall']) for c in answer['contributions']], 'shortfalls')
    same((D('10.25') + sum(map(D, points)), grade, '10.25'), (D(answer['score']), answer['grade'], answer['offset']), 'score')
    same(list(map(D, points)), [D(c['points']) * D(c['weight']) for c in answer['contributions']], 'points')
    same(list(map(D, most)), [D(c['maximum']) for c in answer['contributions']], 'the most')
same(('not-computable', ['country']), (scores[2]['status'], scores[2]['missing']), 'score without a fact')
b = behaviour_in_book(dict(asOf='2026-06-30'), None, 'EUR')
score = 100 + (D(0) if D(b['averageDaysLate']) < 0 else D('-3.5') if D(b['averageDaysLate']) < 15 else D('-20.25')) + (D(0) if D(b['lateShareByAmount']) < D('0.5') else D(-30))
same((score, None, '100'), (D(scores[3]['score']), scores[3]['grade'], scores[3]['offset']), 'score of behaviour')
first, second = scores[3]['contributions']
same((D(b['averageDaysLate']), D(b['lateShareByAmount'])), (D(first['fact']), D(second['fact'])), 'facts of behaviour')
same((score - 100, 100 - score), tuple(D(first[k]) + D(second[k]) for k in ('contribution', 'shortfall')), 'parts of a score of behaviour')
same([D(c['contribution']) for c in (first, second)], [D(c['points']) * D(c['weight']) for c in (first, second)], 'points')
BINS = [(109, 70), (527, 186), (64, 0), (0, 4)]
for answer, sign, fill in ((scores[4], 1, lambda n: D(n)), (scores[5], -1, lambda n: D(n or '0.99')), (scores[6], -1, lambda n: n + D('0.5'))):
    good, bad = [fill(g) for g, _ in BINS], [fill(b) for _, b in BINS]
    value = D(0)
    for row, (g0, b0), g, b in zip(answer['bins'], BINS, good, bad, strict=True):
        each(dict(good=g0, bad=b0, share=fig(F(g0 + b0, 960)), badRate=fig(F(b0, g0 + b0))), row, f'bin {row["id"]}')
        if g == 0 or b == 0:
            same((None, None), (row['woe'], row['informationValue']), f'bin {row["id"]}')
            value = None
            continue
        g, b = g / sum(good), b / sum(bad)
        part = (b - g) * (b / g).ln()
        same((fig((b / g).ln() * sign), fig(part)), (row['woe'], row['informationValue']), f'bin {row["id"]}')
        value = value if value is None else value + part
    same(fig(value), answer['informationValue'], 'information value')
A = {k: F(v) for k, v in NAMED['$accounts'].items()}
X = [(A['currentAssets'] - A['currentLiabilities']) / A['totalAssets'], A['retainedEarnings'] / A['totalAssets'], A['ebit'] / A['totalAssets'],
     A['marketValueOfEquity'] / A['totalLiabilities'], A['sales'] / A['totalAssets']]
BOOK_EQUITY = A['bookValueOfEquity'] / A['totalLiabilities']
line = lambda coefficients, ratios, constant=0: F(constant) + sum(F(c) * x for c, x in zip(coefficients.split(), ratios, strict=True))
Y, LOWER = X[:3] + [BOOK_EQUITY], [F('0.1'), F('0.05'), F('0.025'), F('0.1076190476190476190476')]
for answer, z, low, high in zip(scores[7:], [
    line('1.2 1.4 3.3 0.6 0.999', X), line('1.2 1.4 3.3 0.6 1.0', X), line('0.717 0.847 3.107 0.420 0.998', Y + X[4:]),
    line('6.56 3.26 6.72 1.05', Y), line('6.56 3.26 6.72 1.05', Y, '3.25'), line('6.56 3.26 6.72 1.05', LOWER),  # just below 1.1
], ['1.81', '1.81', '1.23', '1.1', '4.35', '1.1'], ['2.99', '2.99', '2.9', '2.6', '5.85', '2.6'], strict=True):
    same((fig(z), 'distress' if z < F(low) else 'safe' if z > F(high) else 'grey'), (answer['z'], answer['zone']), 'Z-score')
    same([fig(F(c['coefficient']) * x) for c, x in zip(answer['components'], {'z': X, 'z-private': Y + X[4:]}.get(answer['model'], LOWER if z < F('1.1') else Y), strict=True)],
         [c['product'] for c in answer['components']], 'parts of a Z-score')
    same([fig(x) for x in {'z': X, 'z-private': Y + X[4:]}.get(answer['model'], LOWER if z < F('1.1') else Y)], [c['value'] for c in answer['components']], 'ratios')
    same(F('3.25') if answer['model'] == 'z-emerging' else 0, F(answer['constant']), 'constant')

# Plans: the first share rounded up, equal ones down, the rest last; dates from the first.
plans = [r['answer'] for r in load('expected/settlement.json')]
SLOW = [('2026-01-31', D('30000.01'), D(0)), ('2026-02-28', D(35000), D(0)), ('2026-03-31', D(35000), D(100))]
fortnights = [following(day('2026-04-30') + timedelta(14 * n)) for n in range(7)]
in_parts = [(str(d), D(4900) if n < 6 else D(34500 - 6 * 4900), (D('14.28') if n < 6 else D(100) - 6 * D('14.28')) + (D('25.50') if n == 0 else 0)) for n, d in enumerate(fortnights)]
yearly = [('2028-02-29', D(334), D(0)), ('2029-02-28', D(333), D(0)), ('2030-02-28', D(333), D(0))]  # 333.5 yen, up
for answer, rows, c in zip(plans, (SLOW, in_parts, yearly), ('CNY', 'CNY', 'JPY')):
    same([(n, d, cents(a, c), cents(x, c), cents(a + x, c)) for n, (d, a, x) in enumerate(rows, 1)], [(i['number'], i['dueDate'], i['amount'], i['charge'], i['payable']) for i in answer['instalments']], 'a plan')
    each(dict(total=cents(sum(r[1] for r in rows), c), chargeTotal=cents(sum(r[2] for r in rows), c), payableTotal=cents(sum(r[1] + r[2] for r in rows), c)), answer, 'a plan')
yuan = lambda a: cents(a, 'CNY')
for request in load('expected/settlement.json')[3:8]:
    _, facts, as_of, _ = request['args']
    as_of, f = day(as_of), request['answer']
    given = facts['payments'] if isinstance(facts, dict) else facts
    come = sorted((day(p['date']), D(p['amount'])) for p in (NAMED['$slowMoney'] if given == '$slowMoney' else given) if day(p['date']) <= as_of and not ('reversedOn' in p and day(p['reversedOn']) <= as_of))
    total, below, missed, late_open, now, following_due = sum(a for _, a in come), D(0), [], D(0), D(0), None
    walked = []
    for (due, a, x), row in zip(SLOW, f['instalments'], strict=True):
        due, payable = day(due), a + x
        filled = max(D(0), min(payable, total - below))
        below += payable
        paid_on, sum_ = None, D(0)
        for on, amount in come:
            sum_ += amount
            if sum_ >= below:
                paid_on = on
                break
        over = due + timedelta(4)  # the day after three days of grace
        is_missed = as_of >= over and (paid_on is None or paid_on >= over)
        if is_missed:
            missed.append(over)
        if paid_on is None:
            late_open += payable - filled if due < as_of else 0
            now += payable - filled if due <= as_of else 0
            if due >= as_of and following_due is None:
                following_due = dict(number=row['number'], dueDate=str(due), amount=yuan(payable - filled))
        state = 'paid' if paid_on else 'missed' if is_missed else 'late' if due < as_of else 'pending'
        each(dict(
            number=len(walked) + 1, dueDate=str(due), payable=yuan(payable), paid=yuan(filled), open=yuan(payable - filled), state=state, paidOn=paid_on and str(paid_on),
            daysLate=max(0, ((paid_on or as_of) - due).days), missedOn=str(over) if is_missed else None,
        ), row, f'instalment {row["number"]} on {as_of}')
        walked.append(due)
    left = max(D(0), below - total)
    each(dict(
        paid=yuan(total), open=yuan(left), overpaid=yuan(max(D(0), total - below)), arrears=yuan(late_open), dueNow=yuan(left if missed else now), nextDue=following_due,
        missed=len(missed), defaulted=bool(missed), defaultedOn=str(missed[0]) if missed else None, accelerated=bool(missed), acceleratedOn=str(missed[0]) if missed else None,
        revivedCharges=yuan(D(facts['waivedCharges'])) if missed and isinstance(facts, dict) else '0.00',
        state='completed' if left == 0 else 'accelerated' if missed else 'late' if late_open else 'on-track',
    ), f, f'a plan on {as_of}')
each(dict(outstanding='110000.00', disputed='1000.01', undisputed=yuan(D(110000) - D('1000.01'))), plans[8], 'a disputed part')
each(dict(outstanding='1500.125', disputed='500.000', undisputed=cents(D('1500.125') - 500, 'KWD')), plans[9], 'disputed lines')
half = D(cents(F('1715.91') / 2, 'CNY', ROUND_HALF_EVEN))  # 857.955
for answer, status, waived in ((plans[10], 'conditional', half), (plans[11], 'conditional', D('1715.91')), (plans[12], 'refused', D(0))):
    each(dict(status=status, accrued='1715.91', waived=yuan(waived), payable=yuan(D('1715.91') - waived)), answer, 'a waiver')
    for key in ('accrued', 'waived', 'payable') if answer['waiver'] else ():
        same(answer[key], answer['waiver'][key], 'a waiver to be stored')
same(('2026-04-02', yuan(half)), (plans[10]['waiver']['bindsFrom'], plans[10]['waiver']['waived']), 'a waiver to be stored')

asked = [r['args'][0]['milestones'] for r in load('expected/settlement.json')[10:12]]
same(asked, [p['waiver']['milestones'] for p in plans[10:12]], 'milestones')
# Due today, so late tomorrow; and the next due date. The review of an accelerated plan is not recomputed here.
same(['2026-03-01', '2026-03-31'], [plans[at]['nextReviewOn'] for at in (3, 7)], 'reviews of a plan')

# Fees by tier; the share of an insurer; limitation periods; premiums.
recovered = [r['answer'] for r in load('expected/recovery.json')]
TIERS = [(D(0), D(3000), D('0.25')), (D(3000), D(5000), D('0.18')), (D(5000), D(10**12), D('0.1111'))]
by_slab = lambda money: D(usd(sum(max(D(0), min(money, high) - low) * rate for low, high, rate in TIERS)))
receipts = sorted(((r['date'], D(r['amount'])) for r in load('expected/recovery.json')[0]['args'][0]['receipts']))
charged, rows = D(0), []
for on, amount in receipts:
    before = by_slab(charged)
    charged += amount if on > '2026-04-09' else 0
    rows.append((on, usd(amount), usd(by_slab(charged) - before)))
same(rows, [(r['date'], r['amount'], r['fee']) for r in recovered[0]['receipts']], 'fees of receipts')
all_ = sum(a for _, a in receipts)
for answer, c, money, base, fee, raw in (
    (recovered[0], 'USD', all_, charged, by_slab(charged), by_slab(charged)),
    (recovered[1], 'JPY', D(500001), D(500001), D(77500), D(77500)),  # 77,500.155; one yen above the bound costs 22,500 less
    (recovered[2], 'CNY', D('888.88'), D('888.88'), D('888.88'), D('106.67')),  # 12 %, the least fee of 1,000, and no more than came in
    (recovered[3], 'EUR', D('34567.89'), D('34567.89'), D(5000), D('5185.18')),  # 5,185.1835
):
    each(dict(recovered=cents(money, c), charged=cents(base, c), fee=cents(fee, c), net=cents(money - fee, c), adjustment=cents(fee - raw, c), effectiveRate=fig(F(fee) / F(money))), answer, 'a fee')
    same(cents(raw, c), cents(sum(D(p['fee']) for p in answer['parts']), c), 'parts of a fee')
    same(cents(base, c), cents(sum(D(p['amount']) for p in answer['parts']), c), 'parts of the money')
    for p in answer['parts']:
        same(True, abs(D(p['amount']) * D(p['rate']) - D(p['fee'])) < D(1).scaleb(-SCALE[c]), 'rate of a part')
loss = D('110000.33')
insured = D(yuan((D(100000) - D('3333.33')) * D('0.90')))
first = insured - (D(20000) - D('12345.67'))
pays = min(first, D(80000))
own = D(cents(loss * D('0.855'), 'CNY', ROUND_DOWN))
for answer, indemnity, parts in (
    (recovered[4], pays, [loss - 100000, D('3333.33'), D(100000) - D('3333.33') - insured, insured - first]),
    (recovered[5], own - D('3333.33'), [loss - own, D('3333.33')]),
    (recovered[6], D(0), [loss - D('4999.99'), D('4999.99')]),  # a cent short of the threshold
):
    each(dict(indemnity=yuan(indemnity), retained=yuan(loss - indemnity)), answer, 'an indemnity')
    same(yuan(loss), answer['loss'], 'loss')
    same([yuan(p) for p in parts], [p['amount'] for p in answer['parts']], 'what stays with the insured')
same((yuan(D(20000)), yuan(D(420000) + pays)), (recovered[4]['aggregateUsed'], recovered[4]['liabilityUsed']), 'sums of the period')
clock = lambda start, months: plus_months(day(start), months)
for answer, as_of, runs, safe, outer, status, warning in (
    (recovered[7], '2026-03-02', '2023-05-31', clock('2023-05-31', 36), clock('2023-05-31', 240), 'running', 90),
    (recovered[8], '2026-06-30', '2025-06-30', clock('2025-06-30', 36), clock('2024-02-29', 240), 'running', None),
    # An obstacle in the last six months: six months after its end. The suit of 1 June comes in time; from its end anew.
    (recovered[9], '2026-06-30', '2025-11-30', clock('2025-11-30', 36), clock('2022-01-31', 240), 'running', 1000),
    (recovered[10], '2026-06-30', '2024-02-29', clock('2024-02-29', 24), None, 'expired', None),  # a demand after the last day
):
    each(dict(runsFrom=runs, safeDate=str(safe), outerLimit=outer and str(outer), status=status, daysLeft=max(0, (safe - day(as_of)).days), warning=warning), answer, 'limitation')
same([str(following(day('2026-05-31'))), None, None, None], [r['rolledDate'] for r in recovered[7:11]], 'last day moved')
# The next warning, or the day after the last day.
same(['2026-05-01', '2028-04-01', '2028-12-01', None], [r['nextReviewOn'] for r in recovered[7:11]], 'reviews of limitation')
steps = [[], [('2025-01-10', clock('2024-02-29', 36)), ('2025-06-30', clock('2025-06-30', 36))],
         [('2024-10-01', clock('2024-12-15', 6)), ('2025-06-01', clock('2025-11-30', 36))], [('2026-03-01', clock('2024-02-29', 24))]]
same([[(on, str(safe)) for on, safe in x] for x in steps], [[(x['on'], x['safeDate']) for x in r['steps']] for r in recovered[7:11]], 'steps of limitation')
turnover = F('8765432.10')
premiums = [max(D(12000), D(euro(turnover * F(rate)))) for rate in ('0.00123', '0.00456')]
same([(euro(p), True, '2026-06-30') for p in premiums], [tuple(recovered[11][k][x] for x in ('value', 'estimate', 'asOf')) for k in ('minimum', 'maximum')], 'premiums')

# Escalation: every open item is a case. What is not held and not commanded before is called from day 1 and gets a formal
# demand from day 31, which is never skipped; one call of a customer for all of them, and one letter for those in one
# currency.
case_of = lambda p: p['invoice']['id'] + (f'#{p["no"]}' if p['no'] else '')
commanded, before = {}, {}
for request, date_ in zip(load('expected/escalation.json'), ('2026-03-31', '2026-04-30')):
    answer, as_of = request['answer'], day(date_)
    items = {case_of(p): p for p in ledger(as_of)[0] if p['open'] > 0}
    stands = {c: on for c, on in commanded.items() if c in items}
    gone = sorted(c for c in commanded if c not in items)
    fresh, letters = {}, {}
    for c, p in items.items():
        days = (as_of - p['due']).days
        if c not in commanded and days > 0 and p['open'] > p['disputed']:
            fresh[c] = ('formal-demand' if days >= 31 else 'friendly-call', date_)
            amount = cents(p['open'] - p['disputed'], p['invoice']['currency'])
            letters.setdefault((p['invoice']['customerId'], fresh[c][0], fresh[c][0] == 'formal-demand' and p['invoice']['currency']), []).append((c, p['invoice']['currency'], amount))
    got, covers = {}, {}
    for x in answer['commands']:
        same((date_, x['items'][0]['caseId'] + '/1' + f'+{len(x["items"]) - 1}' * (len(x['items']) > 1)) if 'items' in x else (date_, x['caseId'] + '/2'), (x['on'], x['id']), 'a command')
        if 'items' in x:
            same(('call', None) if x['stage'] == 'friendly-call' else ('compose-notice', 14), (x['type'], x['deadlineDays']), f'command {x["id"]}')
            got[(x['customerId'], x['stage'], x['type'] == 'compose-notice' and x['items'][0]['currency'])] = sorted((t['caseId'], t['currency'], t['amount']) for t in x['items'])
            same([(t['caseId'] + '/1', x['stage']) for t in x['items']], [(t['commandId'], t['stage']) for t in x['items']], f'items of {x["id"]}')
    for k, v in letters.items():
        for c, _, _ in v:
            covers[c] = min(x[0] for x in v) + f'/1+{len(v) - 1}' if len(v) > 1 else None
    same({k: sorted(v) for k, v in letters.items()}, got, f'letters and calls of {as_of}')
    same([(c, c + '/1') for c in gone], sorted((x['caseId'], x['withdraws']) for x in answer['commands'] if 'items' not in x and x['type'] == 'withdraw-touch'), 'withdrawn')
    same(sorted((c, *commanded[c]) for c in stands), sorted((x['caseId'], x['stage'], x['commandedOn']) for x in answer['pending']), f'pending on {as_of}')
    commanded = {**stands, **fresh}
    if date_ == '2026-03-31':
        march = answer, dict(fresh), dict(covers)
    states = {x['caseId']: x for x in answer['states']}
    same(sorted(set(items) | set(before)), sorted(states), f'cases of {as_of}')
    same(answer['states'], [x['state'] for x in answer['cases']], 'states of cases')
    reviews = []
    for row in answer['cases']:
        c, x = row['caseId'], row['state']
        p, was = items.get(c), before.get(c)
        currency = (p or was['part'])['invoice']['currency']
        part = p or dict(was['part'], open=D(0), disputed=D(0))
        stage, on = commanded.get(c, (None, None))
        letter_id = covers.get(c) if c in fresh else was and was['letter']
        changed = c in fresh or was is not None and (part['open'], part['disputed']) != (was['part']['open'], was['part']['disputed'])
        last = date_ if changed else was['on'] if was else part['invoice']['issueDate']
        before[c] = dict(part=part, on=last, letter=letter_id)
        held = [dict(id='ledger', kind='dispute', amount=cents(part['disputed'], currency), until=None)] if part['disputed'] else []
        nothing = ('language', 'segment', 'completedOn', 'anchorDueDate', 'anchorIssueDate', 'request', 'lastTouch', 'demand', 'override', 'disputeRejectedOn', 'restUntil')
        same(dict(
            dict.fromkeys(nothing), schema='receivables/escalation-state@1', policy='graded-30-60-90', caseId=c, invoiceId=part['invoice']['id'], instalment=part['no'],
            customerId=part['invoice']['customerId'], currency=currency, issueDate=part['invoice']['issueDate'], dueDate=str(part['due']),
            phase='open' if p else 'settled', on=last, open=cents(part['open'], currency), stage=stage, stageSince=on,
            pending=stage and dict(commandId=f'{c}/1', letterId=letter_id, stage=stage, commandedOn=on, before=None, beforeSince=None),
            holds=held, brokenPromises=0, contactLost=False, ordersHeld=False, repeats=0, commands=2 if c in gone else 1 if stage else 0,
        ), x, f'case {c} on {as_of}')
        review = None if not p else as_of + timedelta(1) if stage else part['due'] + timedelta(1) if part['open'] > part['disputed'] else None
        same(review and str(review), row['nextReviewOn'], f'review of {c}')
        reviews += [str(review)] if review else []
    same(min(reviews), answer['nextReviewOn'], f'next review after {as_of}')
# What the documents tell the cases on 31 March: no promise has run out or was kept, so each holds, oldest due date first, what is not disputed.
as_of = day('2026-03-31')
told, promised, stopped = [], {}, set()
owed = sorted((p for p in ledger(as_of)[0] if p['open'] > 0), key=lambda p: (p['due'], p['invoice']['id']))
for p in owed:
    if any(c['id'] == p['invoice']['customerId'] and c.get('insolventSince', '9') <= str(as_of) for c in BOOK['customers']):
        told.append((case_of(p), 'insolvency-filed', None, None))
        stopped.add(case_of(p))
for v in BOOK['promises']:
    rest = D(v['amount'])
    for p in owed:
        of = p['invoice']
        if of['customerId'] != v['customerId'] or of['currency'] != v['currency'] or of['id'] != v.get('invoiceId', of['id']) or ('invoiceId' not in v and of['issueDate'] > v['madeOn']):
            continue
        held = min(rest, p['open'] - p['disputed'])
        rest -= held
        if held:
            told.append((case_of(p), 'promise-made', v['id'], cents(held, of['currency'])))
            promised.setdefault(case_of(p), []).append((v['id'], held, v['dueOn']))
same(sorted(told, key=str), sorted(((x['caseId'], x['event']['type'], x['event'].get('id'), x['event'].get('amount')) for x in control[0]['answer']['escalation']['heard']), key=str), 'what the documents say')

# The run of the end of March: the same cases as of that day, told beside each row and customer. A section that its policy does not
# have is null; nobody is judged by it beyond what the record says.
run, as_of = control[0]['answer'], day('2026-03-31')
evaluated, fresh, _ = march
known = {x['id']: x for x in BOOK['customers']}
language = lambda customer: known[customer].get('locale')
items, unapplied = ledger(as_of)
items = {case_of(p): p for p in items if p['open'] > 0}
held_of = lambda c: items[c]['disputed'] + sum(x[1] for x in promised.get(c, []))
# What is stopped, or held as a whole, is not approached; of the rest one letter, or call, covers what goes to one customer.
fresh = {c: x for c, x in fresh.items() if c not in stopped and items[c]['open'] > held_of(c)}
letters = {}
for c, (stage, _) in fresh.items():
    of = items[c]['invoice']
    letters.setdefault((of['customerId'], stage, stage == 'formal-demand' and of['currency']), []).append(c)
covers = {c: f'{min(v)}/1+{len(v) - 1}' for v in letters.values() if len(v) > 1 for c in v}
same((None,) * 5, tuple(run[k] for k in ('interest', 'metrics', 'provision', 'reviews', 'duties')), 'sections that are not asked for')
same(([], []), (run['escalation']['pending'], run['escalation']['refused']), 'a first day leaves nothing over')
mine = []
for x in evaluated['states']:
    c = x['caseId']
    x = dict(x, language=language(x['customerId']))
    if c in promised:
        x.update(on=str(as_of), promises=[i for i, _, _ in promised[c]], holds=x['holds'] + [dict(id=i, kind='promise', amount=cents(a, x['currency']), until=on) for i, a, on in promised[c]])
    if c in stopped:
        x.update(on=str(as_of), phase='insolvent', ordersHeld=True, insolvencyHeardOn=str(as_of), commands=2)
    elif c not in fresh:
        x.update(commands=0)
    if c in fresh:
        x.update(pending=dict(x['pending'], letterId=covers.get(c)))
    else:
        x.update(stage=None, stageSince=None, pending=None)
    mine.append(x)
same(sorted(mine, key=lambda x: x['caseId']), run['escalation']['states'], 'states of the run')
affected = {items[c]['invoice']['customerId'] for c, *_ in told}
by_customer = lambda rows: sorted((json.dumps(dict(x, language=language(x['customerId'])), sort_keys=True) for x in rows))
same(by_customer(x for x in evaluated['commands'] if x['customerId'] not in affected), sorted(json.dumps(x, sort_keys=True) for x in run['escalation']['commands'] if x['customerId'] not in affected), 'commands of the run')
mine = [(c, n, t) for c in stopped for n, t in ((f'{c}/1', 'hold-orders'), (f'{c}/2', 'prepare-hand-over'))]
same(sorted(mine), sorted((x['caseId'], x['id'], x['type']) for x in run['escalation']['commands'] if 'items' not in x), 'what is done about the insolvent')
mine = [(covers.get(v[0]) or f'{v[0]}/1', stage, [(c, cents(items[c]['open'] - held_of(c), items[c]['invoice']['currency'])) for c in sorted(v)]) for (who, stage, _), v in letters.items() if who in affected]
same(sorted(mine), sorted((x['id'], x['stage'], sorted((i['caseId'], i['amount']) for i in x['items'])) for x in run['escalation']['commands'] if 'items' in x and x['customerId'] in affected), 'letters of whom the documents speak')
same(sorted(x['customerId'] for x in run['escalation']['commands']), [x['customerId'] for x in run['escalation']['commands']], 'commands by customer')
check_aging(dict(control[0]['args'][0], basis='due-date', bucketEdges=[30, 60, 90]), run['aging'])
looks = {}
for c, p in items.items():
    # A touch asks for an answer from the next day on; what is not due yet becomes so; a promise ends with its day; what is
    # disputed does nothing by itself, and neither does what is stopped.
    ends = [day(on) + timedelta(1) for _, _, on in promised.get(c, [])]
    due = [p['due'] + timedelta(1)] if p['open'] > held_of(c) else []
    looks[c] = None if c in stopped else as_of + timedelta(1) if c in fresh else min(ends + due, default=None)
same(str(min(x for x in looks.values() if x)), run['escalation']['nextReviewOn'], 'next review of the run')
begins = {name: start for start, name in STAGES}
roles = {'friendly-call': 'finance', 'formal-demand': 'finance', 'dedicated-collector': 'collector', 'lawyer-letter': 'external-counsel'}
late_days = lambda p: (as_of - p['due']).days
stage_of = lambda p: next(name for start, name in STAGES if max(0, late_days(p)) >= start)
overdue = {c: p for c, p in items.items() if late_days(p) > 0}
same(sorted(overdue), sorted(x['case']['caseId'] for x in run['worklist']), 'cases of the worklist')
for row in run['worklist']:
    c = row['case']['caseId']
    p, (stage, _) = items[c], fresh.get(c, (None, None))
    i, days = p['invoice'], late_days(p)
    who = known[i['customerId']]
    money = lambda a: cents(a, i['currency'])
    contacts = [x['date'] for x in BOOK['contacts'] if x['customerId'] == i['customerId'] and x['date'] <= '2026-03-31' and x.get('invoiceId', i['id']) == i['id']]
    later = [start for start, _ in STAGES if start > days]
    next_stage = p['due'] + timedelta(min(later)) if later else None
    follows = next(name for start, name in STAGES if start == min(later)) if later else None
    look = [x for x in (looks[c], next_stage) if x]
    each(dict(
        invoiceId=i['id'], customerId=i['customerId'], currency=i['currency'], issueDate=i['issueDate'], dueDate=str(p['due']),
        amount=money(p['amount']), open=money(p['open']), disputed=money(p['disputed']), undisputed=money(p['open'] - p['disputed']),
        daysPastDue=days, bucket=['current', '1-30', '31-60', '61-90', '91+'][bucket_of(days, 'due-date', [30, 60, 90], {}, as_of)],
        stage=stage_of(p), role=roles[stage_of(p)], lastContactOn=max(contacts, default=None), nextStageOn=next_stage and str(next_stage), nextStage=follows,
        interest=None, nextReviewOn=str(min(look)) if look else None,
    ), row, f'row {c}')
    same((p['no'], who.get('name'), who.get('grade'), who.get('owner')), (row.get('instalment'), row.get('customerName'), row.get('grade'), row.get('owner')), f'who is asked about {c}')
    same(dict(start=begins[row['stage']], days=days), dict(start=row['reasons'][0]['params']['from'], days=row['reasons'][0]['params']['daysPastDue']), f'reason of {c}')
    same(dict(phase='insolvent' if c in stopped else 'open', stage=stage, pending=stage and f'{c}/1'), {k: row['case'][k] for k in ('phase', 'stage', 'pending')}, f'case {c}')
    held, rest = held_of(c), p['open'] - held_of(c)
    why = [('escalation.closed', dict(phase='insolvent'))] if c in stopped else []
    if held and not why:
        why.append(('escalation.partly-held', dict(held=money(held), dunned=money(rest), currency=i['currency'])) if rest else ('escalation.held', dict(held=money(held), currency=i['currency'])))
    why += [('escalation.skipped', dict(stage='friendly-call'))] * (stage == 'formal-demand')
    why += [('escalation.touch', dict(stage=stage, since='2026-03-31'))] if stage else []
    same(why, [(x['code'], x['params']) for x in row['case']['reasons']], f'why {c} stands there')
order = [(-begins[x['stage']], x['currency'], -D(x['open']), x['invoiceId'], x.get('instalment', 0)) for x in run['worklist']]
same(sorted(order), order, 'order of the worklist')
same(sorted({p['invoice']['customerId'] for p in items.values()} | {u[0] for u in unapplied}), [x['customerId'] for x in run['customers']], 'customers of the run')
for x in run['customers']:
    who = x['customerId']
    mine = {c: p for c, p in items.items() if p['invoice']['customerId'] == who}
    touched = [fresh[c][0] for c in mine if c in fresh]
    latest = lambda stages: max(stages, key=lambda name: begins[name], default=None)
    each(dict(
        openItems=len(mine), daysPastDue=max([0] + [late_days(p) for p in mine.values()]), stage=latest([stage_of(p) for p in mine.values() if late_days(p) > 0]),
        grade=known[who].get('grade'), behaviour=None, furtherBehaviour=[], score=None, terms=None, exposure=None, limit=None, warning=None,
    ), x, f'customer {who}')
    looked = [looks[c] for c in mine if looks[c]]
    each(dict(stage=latest(touched), cases=sum(c not in stopped for c in mine), pending=[], nextReviewOn=str(min(looked)) if looked else None), x['escalation'], f'escalation of {who}')
    # A letter for several cases bears the name of the first and says how many more there are.
    letters = {covers.get(c) or f'{c}/1' for c in mine if c in fresh} | {f'{c}/{n}' for c in mine if c in stopped for n in (1, 2)}
    same(sorted(letters), sorted(x['escalation']['commands']), f'commands to {who}')
    for b in x['balances']:
        money = lambda a: cents(D(a), b['currency'])
        same(money(sum(p['disputed'] for p in mine.values() if p['invoice']['currency'] == b['currency'])), b['disputed'], f'disputed of {who}')
        same(money(sum(D(u[2]) for u in unapplied if u[:2] == (who, b['currency']))), b['unapplied'], f'unapplied of {who}')
    same(sorted({p['invoice']['currency'] for p in mine.values()} | {u[1] for u in unapplied if u[0] == who}), [b['currency'] for b in x['balances']], f'currencies of {who}')
STEPS = [(90, 'lawyer-letter'), (60, 'dedicated-collector'), (30, 'overdue-notice'), (14, 'second-reminder'), (7, 'friendly-reminder'), (0, 'due-today')]
for request, table, as_of in zip(load('expected/escalation.json')[2:], (STAGES, STEPS), (DAY_ONE, day('2026-04-30')), strict=True):
    items = {(p['invoice']['id'], p['no']): max(0, (as_of - p['due']).days) for p in ledger(as_of)[0] if p['open'] > 0}
    same(len(items), len(request['answer']), 'items with a stage')
    for row in request['answer']:
        same(next(name for start, name in table if items[(row['invoiceId'], row.get('instalment'))] >= start), row['stage'], f'stage of {row["invoiceId"]}')

# The letter: its lines from the ledger, its charges, sums and deadline, and each of these figures in words.
letter, *texts = [r['answer'] for r in load('expected/notices.json')]
as_of = day('2026-06-15')
rows = sorted(((p['invoice']['id'], p) for p in ledger(as_of)[0] if p['invoice']['customerId'] == 'c-east' and p['open'] > 0), key=lambda x: x[0])
charges, printed, charged_lines = [], [], []
group = lambda text: f'{D(text):,.2f}'
for (id_, p), line_, accrual in zip(rows, letter['lines'], letter['lateCharge']['accruals'], strict=True):
    asked, days = p['open'] - p['disputed'], (as_of - p['due']).days
    charge = yuan(simple(asked, days))
    each(dict(
        invoiceId=id_, amount=yuan(p['amount']), open=yuan(p['open']), disputed=yuan(p['disputed']), undisputed=yuan(asked), daysPastDue=days, dueDate=str(p['due']),
    ), line_, f'line {id_}')
    each(dict(invoiceId=id_, interest=charge, interestOpen=charge, days=days), accrual, f'charge on {id_}')
    first_day, after_last = str(p['due'] + timedelta(1)), str(as_of + timedelta(1))
    working = {'from': first_day, 'to': after_last, 'days': days, 'principal': yuan(asked), 'rate': '0.0912', 'interest': charge}
    same([working], accrual['segments'], f'working on {id_}')
    same((p['no'], p['no']), (line_.get('instalment'), accrual.get('instalment')), 'instalments of a letter')
    charges.append(D(charge))
    printed.append([group(yuan(a)) for a in (p['amount'], p['open'], p['disputed'], asked)] + [str(days)])
    charged_lines.append([f'{group(yuan(asked))} × 9.12% × {days} / 365', group(charge)])
open_, disputed = sum(p['open'] for _, p in rows), sum(p['disputed'] for _, p in rows)
total = open_ - disputed + sum(charges) + 40
deadline = plus_business_days(day('2026-06-17'), 10)
same(dict(
    open=yuan(open_), disputed=yuan(disputed), undisputed=yuan(open_ - disputed), overdue=yuan(open_ - disputed), lateCharge=yuan(sum(charges)), costs='40.00', total=yuan(total), payable=yuan(total),
), letter['totals'], 'sums of a letter')
same((str(deadline), '2026-06-17', 10), tuple(letter['deadline'][k] for k in ('date', 'from', 'days')), 'deadline')
same(('2026-06-15', '2026-06-16', True), tuple(letter[k] for k in ('asOf', 'letterDate', 'demandsPayment')), 'days of a letter')
same([('40.00', 'clause 8.3')], [(x['amount'], x['basis']) for x in letter['costs']], 'costs of a letter')
same('145704.06', yuan(total), 'the total of which the capitals below were written by hand')
sums = [group(yuan(open_)), group(yuan(disputed)), group(yuan(open_ - disputed)), '']
for text, (chinese, marked) in zip(texts, ((False, False), (False, True), (True, False), (True, True)), strict=True):
    table = [[cell.strip() for cell in line_.strip('| ').split('|')] for line_ in text if '|' in line_ and '---' not in line_]
    if marked:
        table = [[cell.replace('\\', '') for cell in line_] for line_ in table]
    same(printed, [line_[-5:] for line_ in table[1:3]], 'lines in words')
    same(sums[:3], [cell for cell in table[3] if cell][1:], 'sums in words')
    same(charged_lines, [line_[-2:] for line_ in table[5:7]], 'charges in words')
    same(group(yuan(sum(charges))), table[7][-1], 'charge in words')
    said = '\n'.join(text)
    date_ = f'{deadline.year}年{deadline.month}月{deadline.day}日' if chinese else str(deadline)
    for word in [date_, group(yuan(total)), group(yuan(open_ - disputed)), group(yuan(disputed)), group(yuan(sum(charges)))] + ['人民币壹拾肆万伍仟柒佰零肆元零陆分'] * chinese:
        same(True, word in said, f'{word} in the letter')


# The run at the end of June under a policy of every section that is measured: the same figures as of the verbs alone. Every
# document is converted by itself; a temporary limit wins while it lasts, and of the own limit and that of the grade the smaller.
request, run = control[3]['args'][0], control[3]['answer']
policy = NAMED['$wholePolicy']
same((str(DAY_ONE), 'whole', '3', []), (run['asOf'], run['policy']['id'], run['policy']['version'], run['setAside']), 'what was run')
items, unapplied = ledger(DAY_ONE)
items = [p for p in items if p['open'] > 0]
check_aging(dict(request, **policy['aging']), run['aging'])
check_interest(run['interest'], DAY_ONE)
check_losses(run['provision']['currencies'], False)
check_periods(dict({'from': '2026-03-01', 'to': '2026-07-01', 'unit': 'month'}, policy=policy['metrics']['dso']['policy']), run['metrics']['dso'], True)
check_periods({'from': '2026-03-01', 'to': '2026-07-01', 'unit': 'month'}, run['metrics']['figures'], False)
RATE = dict({r['currency']: r['rate'] for r in request['referenceData']['exchangeRates']['rates']}, EUR='1')
GRADE = {x['grade']: D(x['limit']['EUR']) for x in policy['limits']['byGrade']}
OWN = {'7': D(1500), '007': D(12000)}  # the temporary one of 7 still holds on its last day
facts = {x['customerId']: x for x in request['facts']}
gross_of, secured_of, judged = {}, {}, [c['customerId'] for c in run['customers']]
same(sorted({p['invoice']['customerId'] for p in items} | {u[0] for u in unapplied} | set(facts)), judged, 'customers of the run')
for f in run['customers']:
    who = f['customerId']
    mine = [p for p in items if p['invoice']['customerId'] == who]
    credit = [u for u in unapplied if u[0] == who]
    for b in f['balances']:
        of = [p for p in mine if p['invoice']['currency'] == b['currency']]
        money = lambda a: cents(D(a), b['currency'])
        each(dict(
            open=money(sum(p['open'] for p in of)), overdue=money(sum(p['open'] for p in of if p['due'] < DAY_ONE)), disputed=money(sum(p['disputed'] for p in of)),
            unapplied=money(sum(D(u[2]) for u in credit if u[1] == b['currency'])),
        ), b, f'balance of {who} in {b["currency"]}')
    same(sorted({p['invoice']['currency'] for p in mine} | {u[1] for u in credit}), [b['currency'] for b in f['balances']], f'currencies of {who}')
    days = [(DAY_ONE - p['due']).days for p in mine]
    each(dict(openItems=len(mine), daysPastDue=max([0] + days), grade=known[who].get('grade') if who in known else None), f, who)
    behaved = ([f['behaviour']] if f['behaviour'] else []) + f['furtherBehaviour']
    same('EUR' in {x['currency'] for x in behaved}, f['behaviour'] is not None, f'by what {who} is judged')
    same(sorted({i['currency'] for i in history_of(DAY_ONE) if i['customer'] == who} | {v['currency'] for v in BOOK['promises'] if v['customerId'] == who}), sorted(x['currency'] for x in behaved), f'behaviour of {who}')
    for x in behaved:
        each(behaviour_in_book(dict(asOf=str(DAY_ONE), policy='$manner'), who, x['currency']), x, f'behaviour of {who} in {x["currency"]}')
    worth = lambda p, field: in_euro(p[field], RATE[p['invoice']['currency']])
    owed, paid = sum((worth(p, 'open') for p in mine), D(0)), sum((in_euro(u[2], RATE[u[1]]) for u in credit), D(0))
    ordered = sum((in_euro(o['amount'], RATE[o['currency']]) - in_euro(o.get('invoiced', 0), RATE[o['currency']]) for o in facts.get(who, {}).get('openOrders', [])), D(0))
    gross = owed + ordered - paid
    secured = min(D(facts.get(who, {}).get('secured', 0)), max(gross, D(0)))
    gross_of[who], secured_of[who] = gross, secured
    each(dict(
        currency='EUR', receivables=euro(owed), deliveries='0.00', openOrders=euro(ordered), unapplied=euro(paid), gross=euro(gross), secured=euro(secured), exposure=euro(gross - secured),
        overdue=euro(sum((worth(p, 'open') for p, d in zip(mine, days) if d > 0), D(0))), disputed=euro(sum((worth(p, 'disputed') for p in mine), D(0))), longestDaysPastDue=max([0] + days),
    ), f['exposure'], f'exposure to {who}')
    own, grade = OWN.get(who), GRADE.get(f['grade'])
    limit = min((x for x in (own, grade) if x is not None), default=D(0))
    used = F(gross - secured) / F(limit) if limit else None
    each(dict(
        limit=euro(limit), available=euro(max(D(0), limit - gross + secured)), overrun=euro(max(D(0), gross - secured - limit)), used=fig(used),
        **{'from': 'none' if own is None and grade is None else 'own' if own is not None and (grade is None or own <= grade) else 'grade'},
    ), f['limit'], f'limit of {who}')
euros = [p for p in items if p['invoice']['currency'] == 'EUR']
total = sum(p['open'] for p in euros)
by_one = {who: sum((p['open'] for p in euros if p['invoice']['customerId'] == who), D(0)) for who in judged}
exposed = [who for who in judged if gross_of[who] > 0]
sums = dict(
    open=total, overdue=sum(p['open'] for p in euros if p['due'] < DAY_ONE), disputed=sum(p['disputed'] for p in euros), largest=max(by_one.values()),
    exposure=sum(gross_of[who] for who in exposed), secured=sum(secured_of[who] for who in exposed),
)
each({k: euro(v) for k, v in sums.items()}, run['metrics']['balances'], 'sums of health')
share = {
    'current': F(total - sums['overdue']) / F(total), 'overdue': F(sums['overdue']) / F(total), 'disputed': F(sums['disputed']) / F(total),
    'largest-customer': F(sums['largest']) / F(total), 'secured': F(sums['secured']) / F(sums['exposure']),
    '91+': F(sum(p['open'] for p in euros if (DAY_ONE - p['due']).days > 90)) / F(total),
}
weights, score = policy['metrics']['health'], F(0)
for w, f in zip(weights, run['metrics']['health']['parts'], strict=True):
    # The verb weighs the shares as they are written.
    x = F(fig(share[w['id']]))
    quality = x if w['better'] == 'higher' else 1 - x
    each(dict(id=w['id'], share=fig(x), quality=fig(quality), weight=fig(F(w['weight']) / 10)), f, f'health by {w["id"]}')
    score += quality * F(w['weight']) / 10
same(fig(score), run['metrics']['health']['score'], 'health of the book')
same(sum(D(f['part']) for f in run['metrics']['health']['parts']), D(fig(score)), 'parts of health')
print(f'{checked} figures and rows agree')
